import { useState } from 'preact/hooks';
import type { ShieldAdmits } from '../../protocol/admits';
import type { ShieldPreview, SiteShield } from '../../protocol/shield';
import type { Api } from '../api/api';
import { addShieldCounts, type ShieldCounts } from '../logic/shield';
import { useQuery, type Query } from './use-query';

/** What a shield would have done in the last hour, and what to know of it. */
interface Known {
  counts: ShieldCounts;
  warnings: SiteShield['warnings'];
}

/** Asks what a shield at some sites would have done, site by site. */
export const useShieldPreview = (
  api: Api,
  sites: readonly string[],
  admits: ShieldAdmits,
): { known: Known | undefined; query: Query } => {
  const key = JSON.stringify([admits, ...sites]);
  const [known, setKnown] = useState<Known & { key: string }>();
  const query = useQuery(
    async (isCurrent) => {
      const previews: ShieldPreview[] = [];
      const warnings = new Map<string, SiteShield['warnings'][number]>();
      for (const site of sites) {
        const [preview, shield] = await Promise.all([
          api.floods.previewShield(site, admits),
          api.floods.readShield(site),
        ]);
        if (!isCurrent()) return;
        previews.push(preview);
        for (const one of shield.warnings) warnings.set(one.code, one);
      }
      const counts = addShieldCounts(previews);
      setKnown({ key, counts, warnings: [...warnings.values()] });
    },
    [key],
  );
  return { known: known?.key === key ? known : undefined, query };
};

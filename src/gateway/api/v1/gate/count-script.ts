import { EXPECTED_SETTINGS } from '../../../../protocol/page-settings';
import type { VisitRequest } from '../../../../protocol/visits';
import type { GatewayDeps } from '../../../deps';

/**
 * Counts what a page's script says of itself, for the site's check: its version,
 * and which of its settings are wrong. Names that no setting has are ignored.
 */
export const countScript = (
  { sightings }: Pick<GatewayDeps, 'sightings'>,
  site: string,
  origin: string | undefined,
  { script, wrong = '' }: Pick<VisitRequest, 'script' | 'wrong'>,
): void => {
  if (origin === undefined) return;
  if (script !== undefined) {
    sightings.add({ site, outcome: 'script', origin: `${origin} ${script}` });
  }
  for (const name of new Set(wrong.split(','))) {
    if (Object.hasOwn(EXPECTED_SETTINGS, name)) {
      sightings.add({ site, outcome: 'setting', origin: `${origin} ${name}` });
    }
  }
};

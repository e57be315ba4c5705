import { checkShieldChange } from '../gateway/api/v1/sites/shield/requested-end';
import { requireSite } from '../gateway/api/v1/sites/require-site';
import { COMMAND_LINE } from '../gateway/auth/command-line';
import { loadNeverBan } from '../gateway/bans/load-never-ban';
import type { Installation } from '../gateway/installation/installation';
import { createNeverBan } from '../gateway/keys/never-ban';
import { changeShield } from '../gateway/sites/change-shield';
import { describeShield } from '../gateway/sites/present-shield';
import { previewShield } from '../gateway/sites/preview-shield';
import { findShield } from '../gateway/store/shields';
import { openErasedKeys } from '../gateway/verdict/erased-keys';
import type { ShieldAdmits } from '../protocol/admits';
import type { ShieldPreview, SiteShield } from '../protocol/shield';
import type { Context } from './context';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** Options of `doorlist shield`. */
export interface ShieldOptions extends CommonOptions {
  for?: string;
  until?: string;
  admits?: ShieldAdmits;
  end?: boolean;
  preview?: boolean;
}

const WHO: Record<ShieldAdmits, string> = {
  known: 'visitors known before start chats',
  'signed-in': 'visitors who signed in start chats',
  nobody: 'no visitor starts a chat',
};

const describe = ({ site, admits, until, warnings }: SiteShield): string =>
  [
    admits === null
      ? `No shield is up on ${site}.`
      : `A shield is up on ${site} until ${until}: ${admits === 'nobody' ? '' : 'only '}${WHO[admits]}.`,
    ...warnings.map(({ text }) => text),
  ].join('\n');

const describePreview = (seen: ShieldPreview): string =>
  `${seen.chats} chats started in the last hour. A shield that admits ${seen.admits} would have let in ${seen.admitted} and turned away ${seen.turnedAway}: ${seen.signedIn} were of people who signed in, ${seen.known} of visitors known before.`;

/** Asks for a change, where the options name one. */
const change = async (
  db: Installation['db'],
  site: string,
  { for: duration, until, admits, end }: Omit<ShieldOptions, 'data'>,
  at: number,
): Promise<void> => {
  if ([duration, until, admits, end].every((one) => one === undefined)) return;
  const given = {
    ...(duration !== undefined && { for: duration }),
    ...(until !== undefined && { until }),
    ...(end && { until: null }),
    ...(admits && { admits }),
  };
  const draft = { site, ...checkShieldChange(given, at) };
  await changeShield(db, draft, { by: COMMAND_LINE, at });
};

/** Shows, raises, changes, ends or previews a site’s shield. */
export const shield = async (
  context: Context,
  id: string,
  { data, json, ...options }: ShieldOptions,
): Promise<void> => {
  await withInstallation(context, data, async (installation) => {
    const { db } = installation;
    const at = Date.now();
    const site = await requireSite(db, id);
    if (options.preview) {
      const deps = {
        db,
        neverBan: await loadNeverBan(db, createNeverBan([])),
        erased: await openErasedKeys(installation),
      };
      const { admits = 'known' } = options;
      const seen = await previewShield(deps, id, admits, at);
      print(context, json, seen, describePreview(seen));
      return;
    }
    await change(db, id, options, at);
    const shown = describeShield(site, await findShield(db, id), at);
    print(context, json, shown, describe(shown));
  });
};

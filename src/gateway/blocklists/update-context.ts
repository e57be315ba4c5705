import { listStaffMailboxes } from '../bans/list-staff-mailboxes';
import { COUNTED_TIME } from '../bans/compute-reach';
import type { Geo } from '../geo/create-geo';
import type { ProxyTrust } from '../http/client-address';
import { listMailDomains } from '../keys/domain';
import { keyId } from '../keys/key';
import type { NeverBan } from '../keys/never-ban';
import type { Secrets } from '../lib/secrets';
import { listBlocklistExceptions } from '../store/blocklists/blocklist-exceptions';
import type { StoredBlocklist } from '../store/blocklists/blocklists';
import type { Db } from '../store/db';
import { listSignedInEmails } from '../store/domain-users';
import { listSites } from '../store/sites';
import type { ReadContext } from './read-listed-keys';

/** More exceptions than anybody keeps. */
const MOST_EXCEPTIONS = 1_000_000;

/** What lists are read and banned with. */
export interface ListDeps {
  db: Db;
  secrets: Secrets;
  neverBan: NeverBan;
  trust: Pick<ProxyTrust, 'networks'>;
  geo: Pick<Geo, 'has'>;
  now: () => number;
}

/** What of a list decides how its content is read. */
export type ReadSettings = Pick<
  StoredBlocklist,
  'format' | 'effect' | 'sites'
> & { id?: number };

/** Returns what is known when the content of a list is read. */
export const createReadContext = async (
  { db, neverBan, trust, geo, now }: ListDeps,
  { id, format, effect, sites }: ReadSettings,
): Promise<ReadContext> => {
  const at = now();
  const exceptions =
    id === undefined
      ? []
      : await listBlocklistExceptions(db, id, { limit: MOST_EXCEPTIONS });
  const excepted = new Set(exceptions.map(keyId));
  const emails = await listSignedInEmails(db, at - COUNTED_TIME);
  return {
    ...{ neverBan, trust, geo, format, effect, now: at },
    staff: await listStaffMailboxes(db),
    usedDomains: new Set(emails.flatMap(listMailDomains)),
    sites: new Map(
      (await listSites(db)).map((site) => [site.id, site.country]),
    ),
    allowed: null,
    limits: { kinds: null, effects: null, maxBan: null },
    defaults: { sites: [], until: null, reason: '' },
    sitesOfList: sites ?? [],
    isExcepted: (key) => excepted.has(keyId(key)),
  };
};

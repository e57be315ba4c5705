import type { Effect } from '../../../protocol/effects';
import type { KeyReach } from '../../../protocol/reach';
import { describeVendorFailure } from '../../../protocol/vendor-failure';
import { keyId, type Key } from '../../keys/key';
import { isSharedKind } from '../../keys/shared-kinds';
import type { Db } from '../../store/db';
import { appliesTo } from '../../store/predicates';
import {
  listVendorAccounts,
  type VendorAccountRow,
} from '../../store/vendors/accounts';
import { VENDOR_DEFINITIONS } from '../clients/vendor-definitions';
import { servedAccounts } from './served-accounts';
import {
  explainAbsence,
  findKnownIds,
  toRemoteKeys,
  type KnownIds,
} from './vendor-state';

/** What of a ban to be decides which keys vendors are to ban. */
interface Previewed {
  keys: readonly Key[];
  /** Empty: all sites. */
  sites: readonly string[];
  sparing: boolean;
  effect?: Effect;
  now: number;
}

type AtVendor = NonNullable<KeyReach['vendors']>[number];

const previewKey = (
  key: Key,
  { sparing, effect, now }: Previewed,
  { vendor, name }: VendorAccountRow,
  ids: KnownIds,
): AtVendor => {
  const at = { vendor, account: name };
  if (effect === 'watch') {
    return { ...at, bans: false, why: 'What only watches goes to no vendor.' };
  }
  const { kinds, explainUnbannable } = VENDOR_DEFINITIONS[vendor];
  const remote = toRemoteKeys({ created_at: now }, vendor, [key], ids);
  const bans = remote.some(
    (one) =>
      kinds.includes(one.kind) &&
      explainUnbannable(one) === undefined &&
      !(sparing && isSharedKind(one.kind)),
  );
  if (bans) return { ...at, bans };
  const failure = explainAbsence({ sparing: sparing ? 1 : 0 }, vendor, [key]);
  return {
    ...at,
    bans,
    ...(failure && { why: describeVendorFailure(failure) }),
  };
};

/**
 * Says what each vendor that serves the sites of a ban to be would do about each
 * of its keys, by the key's id; empty without accounts.
 */
export const previewAtVendors = async (
  db: Db,
  ban: Previewed,
): Promise<Map<string, AtVendor[]>> => {
  const served = (await servedAccounts(db)).flatMap(({ id, sites }) =>
    appliesTo(ban.sites, sites) ? id : [],
  );
  if (!served.length) return new Map();
  const ids = await findKnownIds(db, ban.keys);
  const accounts = (await listVendorAccounts(db)).filter(({ id }) =>
    served.includes(id),
  );
  return new Map(
    ban.keys.map((key) => [
      keyId(key),
      accounts.map((account) => previewKey(key, ban, account, ids)),
    ]),
  );
};

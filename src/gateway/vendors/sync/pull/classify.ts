import { ApiError } from '../../../lib/errors/api-error';
import {
  listVendorBansByKey,
  type VendorBanRow,
} from '../../../store/vendors/ban-states';
import { listHolders } from '../../../store/vendors/desired-keys';
import type { VendorBan } from '../../clients/client';
import type { SyncContext } from '../context';
import { readKeys, type ReadKey } from './read-keys';
import { refuseNeverBan } from '../../../bans/refuse-never-ban';
import type { Db } from '../../../store/db';
import { keyId } from '../../../keys/key';

/** What becomes of a key that is banned there, and was not known to be. */
export interface Classified {
  ban: VendorBan;
  key: ReadKey;
  row: VendorBanRow | undefined;
  what: 'adopted' | 'imported' | 'refused';
  /** Of `refused`: why, in a sentence. */
  why?: string;
}

const endOf = (until: number | null) => until ?? Infinity;

/** Theirs, and not to be banned here: until the never-ban list changes. */
export const isRefused = (row: VendorBanRow | undefined): boolean =>
  row?.state === 'refused';

const whyRefused = async (
  db: Db,
  { neverBan }: SyncContext,
  key: ReadKey,
): Promise<string | undefined> => {
  if (key.whyNot !== undefined) return key.whyNot;
  try {
    await refuseNeverBan(db, neverBan, key);
    return undefined;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return `${key.value} is on the never-ban list, so it is banned at the vendor only.`;
  }
};

interface Listed {
  ban: VendorBan;
  key: ReadKey;
  row: VendorBanRow | undefined;
}

/** Listed bans of keys that no row has them for; none where all are known. */
export const unmatchedBans = async (
  db: Db,
  { account }: SyncContext,
  bans: readonly VendorBan[],
): Promise<Listed[]> => {
  const listed = bans.flatMap((ban) =>
    readKeys(ban).map((key) => ({ ban, key })),
  );
  const keys = listed.map(({ key }) => key);
  const found = await listVendorBansByKey(db, account.id, keys);
  const rows = new Map(found.map((row) => [keyId(row), row]));
  return listed
    .map(({ ban, key }) => ({ ban, key, row: rows.get(keyId(key)) }))
    .filter(
      ({ ban, row }) => !row?.vendor_ids.includes(ban.id) || isRefused(row),
    );
};

/** What becomes of those. */
export const classifyBans = async (
  db: Db,
  context: SyncContext,
  unknown: readonly Listed[],
): Promise<Classified[]> => {
  const holders = await listHolders(
    db,
    context.served,
    unknown.map(({ key }) => key),
    context.now(),
  );
  /** How long each key is banned here, or will be once this is taken in. */
  const ends = new Map<string, number>();
  const cover = (name: string, until: number | null) =>
    ends.set(name, Math.max(ends.get(name) ?? 0, endOf(until)));
  for (const holder of holders) cover(keyId(holder), holder.until);

  const news: Classified[] = [];
  for (const { ban, key, row } of unknown) {
    const name = keyId(key);
    // Sent, and the answer lost: it is ours. Banned here for as long: nothing
    // to add. Otherwise their agents know more than we do.
    const isKnown =
      (row && row.sent_at !== null) ||
      (ends.get(name) ?? -1) >= endOf(ban.until);
    const why = isKnown ? undefined : await whyRefused(db, context, key);
    if (isKnown || (why !== undefined && row?.wish === 'present')) {
      news.push({ ban, key, row, what: 'adopted' });
    } else if (why !== undefined) {
      const isOld = row?.vendor_ids.includes(ban.id) && row.why === why;
      if (!isOld) news.push({ ban, key, row, what: 'refused', why });
    } else {
      cover(name, ban.until);
      news.push({ ban, key, row, what: 'imported' });
    }
  }
  return news;
};

import type { Logger } from 'pino';
import { loadNeverBan } from '../bans/load-never-ban';
import type { NeverBan } from '../keys/never-ban';
import type { Db } from '../store/db';
import type { ChangeFeed } from './change-feed';

/** The never-ban list of an installation, as it is stored now. */
export interface NeverBanList extends NeverBan {
  /** The entries of the gateway's start, which nobody removes. */
  readonly fixed: NeverBan['entries'];
  /** Reads the stored entries anew. */
  refresh(): Promise<void>;
}

/**
 * Starts a never-ban list that holds what is stored beside the entries of the
 * gateway's start, and follows changes of other processes.
 */
export const startNeverBanList = async ({
  db,
  feed,
  log,
  fixed,
}: {
  db: Db;
  feed: ChangeFeed;
  log: Logger;
  fixed: NeverBan;
}): Promise<NeverBanList> => {
  let current = fixed;
  const refresh = async () => {
    current = await loadNeverBan(db, fixed);
  };
  await refresh();
  feed.subscribe(({ kind }) => {
    if (kind !== 'never-ban') return;
    refresh().catch((error: unknown) =>
      log.error({ err: error }, 'never-ban list not read'),
    );
  });
  return {
    fixed: fixed.entries,
    refresh,
    get entries() {
      return current.entries;
    },
    covers: (key) => current.covers(key),
    listHit: (key) => current.listHit(key),
    coversAddress: (address) => current.coversAddress(address),
    coversEmail: (email) => current.coversEmail(email),
    coversPhone: (phone) => current.coversPhone(phone),
  };
};

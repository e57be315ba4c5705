import type { Db } from '../store/db';
import { countOpenBans } from '../store/count-bans';
import { listBlocklistHealth } from '../store/blocklists/blocklist-health';
import { countJobs } from '../store/jobs/jobs';
import { listAccountLags } from '../store/vendors/vendor-lag';

/** More are not counted: reading them would hold up who waits for SQLite. */
const MOST_BANS = 100_000;

/** Reads from the database what metrics show of it, by one query each. */
export const readState = async (db: Db) => ({
  bans: await countOpenBans(db, MOST_BANS),
  jobs: await countJobs(db),
  lists: await listBlocklistHealth(db),
  accounts: await listAccountLags(db),
});

/** What metrics show of the database. */
export type State = Awaited<ReturnType<typeof readState>>;

import { sql } from 'kysely';
import type { Db } from './db';

/** Tables of which one process at a time works on a row. */
type Leased = 'jobs' | 'vendor_accounts' | 'blocklists';

/** A claim to work on a row. */
export interface LeaseClaim {
  holder: string;
  /** When it ends unless it is renewed, in milliseconds since 1970. */
  until: number;
  now: number;
  /** A holder that is dead: the lease is taken from it alone. */
  from?: string;
}

/**
 * Acquires, or renews, the right to work on a row. One that nobody holds has
 * ended.
 *
 * @param condition what else has to hold of the row
 * @returns false while another process has it, or if the condition does not hold
 */
export const acquireLease = async (
  db: Db,
  table: Leased,
  id: number,
  { holder, until, now, from = holder }: LeaseClaim,
  condition = sql<boolean>`true`,
): Promise<boolean> => {
  const { rows } = await sql`
    update ${sql.table(table)} set lease_holder = ${holder}, lease_until = ${until}
    where id = ${id} and (lease_holder = ${from} or lease_until <= ${now})
      and ${condition}
    returning id`.execute(db);
  return rows.length > 0;
};

/** Gives a lease back, if a process has it, so that another may have it at once. */
export const releaseLease = (
  db: Db,
  table: Leased,
  id: number,
  holder: string,
): Promise<unknown> =>
  sql`update ${sql.table(table)} set lease_holder = null, lease_until = 0
    where id = ${id} and lease_holder = ${holder}`.execute(db);

import type { JobLine } from '../../protocol/jobs';
import type { Db } from '../store/db';

/** What became of one entry. */
export interface Result extends Omit<JobLine, 'ban' | 'why'> {
  why?: string | undefined;
  ban?: number | undefined;
  /** The ban’s revision once this was done. */
  revision?: number;
}

/** The work of one job: its entries, and what is done with some of them. */
export interface Work<Entry> {
  /** Returns all entries from the first on, the same each time. */
  entries(): AsyncIterable<Entry>;
  /**
   * Deals with some entries, in their order. Part of a transaction. Does
   * nothing but look in a dry run.
   */
  apply(trx: Db, entries: readonly Entry[], now: number): Promise<Result[]>;
}

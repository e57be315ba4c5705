import type { Change } from './change';

/** What one reading of a vendor's list found, or would have done. */
export interface SyncReport {
  /** Bans that the vendor lists, ended ones not counted. */
  read: number;
  /** Banned at the vendor, and banned here since. */
  imported: number;
  /** Banned at the vendor, and banned here already. */
  adopted: number;
  /** Banned at the vendor, and not to be banned here: never-ban list, too wide. */
  refused: number;
  /** Lifted at the vendor, and lifted here since. */
  lifted: number;
  /** Missing from the list all at once: not believed until somebody asks for a sync. */
  withheld: number;
  /** Dropped by the vendor's own limit. */
  evicted: number;
  /** Ended at the vendor before our ban does. */
  expired: number;
  /** Banned here, and to be banned at the vendor. */
  toBan: number;
  /** Not banned here any more, and to be lifted at the vendor. */
  toLift: number;
}

/** Returns the report of a reading that found nothing. */
export const emptyReport = (): SyncReport => ({
  read: 0,
  imported: 0,
  adopted: 0,
  refused: 0,
  lifted: 0,
  withheld: 0,
  evicted: 0,
  expired: 0,
  toBan: 0,
  toLift: 0,
});

/** A change that a report counts, and that people are shown. */
export type CountedChange = Change & {
  what: Exclude<Change['what'], 'cleared'>;
};

/** Whether a report counts a change: all but those that nobody cares for. */
export const isCounted = (change: Change): change is CountedChange =>
  change.what !== 'cleared';

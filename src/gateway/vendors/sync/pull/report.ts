import type { VendorKey } from '../../clients/client';

/** What one reading of a vendor's list found, or would have done. */
export interface SyncReport {
  /** Bans that the vendor lists, ended ones not counted. */
  read: number;
  /** Found there, and banned here since. */
  imported: number;
  /** Found there, and banned here already. */
  adopted: number;
  /** Found there, and not to be banned here: never-ban list, too wide a network. */
  refused: number;
  /** Lifted there, and lifted here since. */
  lifted: number;
  /** Gone there all at once: not believed until somebody asks for a sync. */
  withheld: number;
  /** Dropped there by the vendor's own limit. */
  evicted: number;
  /** Ended there before our ban does. */
  expired: number;
  /** Banned here, and to be banned there. */
  toBan: number;
  /** Not banned here any more, and to be lifted there. */
  toLift: number;
}

/** One of them, as it is found. */
export interface SyncChange {
  what: Exclude<keyof SyncReport, 'read' | 'withheld'>;
  key: VendorKey;
  /** The vendor's id of the ban; none while it has none. */
  id?: string;
  /** Why it was refused. */
  why?: string;
}

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

export interface ReconcileOptions {
  /** Says what would change, and changes nothing. */
  dryRun?: boolean;
  /** Does not believe that most of what was there is lifted. */
  cautious?: boolean;
  /** Called for each piece of the difference as it is found. */
  onFound?: (found: SyncChange) => void;
  /** Called as the list is read, with how many bans there were so far. */
  onRead?: (read: number) => void;
}

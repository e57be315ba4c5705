/** What accepting a suggestion did, so that it can be taken back. */
export interface Done {
  /** The bans that it changed, each with its revision after that. */
  bans: { ban: number; revision: number }[];
  /** Beneath which ban they lie since. */
  above?: number;
  /** The ban that was made, with its revision then. */
  merged?: { ban: number; revision: number };
  /** Whether the ban was lifted. */
  lifted?: true;
  /** Ids of the keys that were taken out of the ban. */
  removed?: number[];
}

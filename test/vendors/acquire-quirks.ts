/** What the vendor's pages leave open or contradict; a test picks. */
export interface AcquireQuirks {
  /** `examples`: `blockBy`, `dateCreated`. `table`: `blockedBy`, `dataCreated`. */
  spelling: 'examples' | 'table';
  /** Ids as numbers, or as digits in text. */
  ids: 'number' | 'text';
  /** What Add answers; `strangers`: the leftover of another call. */
  added: 'records' | 'true' | 'strangers';
  /** What a second block of the same contact does. */
  duplicates: 'second row' | 'refuse' | 'replace';
  errors: 'json' | 'json api' | 'text';
  /** Ends are moved to the last second of their day. */
  rounding: boolean;
  /** The user is closed too early, so a second `type` stands in the row. */
  misplacedUser: boolean;
  /** Fields that no page names. */
  unknownFields: boolean;
  /** Rows on one page at most; the documents name no number. */
  pageSize: number;
  /** Whether `limit` and `offset`, which no page names, do anything. */
  paging: 'offset' | 'ignored';
  /** Rows on one page at most, one number after the other, then again. */
  pageSizes: readonly number[];
  /** So many earlier rows come again on each page. */
  repeats: number;
  newestFirst: boolean;
}

export const acquireQuirks = (): AcquireQuirks => ({
  spelling: 'examples',
  ids: 'number',
  added: 'records',
  duplicates: 'second row',
  errors: 'json',
  rounding: true,
  misplacedUser: false,
  unknownFields: false,
  pageSize: 10,
  paging: 'offset',
  pageSizes: [],
  repeats: 0,
  newestFirst: false,
});

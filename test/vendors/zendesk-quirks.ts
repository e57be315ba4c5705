/** What the vendor's pages leave open or contradict; a test picks. */
export interface ZendeskQuirks {
  /** The documented letter, the recorded word, or nothing at all. */
  type: 'letter' | 'word' | 'absent';
  /** What a second ban of the same visitor or address does. */
  duplicates: 'second row' | 'existing' | 'refuse';
  errors: 'json' | 'text';
  /** Fields that no page names. */
  unknownFields: boolean;
  /** Rows on one page at most, one number after the other, then again. */
  pageSizes: readonly number[];
  /** So many earlier rows come again, and the first of the page twice. */
  repeats: number;
  /** Rows of a page stand in no order. */
  shuffled: boolean;
  /** Whose host the link to the next page of chats names. */
  nextPageHost: string | undefined;
  /** When the administrator's token ends; the vendor does not say how none is written. */
  expireDate: unknown;
  /** A search finds emails that only begin alike. */
  looseSearch: boolean;
  /** So many reads of a user show what was before a change. */
  staleReads: number;
  /** What a change of somebody who works for the account is answered. */
  staffStatus: 403 | 422;
}

export const zendeskQuirks = (): ZendeskQuirks => ({
  type: 'letter',
  duplicates: 'second row',
  errors: 'json',
  unknownFields: false,
  pageSizes: [],
  repeats: 0,
  shuffled: false,
  nextPageHost: undefined,
  expireDate: null,
  looseSearch: false,
  staleReads: 0,
  staffStatus: 403,
});

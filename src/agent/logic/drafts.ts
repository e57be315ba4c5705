/** A reply that is not sent, or not known to be. */
interface Draft {
  text: string;
  /** Sent again with the same key, the same text is one reply. */
  key: string;
}

/** Drafts of replies, by session code. */
export type Drafts = Map<string, Draft>;

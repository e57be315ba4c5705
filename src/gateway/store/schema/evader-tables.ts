import type { GuessKind } from '../../../protocol/session-flags';

/** Something that a banned person's chat shows, by which they are recognised. */
export interface BanTraceRow {
  digest: string;
  ban: number;
  /** The chat that shows it. */
  session: string;
}

/** A guess that a chat's visitor is whom a ban is of. */
export interface SessionFlagRow {
  session: string;
  ban: number;
  kind: GuessKind;
  since: number;
  /** 1: makes it likely together with others; 0: too many people have it. */
  counts: number;
}

/** What somebody said of a guess. */
export interface FlagDecisionRow {
  visitor: string;
  ban: number;
  kind: GuessKind;
  /** Of the chat that was flagged. */
  site: string;
  /** 1: it is the same person; 0: somebody else. */
  confirmed: number;
  /** 1: the guess was likely; 0. */
  likely: number;
  at: number;
}

import type { Session } from '../../../src/protocol/sessions';

/** How somebody was refused who has done nothing. */
export interface Refusal {
  /** Hours for which it was to last; Infinity: for good. */
  hours: number;
  /** Whether a person decided to block what it goes by, for so long. */
  isDecided: boolean;
  /** What it goes by, for whoever looks into it. */
  by: string;
  /** What became of their appeal: `works`, or what was wrong with it. */
  appeal: string;
}

/** What somebody met with who has done nothing. */
export interface InnocentResult {
  isSignedIn: boolean;
  refusal?: Refusal;
  flags: Session['flags'];
}

/** Whether agents read that somebody is likely a person who is blocked. */
export const isLikely = ({ flags }: Pick<InnocentResult, 'flags'>): boolean =>
  flags.some(({ confidence }) => confidence === 'likely');

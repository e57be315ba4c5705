import type { JobOutcome } from '../../../protocol/jobs';

/** A key as a list has it, not yet in its canonical form. */
export interface EntryKey {
  /** Absent: what the value looks like. */
  kind?: string;
  value: string;
  /** As a person typed it, where the list tells. */
  typed?: string;
  /** Whether one IPv6 address is meant, not the /64 of its visitor. */
  exact?: boolean;
}

/** One entry of a list that is imported: a ban to be. */
export interface Entry {
  /** Where it stands in the list, from 1. */
  line: number;
  keys: EntryKey[];
  /** ISO 8601, or milliseconds; null: for good. Absent: the list does not say. */
  until?: string | number | null;
  reason?: string;
  note?: string;
  /** Absent: refuse. */
  effect?: string;
  /** What a refused visitor reads. */
  text?: string;
  /** Absent: the list does not say. */
  sites?: string[];
  /** Set for an entry that is no ban, whatever its keys are. */
  verdict?: { outcome: JobOutcome; why: string };
}

/** Returns an entry that is none: what was read of it, and what was expected. */
export const invalidEntry = (
  line: number,
  text: string,
  why: string,
): Entry => ({
  line,
  keys: [{ value: text.slice(0, 200) }],
  verdict: { outcome: 'invalid', why },
});

/** Reads the entries of a list’s text as it comes. */
export type ReadEntries = (
  text: AsyncIterable<string>,
  now: number,
) => AsyncIterable<Entry>;

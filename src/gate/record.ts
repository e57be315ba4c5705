import { isAnswer } from './is-answer';
import type { CachedVerdict } from './verdict';

/** A chat that goes on. */
interface RunningSession {
  code: string;
  token: string;
}

/** All that one browser remembers of one site. Times are local milliseconds. */
export interface GateRecord extends CachedVerdict {
  /** When to ask the gateway again. */
  dueAt: number;
  /** How long it was left alone after it failed; 0 if it did not. */
  pause: number;
  /** The signed visitor token. */
  visitor?: string | undefined;
  /** The JWT by which the site's server says who this is. */
  identity?: string | undefined;
  session?: RunningSession | undefined;
  /**
   * When the chat that goes on began; 0 if none does. Should its page be left
   * before the gateway has answered, the next one asks for the session.
   */
  chatAt: number;
}

/** What becomes another, and why: run on what is known, and on what is stored. */
export type Step = (known: GateRecord) => Partial<GateRecord>;

export const EMPTY: GateRecord = {
  answeredAt: 0,
  ends: NaN,
  shards: {},
  dueAt: 0,
  pause: 0,
  chatAt: 0,
};

/**
 * Reads a stored record. Answers `undefined` for anything that this version of
 * the gate could not have written.
 */
export const parseRecord = (value: unknown): GateRecord | undefined => {
  const record: GateRecord = Object(value);
  const keys = Object.keys(EMPTY) as (keyof GateRecord)[];
  return keys.every((key) => typeof record[key] === typeof EMPTY[key]) &&
    (!record.answer || isAnswer(record.answer))
    ? record
    : undefined;
};

import type { CachedVerdict } from './verdict';

/** The session of a running chat. */
interface RunningSession {
  code: string;
  token: string;
  /** The browser's tags when it was last refused; absent while it is not. */
  refusedTags?: string | undefined;
}

/**
 * All that one browser remembers of one site. Times are local milliseconds.
 * Stored in IndexedDB, where older versions of the gate read the same names.
 */
export interface GateRecord extends CachedVerdict {
  /** When to ask the gateway again. */
  dueAt: number;
  /**
   * Milliseconds of the last pause after a failed request; 0 if none failed.
   */
  pause: number;
  /** The signed visitor token. */
  visitor?: string | undefined;
  /** The JWT by which the site's server identifies the visitor. */
  identity?: string | undefined;
  session?: RunningSession | undefined;
  /** Random id of the running chat, the same in each tab. */
  chat?: string | undefined;
  /** What the session was told of its visitor, as text. */
  claims?: string | undefined;
  /**
   * When the running chat began; 0 without one. If its page is left before the
   * gateway has answered, the next page asks for the session.
   */
  chatAt: number;
  /** Until when each page load asks the gateway: a day from the last chat. */
  asksUntil?: number;
}

/**
 * Returns the fields of a record that change. Runs twice: on the record in this
 * tab, and on the stored one, which other tabs may have changed.
 */
export type Step = (record: GateRecord) => Partial<GateRecord>;

/** The record of a browser that has never asked the gateway. */
export const EMPTY: GateRecord = {
  answeredAt: 0,
  ends: NaN,
  shards: {},
  dueAt: 0,
  pause: 0,
  chatAt: 0,
};

/**
 * Parses a stored record. Returns `undefined` for anything that this version of
 * the gate could not have written.
 */
export const parseRecord = (value: unknown): GateRecord | undefined => {
  const record: GateRecord = Object(value);
  const keys = Object.keys(EMPTY) as (keyof GateRecord)[];
  const { answer } = record;
  return keys.every((key) => typeof record[key] === typeof EMPTY[key]) &&
    (!answer ||
      /^(admitted|refused) [\d,]* (\w{12},?)*$/.test(
        `${answer.verdict} ${answer.hits} ${answer.tags}`,
      ))
    ? record
    : undefined;
};

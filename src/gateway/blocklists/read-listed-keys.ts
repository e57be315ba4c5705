import type { ImportFormat } from '../../protocol/import-formats';
import type { KeyKind } from '../../protocol/key-kinds';
import type { ListEffect } from '../../protocol/list-effects';
import type { ListCounts } from '../../protocol/lists';
import { VENDOR_IDS } from '../../protocol/vendors';
import type { Entry } from '../jobs/import/entry';
import { FORMATS } from '../jobs/import/formats/formats';
import { checkFormat, guessFormat } from '../jobs/import/guess-format';
import { isRejected, type PlanContext } from '../jobs/import/plan-context';
import { planKeys } from '../jobs/import/plan-keys';
import { keyId, type Key } from '../keys/key';
import { ApiError } from '../lib/errors/api-error';
import { yieldToEventLoop } from '../lib/yield-to-event-loop';
import type { ListContent } from './fetch-list';
import type { ListBounds } from './list-bounds';
import { ListFailure } from './list-failure';

/** A key that a list names. */
export interface ListedKey extends Key {
  typed: string;
  effect: ListEffect;
  /** When the list says that it ends, in milliseconds; null: it does not say. */
  until: number | null;
  /** What the list says of it. */
  note: string;
}

/** What a list names, and what of it is left out. */
export interface ListedKeys {
  format: ImportFormat;
  /** By `keyId`. */
  keys: Map<string, ListedKey>;
  counts: ListCounts;
}

/** How a list is read. */
export interface ReadContext extends PlanContext {
  /** Absent: guessed from the content. */
  format: ImportFormat | null;
  effect: ListEffect;
  /** Empty: all. */
  sitesOfList: readonly string[];
  /** Returns whether an exception keeps a key out. */
  isExcepted: (key: Key) => boolean;
}

/** Ids of browsers and vendors, which mean nothing elsewhere. */
const IDS: readonly string[] = ['visitor', ...VENDOR_IDS];
/** What a list refuses by; by all else it only watches. */
const REFUSED_BY: readonly KeyKind[] = ['ip', 'domain'];

const MOST_EXAMPLES = 20;
const AT_ONCE = 1000;
/** Characters that a format is guessed from. */
const HEAD = 16 * 1024;

const WEB_PAGE = /^\s*<(?:!doctype|html|head|body|\?xml|!--)/i;

const findFormat = (
  { text, type }: ListContent,
  named: ImportFormat | null,
): ImportFormat => {
  const head = text.slice(0, HEAD);
  if (!head.trim()) throw new ListFailure('empty', 'It is empty.');
  if (WEB_PAGE.test(head)) {
    throw new ListFailure(
      'web_page',
      'It is a web page, not a list: perhaps an error, or the list has moved.',
    );
  }
  try {
    const format = named ?? guessFormat(head, type);
    checkFormat(format, head);
    return format;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new ListFailure('format', error.message);
  }
};

const explainSkipped = (
  { keys, until, verdict }: Entry,
  now: number,
): string | undefined => {
  if (keys.some(({ kind }) => kind !== undefined && IDS.includes(kind))) {
    return 'Ids of browsers and vendors are of one installation.';
  }
  if (verdict?.outcome === 'ended' || verdict?.outcome === 'skipped') {
    return verdict.why;
  }
  return toTime(until) <= now ? 'It is over already.' : undefined;
};

/** Returns an end in milliseconds; Infinity: none, or none that can be read. */
const toTime = (until: Entry['until']): number => {
  const time = typeof until === 'string' ? Date.parse(until) : until;
  return time === undefined || time === null || Number.isNaN(time)
    ? Infinity
    : time;
};

/** Throws where so much can’t be read that it is no list. */
const requireList = ({ keys, counts }: ListedKeys, entries: number): void => {
  const { invalid, neverBan, excepted, skipped } = counts;
  if (!entries) throw new ListFailure('empty', 'It has no entries.');
  if (keys.size + neverBan + excepted + skipped >= invalid) return;
  const [first] = counts.examples;
  throw new ListFailure(
    'unreadable',
    `${invalid} of ${entries} entries can’t be read or are never banned${first ? `, the first in line ${first.line}: ${first.why}` : '.'}`,
  );
};

/**
 * Reads the keys that a list names, as an import does. What it says of sites,
 * effects and texts does not count.
 *
 * @throws ListFailure
 */
export const readListedKeys = async (
  content: ListContent,
  context: ReadContext,
  bounds: Pick<ListBounds, 'keys'>,
): Promise<ListedKeys> => {
  const format = findFormat(content, context.format);
  const counts: ListCounts = {
    ...{ refused: 0, watched: 0, excepted: 0, neverBan: 0 },
    ...{ skipped: 0, invalid: 0, examples: [] },
  };
  const keys = new Map<string, ListedKey>();
  const listed = { format, keys, counts };
  const leaveOut = (
    { line, keys: [first] }: Entry,
    as: 'skipped' | 'invalid' | 'neverBan',
    why: string,
  ) => {
    counts[as] += 1;
    if (counts.examples.length >= MOST_EXAMPLES) return;
    const value = (first?.value ?? '').slice(0, 200);
    counts.examples.push({ line, value, why });
  };
  const add = (key: Key & { typed: string }, { until, reason }: Entry) => {
    if (context.isExcepted(key)) {
      counts.excepted += 1;
      return;
    }
    if (keys.has(keyId(key))) return;
    const { kind, value, typed } = key;
    const effect = REFUSED_BY.includes(kind) ? context.effect : 'watch';
    const end = toTime(until);
    keys.set(keyId(key), {
      ...{ kind, value, typed, effect, note: reason ?? '' },
      until: end === Infinity ? null : end,
    });
    counts[effect === 'watch' ? 'watched' : 'refused'] += 1;
    if (keys.size <= bounds.keys) return;
    throw new ListFailure(
      'too_many',
      `Expected a list of at most ${bounds.keys} addresses and the like.`,
    );
  };
  let entries = 0;
  const addEntry = (entry: Entry) => {
    const skipped = explainSkipped(entry, context.now);
    if (skipped !== undefined) return leaveOut(entry, 'skipped', skipped);
    const { verdict } = entry;
    if (verdict) return leaveOut(entry, 'invalid', verdict.why);
    const planned = planKeys(entry.keys, context.sitesOfList, context);
    if (isRejected(planned)) {
      const as = planned.outcome === 'neverBan' ? 'neverBan' : 'invalid';
      return leaveOut(entry, as, planned.why);
    }
    for (const key of planned) add(key, entry);
  };
  async function* pieces() {
    yield await Promise.resolve(content.text);
  }
  try {
    for await (const entry of FORMATS[format](pieces(), context.now)) {
      entries += 1;
      if (entries % AT_ONCE === 0) await yieldToEventLoop();
      addEntry(entry);
    }
  } catch (error) {
    if (error instanceof ListFailure) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new ListFailure('format', `It can’t be read as ${format}: ${why}`);
  }
  requireList(listed, entries);
  return listed;
};

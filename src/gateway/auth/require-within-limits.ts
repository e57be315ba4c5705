import type { Effect } from '../../protocol/effects';
import type { KeyKind } from '../../protocol/key-kinds';
import { formatDuration } from '../lib/duration';
import { ApiError } from '../lib/errors/api-error';
import type { Caller } from './caller';

/** What a caller wants to ban. */
interface Wanted {
  keys: readonly { kind: KeyKind; field: string }[];
  /** Milliseconds since 1970; null: for good; undefined: as it was. */
  until: number | null | undefined;
  /** Absent: as it was. */
  effect?: Effect | undefined;
}

/** Milliseconds that a browser’s clock may be ahead. */
const SLACK = 60_000;

const listed = new Intl.ListFormat('en', { type: 'disjunction' });

const tooMuch = (what: string, field: string) =>
  new ApiError(
    'forbidden',
    `Your limits let you ban ${what}. Nothing was blocked.`,
    field,
  );

/** Returns whether an end is later than limits permit; null: for good. */
export const isBeyondLimit = (
  { maxBan }: Pick<Caller['limits'], 'maxBan'>,
  until: number | null,
  now: number,
): boolean =>
  maxBan !== null && (until === null || until > now + maxBan + SLACK);

/**
 * Checks that a ban keeps to what limits its caller: the kinds of its keys, its
 * effect and its end.
 *
 * @param fieldOf names the end and the effect in an error, as the request does
 * @throws ApiError `forbidden`, naming the field
 */
export const requireWithinLimits = (
  { limits }: Pick<Caller, 'limits'>,
  { keys, until, effect }: Wanted,
  now: number,
  fieldOf: (name: 'until' | 'effect') => string = (name) => name,
): void => {
  const { kinds, effects, maxBan } = limits;
  const foreign = keys.find(({ kind }) => kinds && !kinds.includes(kind));
  if (foreign && kinds) {
    throw tooMuch(`by ${listed.format(kinds)} only`, foreign.field);
  }
  if (effects && effect && !effects.includes(effect)) {
    throw tooMuch(
      `with the effect ${listed.format(effects)} only`,
      fieldOf('effect'),
    );
  }
  if (maxBan === null || until === undefined) return;
  if (isBeyondLimit(limits, until, now)) {
    throw tooMuch(`for ${formatDuration(maxBan)} at most`, fieldOf('until'));
  }
};

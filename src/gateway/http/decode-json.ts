import { ApiError } from '../lib/errors/api-error';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Half of a character, as an escape. */
const HALF = /\\ud[89a-f]/i;

/** A value, and where it stands. */
interface Place {
  value: unknown;
  name?: string;
  within?: Place;
}

const isHalf = (text: string): boolean => /\p{Surrogate}/u.test(text);

/**
 * Returns the field that has half of a character, or a name with one: `body` for
 * the whole; undefined if none has.
 */
const findHalf = (root: unknown): string | undefined => {
  // A list, not a recursion: a body may nest deeper than the stack is.
  const left: Place[] = [{ value: root }];
  for (let place = left.pop(); place; place = left.pop()) {
    const { value } = place;
    if (typeof value === 'string' && isHalf(value)) return pathOf(place);
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, inner] of Object.entries(value)) {
      if (isHalf(name)) return pathOf(place);
      left.push({ value: inner, name, within: place });
    }
  }
  return undefined;
};

const pathOf = ({ name, within }: Place): string => {
  const names = [name];
  for (let place = within; place; place = place.within) names.push(place.name);
  const known = names.filter((one) => one !== undefined);
  return known.toReversed().join('.') || 'body';
};

/**
 * Parses a body that is JSON in UTF-8, as JSON is; an empty body is an empty
 * object. What either database would store as other text is no JSON here.
 *
 * @param type the header `content-type`
 * @param keepsHalves whether halves of characters stay, for who mends them
 * @throws ApiError `bad_json`
 */
export const decodeJson = (
  bytes: ArrayBuffer | Uint8Array,
  type: string | undefined,
  keepsHalves = false,
): unknown => {
  const [, charset = 'utf-8'] =
    /;\s*charset\s*=\s*"?([^\s";]*)/i.exec(type ?? '') ?? [];
  if (!/^(?:utf-?8|us-ascii)$/i.test(charset)) {
    throw new ApiError(
      'bad_json',
      'Expected JSON in UTF-8: it has no other charset.',
      'content-type',
    );
  }
  if (bytes.byteLength === 0) return {};
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    throw new ApiError(
      'bad_json',
      'Expected a body that is valid UTF-8.',
      'body',
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ApiError(
      'bad_json',
      'Expected a body that is valid JSON.',
      'body',
    );
  }
  const half = !keepsHalves && HALF.test(text) ? findHalf(value) : undefined;
  if (half !== undefined) {
    throw new ApiError(
      'bad_json',
      'Expected whole characters: one half of a surrogate pair is none.',
      half,
    );
  }
  return value;
};

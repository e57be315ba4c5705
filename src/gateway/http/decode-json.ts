import { ApiError } from '../lib/errors/api-error';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Half of a character, as an escape. */
const HALF = /\\ud[89a-f]/i;

const hasHalf = (root: unknown): boolean => {
  // A list, not a recursion: a body may nest deeper than the stack is.
  const left = [root];
  while (left.length) {
    const value = left.pop();
    if (typeof value === 'string' && /\p{Surrogate}/u.test(value)) return true;
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, inner] of Object.entries(value)) left.push(name, inner);
  }
  return false;
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
    throw new ApiError('bad_json', 'Expected a body that is valid UTF-8.');
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ApiError('bad_json', 'Expected a body that is valid JSON.');
  }
  if (!keepsHalves && HALF.test(text) && hasHalf(value)) {
    throw new ApiError(
      'bad_json',
      'Expected whole characters: one half of a surrogate pair is none.',
    );
  }
  return value;
};

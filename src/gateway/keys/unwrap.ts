import { visibleText } from './visible-text';

const CLOSING: Record<string, string> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '<': '>',
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '”',
  '‘': '’',
  '«': '»',
};

const decodeUri = (text: string): string => {
  try {
    return visibleText(decodeURIComponent(text));
  } catch {
    return text;
  }
};

/**
 * Returns a text without the outermost of what people paste around an address:
 * `mailto:`, the name in front of `<…>`, a pair of quotes or brackets, a mark at
 * the end.
 */
const peel = (text: string): string => {
  const [, uri] = /^mailto:([^?]*)/i.exec(text) ?? [];
  if (uri !== undefined) return decodeUri(uri);
  const [, inner] = /^[^<]*<(.+)>$/s.exec(text) ?? [];
  if (inner !== undefined) return inner.trim();
  if (text.length > 1 && CLOSING[text[0] ?? ''] === text.at(-1)) {
    return text.slice(1, -1).trim();
  }
  return text.replace(/\s*[.,;:!?…、。)\]}>"'`”’»]$/, '');
};

/** More layers than anybody wraps an address in. */
const MOST_LAYERS = 12;
const LONGEST_TEXT = 1000;

/**
 * Yields a text as a reader sees it, and then with one layer after the other
 * taken off of what people paste around an address or a domain. Yields nothing
 * of a text that is too long to be either.
 */
export function* unwrap(typed: string): Generator<string> {
  if (typed.length > LONGEST_TEXT) return;
  let text = visibleText(typed);
  for (let layer = 0; layer < MOST_LAYERS; layer += 1) {
    yield text;
    const inner = peel(text);
    if (inner === text) return;
    text = inner;
  }
}

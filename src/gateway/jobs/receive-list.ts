import { ApiError } from '../lib/errors/api-error';

/** Bytes of the largest list that is imported. */
const LARGEST_LIST = 64 * 1024 * 1024;
/** Characters that a format is guessed from. */
const HEAD = 16 * 1024;

const charsetOf = (type: string): string =>
  /;\s*charset\s*=\s*"?([^\s";]*)/i.exec(type)?.[1] || 'utf-8';

const createDecoder = (type: string, first: Uint8Array): TextDecoder => {
  // What Excel calls Unicode text, whatever type it is sent as.
  const isUtf16 = first[0] === 0xff && first[1] === 0xfe;
  try {
    return new TextDecoder(isUtf16 ? 'utf-16le' : charsetOf(type));
  } catch {
    throw new ApiError(
      'invalid',
      'Expected a charset that is known, such as utf-8.',
      'content-type',
    );
  }
};

/**
 * Decodes a list’s bytes as they come. What no character is becomes U+FFFD, and
 * its line is refused with it.
 *
 * @param type the content type, for the charset
 * @throws ApiError `too_large`
 */
export async function* decodeList(
  bytes: AsyncIterable<Uint8Array>,
  type: string,
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let size = 0;
  for await (const piece of bytes) {
    size += piece.byteLength;
    if (size > LARGEST_LIST) {
      throw new ApiError(
        'too_large',
        `Expected a list of at most ${LARGEST_LIST} bytes. Split it.`,
        'body',
      );
    }
    decoder ??= createDecoder(type, piece);
    const text = decoder.decode(piece, { stream: true });
    // No database takes it, and no list has any use for it.
    if (text) yield text.replaceAll('\0', '\ufffd');
  }
  const rest = decoder?.decode();
  if (rest) yield rest;
}

/** Reads how a text begins, and returns it with all of the text. */
export const peek = async (
  text: AsyncIterable<string>,
): Promise<{ head: string; whole: AsyncIterable<string> }> => {
  const pieces = text[Symbol.asyncIterator]();
  let head = '';
  while (head.length < HEAD) {
    const next = await pieces.next();
    if (next.done) break;
    head += next.value;
  }
  async function* all() {
    if (head) yield head;
    for (;;) {
      const next = await pieces.next();
      if (next.done) return;
      yield next.value;
    }
  }
  return { head, whole: all() };
};

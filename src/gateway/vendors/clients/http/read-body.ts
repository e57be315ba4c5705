/** A listing of 50,000 rows in one piece is about half of this. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The whole text of an answer.
 *
 * @param cut what stays of each piece of it
 * @throws whatever breaks the connection, and RangeError for one too long
 */
export const readBody = async (
  response: Response,
  cut = (piece: string) => piece,
): Promise<string> => {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = '';
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) return text + cut(decoder.decode());
    bytes += chunk.value.byteLength;
    if (bytes > MOST_BYTES) {
      await reader?.cancel();
      throw new RangeError('answer too long');
    }
    text += cut(decoder.decode(chunk.value, { stream: true }));
  }
};

/** Its JSON; `undefined` where it is none: vendors send text and HTML, too. */
export const parseBody = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** A listing of 50,000 rows in one piece is about half of this. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The whole text of an answer.
 *
 * @throws whatever breaks the connection, and RangeError for one too long
 */
export const readAnswer = async (response: Response): Promise<string> => {
  if (!response.body) return '';
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = '';
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) throw new RangeError('answer too long');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
};

/** Its JSON; `undefined` where it is none: vendors send text and HTML, too. */
export const parseAnswer = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

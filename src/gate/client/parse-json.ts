/** Parses JSON; rejects for what is none. Not by `JSON`, which may be a library's. */
export const parseJson = (text: string): Promise<unknown> =>
  new Response(text).json();

/**
 * Reads a site's texts by language, in lower case: pages spell `de-AT` as they
 * like.
 */
export const readTexts = (texts: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(JSON.parse(texts) as Record<string, string>).map(
      ([language, text]) => [language.toLowerCase(), text],
    ),
  );

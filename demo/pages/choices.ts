const ALLOWED = {
  widget: ['auto'],
  'when-refused': ['hide', 'notice', 'chat-only'],
  'when-unknown': ['admit', 'hold', 'refuse'],
  head: ['none'],
  locale: ['en', 'de', 'es', 'fr', 'ar'],
} as const;

type Choice = keyof typeof ALLOWED;

/** What the address of a page chooses of how the gate runs on it. */
export type Choices = { [Name in Choice]?: (typeof ALLOWED)[Name][number] };

/** Reads a page's query; what is not allowed there counts as not said. */
export const readChoices = (query: Readonly<Record<string, string>>): Choices =>
  Object.fromEntries(
    Object.entries<readonly string[]>(ALLOWED).flatMap(([name, values]) =>
      values
        .filter((value) => value === query[name])
        .map((value) => [name, value]),
    ),
  );

/** The same as a query, for the links of the page; empty without a choice. */
export const queryOf = (choices: Choices): string => {
  const query = new URLSearchParams(choices).toString();
  return query && `?${query}`;
};

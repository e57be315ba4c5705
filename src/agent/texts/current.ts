import type { Texts } from './translation';

let texts = {} as Texts;
let name = 'en-GB';

/** Returns all texts in the language that was set last. */
export const t = (): Texts => texts;

/** Returns the locale for `Intl`, such as `en-GB`. */
export const locale = (): string => name;

/** Some of the tables of texts, and some parts of each. */
type SomeTexts = { [Table in keyof Texts]?: Partial<Texts[Table]> };

/**
 * Has all that is drawn from now on say these texts. What is drawn for other
 * people’s pages gives only what it draws from.
 *
 * @param locale by which numbers and dates are written
 */
export const setTexts = (next: SomeTexts, locale: string): void => {
  const tables = Object.entries(next).map(([table, part]) => [
    table,
    { ...texts[table as keyof Texts], ...part },
  ]);
  texts = { ...texts, ...(Object.fromEntries(tables) as SomeTexts) } as Texts;
  name = locale;
};

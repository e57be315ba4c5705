import {
  LANGUAGES,
  type LanguageCode,
} from '../../../../src/agent/texts/texts';

/** A text of a table, with its name: the names on the way to it, joined by dots. */
export interface Entry {
  name: string;
  text: string | ((...values: unknown[]) => unknown);
}

/** Lists what a table says. */
export const listEntries = (table: object, prefix = ''): Entry[] =>
  Object.entries(table).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? listEntries(value, `${prefix}${name}.`)
      : [{ name: prefix + name, text: value as Entry['text'] }],
  );

/** Loads all that a language says. */
export const loadEntries = async (code: LanguageCode): Promise<Entry[]> => {
  const { load, loadLater } = LANGUAGES[code];
  return listEntries({ ...(await load()), ...(await loadLater()) });
};

/** The languages that English is translated to. */
export const OTHERS = (Object.keys(LANGUAGES) as LanguageCode[]).filter(
  (code) => code !== 'en',
);

import { en } from './en/en';

/** The texts of the console in one language. */
export type Texts = typeof en;

/** A language, and the locale by which its numbers and dates are written. */
interface Language {
  /** What its speakers call it. */
  name: string;
  locale: string;
  load: () => Promise<Texts>;
}

/**
 * The languages of the console. English comes with it; each other one is a file
 * that is loaded when somebody wants it.
 */
export const LANGUAGES = {
  en: { name: 'English', locale: 'en-GB', load: async () => en },
} satisfies Record<string, Language>;

/** Names a language of {@link LANGUAGES}. */
export type LanguageCode = keyof typeof LANGUAGES;

let texts: Texts = en;
let code: LanguageCode = 'en';

/** Returns all texts in the language that was loaded last. */
export const t = (): Texts => texts;

/** Returns the locale for `Intl`, such as `en-GB`. */
export const locale = (): string => LANGUAGES[code].locale;

/** Has all that is drawn from now on say its texts in this language. */
export const loadLanguage = async (wanted: LanguageCode): Promise<void> => {
  texts = await LANGUAGES[wanted].load();
  code = wanted;
};

/** Returns the first of these BCP 47 tags that the console speaks, else English. */
export const chooseLanguage = (tags: readonly string[]): LanguageCode =>
  tags
    .map((tag) => tag.toLowerCase().split('-')[0] ?? '')
    .find((tag): tag is LanguageCode => Object.hasOwn(LANGUAGES, tag)) ?? 'en';

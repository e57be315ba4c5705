import { setTexts } from './current';
import { en } from './en/en';
import type { FirstTexts, LaterTexts } from './translation';

export { locale, t } from './current';

/** A language, and the locale by which its numbers and dates are written. */
interface Language {
  /** What its speakers call it. */
  name: string;
  locale: string;
  /** @default 'ltr' */
  direction?: 'ltr' | 'rtl';
  /** Loads what the first view says. */
  load: () => Promise<FirstTexts>;
  /** Loads what the views say that are loaded when they are opened. */
  loadLater: () => Promise<LaterTexts>;
}

/**
 * The languages of the console. English comes with it, but for what the views say
 * that are loaded when they are opened; of each other language there are two files,
 * split alike.
 */
export const LANGUAGES = {
  en: {
    name: 'English',
    locale: 'en-GB',
    load: async () => en,
    loadLater: async () => (await import('./en/later')).later,
  },
  de: {
    name: 'Deutsch',
    locale: 'de',
    load: async () => (await import('./de/de')).de,
    loadLater: async () => (await import('./de/later')).later,
  },
  es: {
    name: 'Español',
    locale: 'es',
    load: async () => (await import('./es/es')).es,
    loadLater: async () => (await import('./es/later')).later,
  },
  fr: {
    name: 'Français',
    locale: 'fr',
    load: async () => (await import('./fr/fr')).fr,
    loadLater: async () => (await import('./fr/later')).later,
  },
  pt: {
    name: 'Português',
    locale: 'pt-PT',
    load: async () => (await import('./pt/pt')).pt,
    loadLater: async () => (await import('./pt/later')).later,
  },
  ja: {
    name: '日本語',
    locale: 'ja',
    load: async () => (await import('./ja/ja')).ja,
    loadLater: async () => (await import('./ja/later')).later,
  },
  ar: {
    name: 'العربية',
    // Addresses and codes have these digits, whatever the language.
    locale: 'ar-u-nu-latn',
    direction: 'rtl',
    load: async () => (await import('./ar/ar')).ar,
    loadLater: async () => (await import('./ar/later')).later,
  },
} satisfies Record<string, Language>;

/** Names a language of {@link LANGUAGES}. */
export type LanguageCode = keyof typeof LANGUAGES;

let code: LanguageCode = 'en';
let wanted: LanguageCode = code;
let wantsLater = false;
// What is missing is there before a view that says it: see `loadLaterTexts`.
setTexts(en, LANGUAGES.en.locale);

/** Returns the language that is spoken now. */
export const language = (): LanguageCode => code;

/** Returns how a language is written: from the left, or from the right. */
export const directionOf = (of: LanguageCode): 'ltr' | 'rtl' => {
  const { direction = 'ltr' }: Language = LANGUAGES[of];
  return direction;
};

/** Has all that is drawn from now on say its texts in this language. */
export const loadLanguage = async (chosen: LanguageCode): Promise<void> => {
  wanted = chosen;
  const first = await LANGUAGES[chosen].load();
  // Asked only now: a view may have been opened meanwhile.
  const later = wantsLater ? await LANGUAGES[chosen].loadLater() : {};
  if (chosen !== wanted) return;
  setTexts({ ...first, ...later }, LANGUAGES[chosen].locale);
  code = chosen;
};

/** Loads what views say that are not in the first load; needed before they are drawn. */
export const loadLaterTexts = async (): Promise<void> => {
  wantsLater = true;
  const spoken = code;
  const later = await LANGUAGES[spoken].loadLater();
  // A language that was loaded meanwhile came with its own.
  if (spoken === code) setTexts(later, LANGUAGES[spoken].locale);
};

/** Returns the first of these BCP 47 tags that the console speaks, else English. */
export const chooseLanguage = (tags: readonly string[]): LanguageCode =>
  tags
    .map((tag) => tag.toLowerCase().split('-')[0] ?? '')
    .find((tag): tag is LanguageCode => Object.hasOwn(LANGUAGES, tag)) ?? 'en';

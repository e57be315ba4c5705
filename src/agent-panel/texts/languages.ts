import { en } from './en';
import { setPanelTexts, type PanelTexts } from './texts';

type Load = () => Promise<{ texts: PanelTexts }>;

/** English comes with the panel; every other language is a file of its own. */
const LOADERS = {
  en: async () => ({ texts: en }),
  de: () => import('./de'),
  es: () => import('./es'),
  fr: () => import('./fr'),
  pt: () => import('./pt'),
  ja: () => import('./ja'),
  ar: () => import('./ar'),
} satisfies Record<string, Load>;

/** Names a language of the panel. */
export type LanguageCode = keyof typeof LOADERS;

/** The languages of the panel, English first. */
export const LANGUAGES = Object.keys(LOADERS) as LanguageCode[];

/** Who waits longer for a language reads English. */
const PATIENCE_MS = 4_000;

/** Returns the first of these BCP 47 tags that the panel speaks, else English. */
export const chooseLanguage = (tags: readonly string[]): LanguageCode =>
  tags
    // Many pages write `de_AT`.
    .map((tag) => tag.toLowerCase().split(/[-_]/)[0])
    .find((tag): tag is LanguageCode =>
      LANGUAGES.includes(tag as LanguageCode),
    ) ?? 'en';

/** Returns how a language is written: from the left, or from the right. */
export const directionOf = (code: LanguageCode): 'ltr' | 'rtl' =>
  code === 'ar' ? 'rtl' : 'ltr';

/**
 * Returns the language of a panel on this page.
 *
 * @param asked what the page asks for, if it does
 */
export const pageLanguage = (asked?: string): LanguageCode =>
  chooseLanguage(
    asked ? [asked] : [document.documentElement.lang, ...navigator.languages],
  );

/**
 * Loads a language, and has all that is drawn from now on speak it. Returns the
 * language that is spoken: English where the other can't be loaded.
 */
export const speak = async (wanted: LanguageCode): Promise<LanguageCode> => {
  const { code, texts } = await Promise.race([
    LOADERS[wanted]().then(({ texts }) => ({ code: wanted, texts })),
    new Promise<never>((_, reject) => {
      setTimeout(reject, PATIENCE_MS);
    }),
  ]).catch(() => ({ code: 'en' as const, texts: en }));
  setPanelTexts(texts);
  return code;
};

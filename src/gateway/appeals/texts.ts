import { ar } from './texts/ar';
import type { AppealTexts } from './texts/appeal-texts';
import { de } from './texts/de';
import { en } from './texts/en';
import { es } from './texts/es';
import { fr } from './texts/fr';
import { ja } from './texts/ja';
import { pt } from './texts/pt';

/** The texts of all languages that appeals have, by their BCP 47 names. */
export const APPEAL_TEXTS = {
  ...{ en, de, es, fr, pt, ja, ar },
} satisfies Record<string, AppealTexts>;
export type AppealLanguage = keyof typeof APPEAL_TEXTS;

const toLanguage = (tag: string): AppealLanguage | undefined => {
  const [base = ''] = tag.trim().toLowerCase().split(/[-_;]/);
  return Object.hasOwn(APPEAL_TEXTS, base)
    ? (base as AppealLanguage)
    : undefined;
};

/**
 * Returns the language that somebody reads best: the first that there are texts
 * of.
 *
 * @param given a language that they chose, if any
 * @param accepted the header `Accept-Language`; browsers have the best first
 */
export const pickAppealLanguage = (
  given: string | undefined,
  accepted: string | undefined,
): AppealLanguage =>
  [given ?? '', ...(accepted ?? '').split(',')]
    .map(toLanguage)
    .find((language) => language !== undefined) ?? 'en';

/** Returns the texts of a language; English ones where there are none. */
export const findAppealTexts = (language: string): AppealTexts =>
  APPEAL_TEXTS[toLanguage(language) ?? 'en'];

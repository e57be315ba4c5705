import type { en } from './en/en';
import type { later } from './en/later';

/** What the first view says, in any language. */
export type FirstTexts = typeof en;

/** What the views say that are loaded when they are opened. */
export type LaterTexts = typeof later;

/** All that the console says. */
export type Texts = FirstTexts & LaterTexts;

/** The texts of one view in any language: the same as in English. */
export type Translation<View extends keyof Texts> = Texts[View];

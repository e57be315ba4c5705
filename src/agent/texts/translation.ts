import type { en } from './en/en';
import type { later } from './en/later';

/** What the first view says, in any language. */
export type FirstTexts = typeof en;

/** What the views say that are loaded when they are opened. */
export type LaterTexts = typeof later;

/** All that the console says. */
export type Texts = FirstTexts & LaterTexts;

/**
 * A table of which texts may be missing: those are said in English. What English
 * says no more may still be there.
 */
export type Incomplete<Table> = Table extends (...values: never[]) => unknown
  ? Table
  : Table extends object
    ? { [Name in keyof Table]?: Incomplete<Table[Name]> } & Record<
        string,
        unknown
      >
    : Table;

/** The texts of one view in another language than English. */
export type Translation<View extends keyof Texts> = Incomplete<Texts[View]>;

import { useLayoutEffect, useState } from 'preact/hooks';

/** A style sheet, and how many of what is shown want it. */
interface Sheet {
  sheet: CSSStyleSheet;
  users: number;
}

const roots = new Set<ShadowRoot>();
/** By their text, in the order in which they came first. */
const sheets = new Map<string, Sheet>();

const listSheets = () =>
  [...sheets.values()]
    .filter(({ users }) => users > 0)
    .map(({ sheet }) => sheet);

const apply = () => {
  const wanted = listSheets();
  for (const root of roots) root.adoptedStyleSheets = wanted;
};

const keepSheet = (css: string): Sheet => {
  const kept = sheets.get(css);
  if (kept) return kept;
  const made = { sheet: new CSSStyleSheet(), users: 0 };
  made.sheet.replaceSync(css);
  sheets.set(css, made);
  return made;
};

/** Gives a root all styles that are wanted, and those that will be. */
export const styleRoot = (root: ShadowRoot): void => {
  roots.add(root);
  root.adoptedStyleSheets = listSheets();
};

/** Adds a style sheet to every root. A strict page allows no other way. */
export const addStyles = (css: string): void => {
  keepSheet(css).users += 1;
  apply();
};

/**
 * Styles every root while the component is shown that says so: what another view
 * calls by the same name is not meant. The styles are there before its children,
 * which may measure what they draw.
 */
export const useStyles = (css: string): void => {
  const [kept] = useState(() => {
    addStyles(css);
    return keepSheet(css);
  });
  useLayoutEffect(
    () => () => {
      kept.users -= 1;
      apply();
    },
    [],
  );
};

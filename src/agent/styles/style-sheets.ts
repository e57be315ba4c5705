const roots = new Set<ShadowRoot>();
const sheets = new Map<string, CSSStyleSheet>();

/** Gives a root all styles that were added, and those that will be. */
export const styleRoot = (root: ShadowRoot): void => {
  roots.add(root);
  root.adoptedStyleSheets = [...sheets.values()];
};

/** Adds a style sheet to every root, once. A strict page allows no other way. */
export const addStyles = (css: string): void => {
  if (sheets.has(css)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  sheets.set(css, sheet);
  for (const root of roots) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
};

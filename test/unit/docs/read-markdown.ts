/** A link or picture of a Markdown file. */
export interface Link {
  /** What a reader sees of it, in one line. */
  text: string;
  /** Path or URL before `#`; empty for a heading of the same file. */
  path: string;
  /** What stands after `#`; empty for none. */
  anchor: string;
}

const FENCE = /^ *```[^]*?^ *```$/gm;
const CODE = /`[^`\n]*`/g;

/** Returns the links of a Markdown text; code has none. */
export const findLinks = (markdown: string): Link[] => {
  const text = markdown
    .replace(FENCE, '')
    // Brackets in code mean something else; its other text may name the target.
    .replace(CODE, (code) => code.replace(/[`[\]()]/g, ''));
  return [...text.matchAll(/\[([^\]]*)\]\(([^)#\s]*)#?([^)\s]*)\)/g)].map(
    ([, shown = '', path = '', anchor = '']) => ({
      ...{ text: shown.replace(/\s+/g, ' ').trim(), path, anchor },
    }),
  );
};

/**
 * Returns the anchors of a Markdown text's headings, as GitHub makes them: small
 * letters, a hyphen for each space, no other signs, and a number behind what is
 * there already.
 * https://docs.github.com/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#section-links
 */
export const findAnchors = (markdown: string): string[] => {
  const seen = new Map<string, number>();
  return [...markdown.replace(FENCE, '').matchAll(/^#{1,6} +(.*)$/gm)].map(
    ([, heading = '']) => {
      const anchor = heading
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
        .replaceAll(' ', '-');
      const before = seen.get(anchor) ?? 0;
      seen.set(anchor, before + 1);
      return before ? `${anchor}-${before}` : anchor;
    },
  );
};

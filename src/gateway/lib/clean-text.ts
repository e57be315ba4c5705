/** Scripts in which joiners change how letters are written. */
const JOINING = [
  ...['Arab', 'Syrc', 'Mong', 'Nkoo', 'Mand', 'Phag', 'Adlm', 'Rohg'],
  ...['Deva', 'Beng', 'Guru', 'Gujr', 'Orya', 'Taml', 'Telu', 'Knda'],
  ...['Mlym', 'Sinh', 'Khmr', 'Mymr', 'Tibt', 'Java', 'Bali'],
]
  .map((script) => `\\p{Script=${script}}`)
  .join('');

/** Invisible characters where a script or an emoji needs them. */
const NEEDED = [
  // Flags of regions.
  '\\u{1f3f4}[\\u{e0020}-\\u{e007e}]+\\u{e007f}',
  `(?<=[${JOINING}])[\\u200c\\u200d]`,
  '(?<=[\\p{ExtPict}\\p{EMod}\\ufe0f])\\u200d(?=\\p{ExtPict})',
  '(?<=\\p{ExtPict})[\\ufe0e\\ufe0f]',
  '(?<=[#*0-9])\\ufe0f(?=\\u20e3)',
  '(?<=\\p{Script=Han})[\\ufe00-\\ufe02\\u{e0100}-\\u{e01ef}]',
  '(?<=\\p{Script=Mongolian})[\\u180b-\\u180d\\u180f]',
].join('|');

// Default ignorable: joiners, selectors, tags, fillers, and what turns round
// the direction of what follows. Beside them annotations.
const INVISIBLE = new RegExp(`(${NEEDED})|[\\p{DI}\\u{fff9}-\\u{fffb}]`, 'gu');

/** Half a character, which databases and other programs can't take. */
const HALF = /\p{Surrogate}/gu;

// Blank Braille is a symbol that shows nothing.
const SPACE = /[\p{Cc}\p{Z}\u2800]+/gu;
const SPACE_IN_LINE = /[^\P{Cc}\t\n]|[\p{Z}\u2800]/gu;

/**
 * Returns a text that somebody wrote in NFC, without control characters and
 * without invisible ones that mislead: overrides of direction, zero width
 * spaces, fillers. Those that a script or an emoji needs stay.
 *
 * @param shape `lines` keeps line breaks, tabs and each space; in one `line` all
 * of them are one space
 */
export const cleanText = (
  text: string,
  shape: 'line' | 'lines' = 'line',
): string => {
  const spaced =
    shape === 'line'
      ? text.replace(SPACE, ' ')
      : text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(SPACE_IN_LINE, ' ');
  let visible = spaced.replace(HALF, '\ufffd').normalize();
  // What one needed may be gone, and two spaces have become neighbours.
  for (let before = ''; before !== visible;) {
    before = visible;
    visible = visible.replace(INVISIBLE, '$1').normalize();
    if (shape === 'line') visible = visible.replace(SPACE, ' ');
  }
  return visible.trim();
};

/** Cuts a text to a number of UTF-16 units, between two characters. */
export const cutText = (text: string, longest: number): string =>
  text.length > longest
    ? text
        .slice(0, longest)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()
    : text;

import { describe, expect, it } from 'vitest';
import { readSources } from '../structure/read-sources';

/** Lists what a style sheet says of the left or the right, whatever the language. */
const findSides = (css: string): string[] => [
  ...(css.match(
    /(?<![\w-])((margin|padding|border)-(left|right)[\w-]*|left|right|(text-align|float|clear): *(left|right))(?= *[:;}])/g,
  ) ?? []),
  ...[...css.matchAll(/(?<![\w-])(margin|padding|inset): *([^;}]+)/g)]
    .filter(([, , value = '']) => {
      const sides = value.match(/calc\([^;]*\)|max\([^;]*\)|\S+/g) ?? [];
      return sides.length === 4 && sides[1] !== sides[3];
    })
    .map(([rule]) => rule),
];

describe('a style of the console or the panel', () => {
  it('knows no left and right: Arabic begins at the other side', () => {
    const found = ['src/agent', 'src/agent-panel']
      .flatMap((folder) => readSources(folder))
      .filter(({ file }) => file.endsWith('.css.ts'))
      .flatMap(({ file, text }) =>
        findSides(text).map((rule) => `${file}: ${rule}`),
      );
    expect(found).toEqual([]);
  });

  it.each([
    ['a { margin-left: 1px }', 'margin-left'],
    ['a { left: 0; }', 'left'],
    ['a { text-align: right; }', 'text-align: right'],
    ['a { padding: 1px 2px 3px 4px; }', 'padding: 1px 2px 3px 4px'],
    ['a { inset: 56px 16px auto auto; }', 'inset: 56px 16px auto auto'],
  ])('is caught at %s', (css, rule) => {
    expect(findSides(css)).toEqual([rule]);
  });

  it.each([
    'a { margin-inline-start: 1px; padding: 1px 2px 3px 2px }',
    'a { inset-inline: 0; top: 0; text-align: start }',
    'a:dir(rtl) { rotate: -90deg }',
  ])('may say %s', (css) => {
    expect(findSides(css)).toEqual([]);
  });
});

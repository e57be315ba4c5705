import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const collapse = (text: string): string => text.replace(/\s+/g, ' ');

/** The list's lines, each with the tests that it names, by file and title. */
const lines = readFileSync('docs/threats.md', 'utf8')
  .split(/\n(?=[-#])/)
  .filter((block) => block.startsWith('- '))
  .map((block) => {
    const [text = ''] = collapse(block).split(' They cannot');
    const [, ...parts] = text.split(/`(?=test\/)/);
    const tests = parts.flatMap((part) => {
      const [file = '', rest = ''] = part.split('`');
      const titles = [...rest.matchAll(/“([^”]+)”/g)];
      return titles.map(([, title = '']) => ({ file, title }));
    });
    return { text: text.slice(2, 80), tests };
  });

it.each(lines)('a line of docs/threats.md names a test: $text', ({ tests }) => {
  expect(tests.length).toBeGreaterThan(0);
  for (const { file, title } of tests) {
    expect(existsSync(file), file).toBe(true);
    const source = collapse(readFileSync(file, 'utf8'));
    const quoted = ["'", '`', '"'].map((quote) => quote + title + quote);
    expect(
      quoted.some((literal) => source.includes(literal)),
      `${file} has a test “${title}”`,
    ).toBe(true);
  }
});

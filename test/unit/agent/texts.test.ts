import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Texts } from '../../../src/agent/texts/texts';
import { readSources } from '../structure/read-sources';

/** Lists what a table says, by names joined with dots. */
const listNames = (table: object, prefix = ''): string[] =>
  Object.entries(table).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null
      ? listNames(value as object, `${prefix}${name}.`)
      : [`${prefix}${name}`],
  );

describe('the texts of the console', () => {
  it.each(Object.entries(LANGUAGES))(
    'are all there in %s',
    async (_, { load }) => {
      const [table, english] = await Promise.all([load(), LANGUAGES.en.load()]);
      expect(listNames(table).toSorted()).toEqual(
        listNames(english).toSorted(),
      );
      const texts = JSON.stringify(table satisfies Texts);
      expect(texts).not.toMatch(/!"|oops|blacklist/i);
    },
  );
});

/** Attributes that people read or hear. */
const READ =
  /^(aria-(label|description|valuetext|placeholder)|title|alt|label|placeholder|hint|lead|submit|message)$/;
const HAS_LETTERS = /\p{L}{2,}/u;

/** Lists what a component says by itself, instead of by a table. */
const findHardCoded = (file: string): string[] => {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: string[] = [];
  const look = (node: ts.Node) => {
    if (ts.isJsxText(node) && HAS_LETTERS.test(node.text)) {
      found.push(node.text.trim());
    }
    if (
      ts.isJsxAttribute(node) &&
      READ.test(node.name.getText()) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer) &&
      HAS_LETTERS.test(node.initializer.text)
    ) {
      found.push(node.initializer.text);
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found.map((text) => `${file}: ${text}`);
};

describe('a component of the console', () => {
  it('has all that it says from the texts', () => {
    const files = readSources('src/agent')
      .map(({ file }) => file)
      .filter((file) => file.endsWith('.tsx'));
    expect(files.length).toBeGreaterThan(20);
    // The letter of a key is the same in every language.
    const found = files.flatMap(findHardCoded);
    expect(found).toEqual([]);
  });
});

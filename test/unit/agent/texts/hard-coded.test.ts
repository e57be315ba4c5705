import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readSources } from '../../structure/read-sources';

/** Attributes that people read or hear. */
const READ =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|alt|label|placeholder|hint|lead|submit|message)$/;
const HAS_LETTERS = /\p{L}{2,}/u;

const isEither = (kind: ts.SyntaxKind) =>
  [
    ts.SyntaxKind.AmpersandAmpersandToken,
    ts.SyntaxKind.BarBarToken,
    ts.SyntaxKind.QuestionQuestionToken,
    ts.SyntaxKind.PlusToken,
  ].includes(kind);

/** Lists the literal texts that an expression may come to, or be part of. */
const listLiterals = (node: ts.Expression): string[] => {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) {
    return [
      node.head.text,
      ...node.templateSpans.flatMap(({ expression, literal }) => [
        ...listLiterals(expression),
        literal.text,
      ]),
    ];
  }
  if (ts.isParenthesizedExpression(node)) return listLiterals(node.expression);
  if (ts.isConditionalExpression(node)) {
    return [...listLiterals(node.whenTrue), ...listLiterals(node.whenFalse)];
  }
  if (ts.isBinaryExpression(node) && isEither(node.operatorToken.kind)) {
    return [...listLiterals(node.left), ...listLiterals(node.right)];
  }
  return [];
};

/** Lists what a component says by itself, instead of by a table. */
const findHardCoded = (source: ts.SourceFile): string[] => {
  const found: string[] = [];
  const look = (node: ts.Node) => {
    if (ts.isJsxText(node)) found.push(node.text.trim());
    if (ts.isJsxExpression(node) && node.expression) {
      const of = node.parent;
      const isSaid = !ts.isJsxAttribute(of) || READ.test(of.name.getText());
      if (isSaid) found.push(...listLiterals(node.expression));
    }
    if (
      ts.isJsxAttribute(node) &&
      READ.test(node.name.getText()) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer)
    ) {
      found.push(node.initializer.text);
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found.filter((text) => HAS_LETTERS.test(text));
};

const parse = (file: string, text: string) =>
  ts.createSourceFile(
    file,
    text,
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );

describe('a component of the console or the panel', () => {
  it('has all that it says from the texts', () => {
    const files = ['src/agent', 'src/agent-panel']
      .flatMap((folder) => readSources(folder))
      .map(({ file }) => file)
      .filter((file) => file.endsWith('.tsx'));
    expect(files.length).toBeGreaterThan(20);
    const found = files.flatMap((file) =>
      findHardCoded(parse(file, readFileSync(file, 'utf8'))).map(
        (text) => `${file}: ${text}`,
      ),
    );
    expect(found).toEqual([]);
  });

  it.each([
    ['<p>Hello there</p>', 'Hello there'],
    ['<p title="Hello there" />', 'Hello there'],
    ['<p aria-label={`${name} waits`} />', ' waits'],
    ["<p>{isNew ? 'New one' : texts.old}</p>", 'New one'],
    ["<p>{isNew && 'New one'}</p>", 'New one'],
    ["<p>{name || 'Nobody'}</p>", 'Nobody'],
  ])('is caught at %s', (component, text) => {
    expect(findHardCoded(parse('a.tsx', component))).toEqual([text]);
  });

  it.each([
    '<p class="row">{texts.old}</p>',
    "<p>{state === 'lifted' ? texts.lifted : texts.ended}</p>",
    "<p>{list.join(', ')} · ×</p>",
    "<p>{find('name')}</p>",
  ])('says nothing by itself at %s', (component) => {
    expect(findHardCoded(parse('a.tsx', component))).toEqual([]);
  });
});

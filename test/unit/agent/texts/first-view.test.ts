import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { LANGUAGES } from '../../../../src/agent/texts/texts';
import { readSources } from '../../structure/read-sources';

const ENTRY = 'src/agent/main.tsx';

/** Lists the modules that a file has loaded with it: no types, no `import()`. */
const listLoaded = (file: string, text: string): string[] => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    const isImport = ts.isImportDeclaration(statement);
    if (!isImport && !ts.isExportDeclaration(statement)) return [];
    if (isImport && statement.importClause?.isTypeOnly) return [];
    const { moduleSpecifier } = statement;
    return moduleSpecifier && ts.isStringLiteral(moduleSpecifier)
      ? [moduleSpecifier.text]
      : [];
  });
};

const listFirstLoad = (): { file: string; text: string }[] => {
  const sources = new Map(
    readSources('src').map(({ file, text }) => [file, text]),
  );
  const reached = new Set<string>();
  const reach = (path: string) => {
    const file = ['', '.ts', '.tsx']
      .map((end) => path + end)
      .find((one) => sources.has(one));
    if (file === undefined || reached.has(file)) return;
    reached.add(file);
    for (const name of listLoaded(file, sources.get(file) ?? '')) {
      if (name.startsWith('.')) reach(normalize(join(dirname(file), name)));
    }
  };
  reach(ENTRY);
  return [...reached].map((file) => ({ file, text: sources.get(file) ?? '' }));
};

it('the first view says nothing that is loaded with later ones', async () => {
  const later = Object.keys(await LANGUAGES.en.loadLater()).join('|');
  const said = new RegExp(
    `\\bt\\(\\)\\.(${later})\\b|\\{[^{}]*\\b(${later})\\b[^{}]*\\} = t\\(\\);`,
  );
  const files = listFirstLoad();
  expect(files.length).toBeGreaterThan(50);
  const early = files.filter(({ text }) => said.test(text));
  expect(early.map(({ file }) => file)).toEqual([]);
});

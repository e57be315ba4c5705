import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';

const { exports, bin, version } = JSON.parse(
  readFileSync('package.json', 'utf8'),
) as {
  exports: Record<string, { types: string; default: string }>;
  bin: Record<string, string>;
  version: string;
};

it('everything the package promises is built', () => {
  const promised = [
    ...Object.values(exports).flatMap((entry) => Object.values(entry)),
    ...Object.values(bin),
    'dist/doorlist.js',
    'dist/doorlist.js.map',
    'dist/doorlist.acquire.js',
    'dist/doorlist.zendesk.js',
    'dist/doorlist-client.js',
    'dist/doorlist-notice.js',
    'dist/doorlist-agent.js',
  ];
  expect(promised.filter((file) => !existsSync(file))).toEqual([]);
});

it('the types can be read by those who resolve modules as Node does', () => {
  const program = ts.createProgram(['dist/types/index.d.ts'], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    types: [],
    strict: true,
  });
  const problems = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) =>
      ts.flattenDiagnosticMessageText(messageText, ' '),
    );
  expect(problems).toEqual([]);
}, 30_000);

it('init, identify and stop are what npm users import', async () => {
  const entry = (await import(
    new URL('../../dist/doorlist.mjs', import.meta.url).href
  )) as Record<string, unknown>;
  expect(Object.keys(entry)).toEqual(['identify', 'init', 'stop']);
  expect(entry['init']).toBeTypeOf('function');
});

it('the changelog speaks of this version', () => {
  expect(readFileSync('CHANGELOG.md', 'utf8')).toContain(`## ${version}`);
});

import { execFile, execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { afterAll, beforeAll, expect, it } from 'vitest';

const { exports, bin, version } = JSON.parse(
  readFileSync('package.json', 'utf8'),
) as {
  exports: Record<string, { types: string; default: string }>;
  bin: Record<string, string>;
  version: string;
};

/** A project that has nothing installed but this package, as npm packs it. */
let project: string;
/** What npm packs, by path. */
let packed: string[];

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'doorlist-package-'));
  const [result] = JSON.parse(
    execFileSync(
      'npm',
      // What is built already is what the other tests are about.
      ['pack', '--ignore-scripts', '--json', '--pack-destination', project],
      { encoding: 'utf8', shell: process.platform === 'win32' },
    ),
  ) as [{ filename: string; files: { path: string }[] }];
  packed = result.files.map(({ path }) => path);
  execFileSync('tar', ['-xzf', result.filename], { cwd: project });
  mkdirSync(join(project, 'node_modules'));
  renameSync(
    join(project, 'package'),
    join(project, 'node_modules', 'doorlist'),
  );
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    join(project, 'page.ts'),
    `import { identify, init, stop, type CustomWidget } from 'doorlist';
     const widget: CustomWidget = { hide() {}, show() {} };
     init({ gateway: '/', widget, onChatInitiated: ({ code }) => identify(code) });
     stop();`,
  );
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

it('the package holds everything that it promises', () => {
  expect(packed).toEqual(
    expect.arrayContaining([
      ...Object.values(exports)
        .flatMap((entry) => Object.values(entry))
        .map((path) => path.replace('./', '')),
      ...Object.values(bin),
      ...readdirSync('dist/cli').map((name) => `dist/cli/${name}`),
      ...readdirSync('dist/console').map((name) => `dist/console/${name}`),
      'dist/THIRD-PARTY-LICENSES.txt',
      'dist/doorlist.js',
      'dist/doorlist.js.map',
      'dist/doorlist.acquire.js',
      'dist/doorlist.acquire.js.map',
      'dist/doorlist.zendesk.js',
      'dist/doorlist.zendesk.js.map',
      'dist/integrity.json',
      'dist/doorlist-agent-de.js',
      'dist/doorlist-agent-de.mjs',
      'dist/doorlist-client-2.js',
      'dist/doorlist-client-2.mjs',
      'dist/doorlist-forget.js',
      'dist/doorlist-head.js',
      'dist/doorlist-forget.mjs',
      'dist/doorlist-notice.js',
      'dist/doorlist-notice.mjs',
      'dist/doorlist-setup.js',
      'dist/doorlist-setup.mjs',
      'dist/doorlist-shared.mjs',
      'dist/pages/console.html',
      'dist/pages/docs.html',
      'dist/pages/docs.js',
      'docs/failures.md',
      'docs/vendors/zendesk.md',
      'docs/widgets/custom.md',
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
    ]),
  );
});

it('the package holds nothing else', () => {
  expect(
    packed.filter(
      (path) =>
        !/^(dist\/(?!demo\/)|docs\/|package\.json$|[A-Z]+(\.md)?$)/.test(path),
    ),
  ).toEqual([]);
});

const { Bundler, Node16, NodeNext } = ts.ModuleResolutionKind;
it.each([
  ['bundler', { module: ts.ModuleKind.ESNext, moduleResolution: Bundler }],
  ['node16', { module: ts.ModuleKind.Node16, moduleResolution: Node16 }],
  ['nodenext', { module: ts.ModuleKind.NodeNext, moduleResolution: NodeNext }],
])('the types compile under %s', (_, options) => {
  const program = ts.createProgram([join(project, 'page.ts')], {
    ...options,
    // Not even the DOM: the declarations name nothing from outside.
    lib: ['lib.es2022.d.ts'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
  });
  const problems = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) =>
      ts.flattenDiagnosticMessageText(messageText, ' '),
    );
  expect(problems).toEqual([]);
});

it('init, identify, consent and stop are what npm users import', async () => {
  const entry = (await import(
    new URL('../../dist/doorlist.mjs', import.meta.url).href
  )) as Record<string, unknown>;
  expect(Object.keys(entry)).toEqual([
    ...['consent', 'identify', 'init', 'stop'],
  ]);
  expect(entry['init']).toBeTypeOf('function');
});

it('init, identify, consent and stop do nothing on a server', async () => {
  const program = `
    import { consent, identify, init, stop } from 'doorlist';
    init({ gateway: 'http://127.0.0.1:1', onError: console.error });
    identify('eyJ');
    consent(false);
    stop();`;
  // A process that something keeps alive would never end by itself.
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', program],
    { cwd: project, timeout: 240_000 },
  );
  expect(stdout + stderr).toBe('');
});

it('the changelog says when this version was made, and holds a place for the next', () => {
  const headings = readFileSync('CHANGELOG.md', 'utf8').match(/^## .*/gm);
  expect(headings?.[0]).toBe('## [Unreleased]');
  expect(headings?.[1]?.replace(/\d{4}-\d\d-\d\d$/, 'date')).toBe(
    `## [${version}] - date`,
  );
});

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Source {
  /** Path from the repository's root. */
  file: string;
  text: string;
  /** Paths of our own modules, or names of packages. */
  imports: string[];
}

const IMPORT = /\b(?:from|import)\s*\(?\s*'([^']+)'/g;

const sources: Source[] = readdirSync('src', { recursive: true })
  .map(String)
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => {
    const file = join('src', name);
    const text = readFileSync(file, 'utf8');
    const imports = [...text.matchAll(IMPORT)].map(([, from = '']) =>
      from.startsWith('.') ? normalize(join(dirname(file), from)) : from,
    );
    return { file, text, imports };
  });

const inside = (...folders: string[]): Source[] =>
  sources.filter(({ file }) =>
    folders.some((folder) => file === folder || file.startsWith(`${folder}/`)),
  );

const isOurs = (name: string) => name.startsWith('src/');

/** What files import although no folder of these holds it. */
const strays = (of: Source[], allowed: string[]): string[] =>
  of.flatMap(({ file, imports }) =>
    imports
      .filter(isOurs)
      .filter((name) => !allowed.some((folder) => name.startsWith(folder)))
      .map((name) => `${file} imports ${name}`),
  );

describe('of our own modules', () => {
  it.each([
    ['src/protocol', ['src/protocol/']],
    ['src/widgets', ['src/widgets/']],
    ['src/gate', ['src/gate/', 'src/widgets/', 'src/protocol/']],
    ['src/dom', ['src/dom/']],
    ['src/notice', ['src/notice/', 'src/dom/']],
    ['src/agent', ['src/agent/', 'src/protocol/']],
    ['src/docs-page', ['src/docs-page/', 'src/dom/']],
    ['src/gateway', ['src/gateway/', 'src/protocol/']],
    ['src/index.ts', ['src/gate/', 'src/widgets/', 'src/notice/']],
    ['src/script.ts', ['src/gate/', 'src/widgets/']],
    ['src/script.acquire.ts', ['src/gate/', 'src/widgets/']],
    ['src/script.zendesk.ts', ['src/gate/', 'src/widgets/']],
    ['src/cli.ts', ['src/cli/', 'src/gateway/']],
    ['src/cli', ['src/cli/', 'src/gateway/', 'src/protocol/']],
    ['src/gateway/store', ['src/gateway/store/', 'src/protocol/']],
  ])('%s imports only %j', (folder, allowed) => {
    const files = inside(folder);
    expect(files).not.toEqual([]);
    expect(strays(files, allowed)).toEqual([]);
  });

  it('nothing below the routes imports them', () => {
    const below = inside('src/gateway').filter(
      ({ file }) => !/^src\/gateway\/(routes|compat|gateway\.ts)/.test(file),
    );
    const found = below.flatMap(({ file, imports }) =>
      imports
        .filter((name) => /^src\/gateway\/(routes|compat)\//.test(name))
        .map((name) => `${file} imports ${name}`),
    );
    expect(found).toEqual([]);
  });
});

describe('of everything else', () => {
  const packages = ({ imports }: Source) =>
    imports.filter((name) => !isOurs(name));

  it.each([
    ['src/protocol', []],
    ['src/widgets', []],
    ['src/gate', ['idb-keyval']],
    ['src/notice', []],
    ['src/agent', ['preact', 'preact/hooks']],
    ['src/docs-page', []],
  ])('%s imports only %j', (folder, allowed: string[]) => {
    const found = inside(folder).flatMap((source) =>
      packages(source)
        .filter((name) => !allowed.includes(name))
        .map((name) => `${source.file} imports ${name}`),
    );
    expect(found).toEqual([]);
  });

  it('routes hold no SQL', () => {
    const sql =
      /\b(selectFrom|insertInto|updateTable|deleteFrom|transaction)\(|\bsql`/;
    const found = inside('src/gateway/routes', 'src/gateway/compat').filter(
      (source) => sql.test(source.text) || packages(source).includes('kysely'),
    );
    expect(found.map(({ file }) => file)).toEqual([]);
  });

  it('only the gateway’s node.ts reads the environment', () => {
    const found = sources.filter(({ text }) => /\bprocess\.env\b/.test(text));
    expect(found.map(({ file }) => file)).toEqual(['src/gateway/node.ts']);
  });

  it('browser code writes no markup and no style elements', () => {
    const found = inside(
      'src/gate',
      'src/widgets',
      'src/protocol',
      'src/notice',
      'src/agent',
      'src/docs-page',
    )
      .filter(({ text }) =>
        /\b(innerHTML|outerHTML|insertAdjacentHTML)\b|<style\b/.test(text),
      )
      .map(({ file }) => file);
    expect(found).toEqual([]);
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
};
const CLI = 'dist/cli.js';
const STATIC = /^(?:import|export)\b[^;]*?'([^']+)';$/gm;
const imports = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(STATIC)].map(([, from = '']) =>
    from.startsWith('.') ? normalize(join(dirname(file), from)) : from,
  );
/** All that is loaded with a file, before anything it imports later. */
const loadedWith = (file: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (existsSync(file)) imports(file).forEach((one) => loadedWith(one, seen));
  return seen;
};
const withoutNode = (names: Set<string>) =>
  [...names].filter((name) => !name.startsWith('node:'));

describe('of the built command line', () => {
  it('its version needs no other file and no package', () => {
    expect(withoutNode(loadedWith(CLI))).toEqual([CLI]);
  });

  it('its help needs the description of the commands and commander', () => {
    const help = withoutNode(loadedWith('dist/cli/run-command.js'));
    expect(help).toEqual(['dist/cli/run-command.js', 'commander']);
  });

  it('a command that opens SQLite loads neither pg nor the web’s framework', () => {
    const loaded = [
      ...loadedWith('dist/cli/add-site.js'),
      ...loadedWith('dist/cli/open-sqlite.js'),
    ];
    expect(loaded).toEqual(
      expect.arrayContaining(['libsql', 'dist/cli/kysely.js']),
    );
    for (const name of ['pg', 'pino', 'dist/cli/hono.js', 'dist/cli/zod.js']) {
      expect(loaded).not.toContain(name);
    }
  });

  const chunks = readdirSync('dist/cli').filter((name) => /\.js$/.test(name));

  it('its files import only its own files, Node and dependencies', () => {
    const strangers = chunks
      .flatMap((name) => imports(join('dist/cli', name)))
      .filter((from) => !isBuiltin(from) && !existsSync(from))
      .filter((from) => !(from in dependencies));
    expect(strangers).toEqual([]);
  });
});

it('the licence of every bundled package is kept', () => {
  const maps = readdirSync('dist', { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.map') && !name.startsWith('demo'));
  const bundled = maps.flatMap((name) => {
    const { sources } = JSON.parse(
      readFileSync(join('dist', name), 'utf8'),
    ) as { sources: string[] };
    return sources.flatMap(
      (source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? [],
    );
  });
  const kept = readFileSync('dist/THIRD-PARTY-LICENSES.txt', 'utf8');
  expect(bundled).toContain('kysely');
  for (const name of new Set(bundled)) {
    expect(kept).toMatch(new RegExp(`^${name}\n\n[^]*?Copyright`, 'm'));
  }
});

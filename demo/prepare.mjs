// Run before `npm start`, `npm test` and their like: installs what is missing
// and builds what is older than its sources. Needs nothing but Node and npm.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...parts) => join(root, ...parts);
const npm = (...args) =>
  execFileSync('npm', args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });

/** When the newest file of a file or folder was changed, in milliseconds. */
const changed = (path) =>
  statSync(path).isDirectory()
    ? Math.max(0, ...readdirSync(path).map((name) => changed(join(path, name))))
    : statSync(path).mtimeMs;

const isOlder = (product, ...sources) =>
  !existsSync(product) ||
  statSync(product).mtimeMs < Math.max(...sources.map(changed));

const installed = at('node_modules', '.package-lock.json');
if (isOlder(installed, at('package-lock.json'))) {
  console.log('Installing what is missing (once) …');
  // NODE_ENV=production would leave out the tools that build and test.
  npm(
    ...['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    // `npm pack --dry-run` says so to every npm that it runs.
    '--dry-run=false',
  );
}

const stamp = at('dist', '.built');
const sources = [
  ...['src', 'demo', 'package.json', 'rollup.config.mjs'],
  'tsconfig.json',
];
// `npm run dev` builds by itself.
const builds = !process.argv.includes('--install-only');
if (builds && isOlder(stamp, ...sources.map((name) => at(name)))) {
  console.log('Building …');
  npm('run', '--silent', 'build');
  writeFileSync(stamp, '');
}

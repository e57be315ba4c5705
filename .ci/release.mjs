// `npm run release -- <version> [--dry-run] [--publish]`: dates the changelog,
// raises the version, packs, commits and tags. Publishes only if told to, and
// pushes nothing.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  checkVersion,
  dateChangelog,
  publishArguments,
  ReleaseError,
} from './release/plan-release.mjs';

const FILES = ['package.json', 'package-lock.json', 'CHANGELOG.md'];
/** Where the packed file is put; git ignores it. */
const PACKED = '.cache';

const run = (command, args, output = 'pipe') =>
  execFileSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', output, 'inherit'],
    shell: command === 'npm' && process.platform === 'win32',
  });
const git = (...args) => run('git', args);

const release = (version, { dryRun, publish }) => {
  const { name, version: current } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  );
  const tag = `v${version}`;
  checkVersion(version, current);
  if (git('status', '--porcelain')) {
    throw new ReleaseError('There are changes that are not committed.');
  }
  if (git('tag', '--list', tag)) {
    throw new ReleaseError(`The tag ${tag} is taken.`);
  }
  const today = new Date().toISOString().slice(0, 10);
  const { text, changes } = dateChangelog(
    readFileSync('CHANGELOG.md', 'utf8'),
    version,
    today,
  );
  const packed = join(PACKED, `${name}-${version}.tgz`);
  const publishing = publishArguments(packed, version, process.env);
  console.log(
    `${name} ${current} → ${version}, ${today}\n\n${changes}\n\nCommit and tag ${tag}; pack ${packed}; ${publish ? `npm ${publishing.join(' ')}` : 'publish nothing'}.`,
  );
  if (dryRun) return;

  try {
    writeFileSync('CHANGELOG.md', text);
    run('npm', [
      'version',
      version,
      '--no-git-tag-version',
      '--ignore-scripts',
    ]);
    mkdirSync(PACKED, { recursive: true });
    run('npm', ['pack', '--pack-destination', PACKED], 'inherit');
    git('commit', '--quiet', '--message', `Release ${version}`, '--', ...FILES);
  } catch (error) {
    git('checkout', '--quiet', 'HEAD', '--', ...FILES);
    throw error;
  }
  git('tag', '--annotate', tag, '--message', `${name} ${version}`);
  if (publish) run('npm', publishing, 'inherit');
  console.log(`Done. To push it: git push --follow-tags`);
};

const { values, positionals } = parseArgs({
  options: {
    'dry-run': { type: 'boolean', default: false },
    publish: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
try {
  if (positionals.length !== 1) {
    throw new ReleaseError(
      'Usage: npm run release -- <version> [--dry-run] [--publish]',
    );
  }
  release(positionals[0], {
    dryRun: values['dry-run'],
    publish: values.publish,
  });
} catch (error) {
  if (!(error instanceof ReleaseError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

// Starts git and npm: only a hang takes this long.
vi.setConfig({ testTimeout: 120_000 });

interface Plan {
  checkVersion: (version: string, current: string) => void;
  publishArguments: (
    file: string,
    version: string,
    env: Record<string, string>,
  ) => string[];
}
const { checkVersion, publishArguments } = (await import(
  new URL('../../../.ci/release/plan-release.mjs', import.meta.url).href
)) as Plan;

const RELEASE = resolve('.ci/release.mjs');
const TODAY = /\d{4}-\d\d-\d\d/;
const CHANGELOG = `# Changelog

## [Unreleased]

### Added

- Another lamp.

## [0.1.0] - 2026-11-20

- A lamp.
`;

/** A clone of a small package, as git and npm make one. */
const clonePackage = ({ changelog = CHANGELOG, prepack = 'node -v' } = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'doorlist-release-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const origin = join(folder, 'origin');
  const clone = join(folder, 'clone');
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      [
        ...['-c', 'user.name=A', '-c', 'user.email=a@example.com'],
        ...['-c', 'core.hooksPath=/dev/null', ...args],
      ],
      { encoding: 'utf8', cwd: existsSync(clone) ? clone : folder },
    ).trim();
  const write = (name: string, text: string) =>
    writeFileSync(join(existsSync(clone) ? clone : origin, name), text);

  git('init', '--quiet', '--initial-branch', 'main', origin);
  const manifest = { name: 'lamp', version: '0.1.0', scripts: { prepack } };
  write('package.json', JSON.stringify(manifest));
  write(
    'package-lock.json',
    JSON.stringify({ ...manifest, lockfileVersion: 3, packages: {} }),
  );
  write('CHANGELOG.md', changelog);
  write('.gitignore', '.cache/\n');
  git('-C', origin, 'add', '.');
  git('-C', origin, 'commit', '--quiet', '--message', 'Make a lamp');
  git('clone', '--quiet', origin, clone);

  return {
    git,
    write,
    read: (name: string) => readFileSync(join(clone, name), 'utf8'),
    has: (name: string) => existsSync(join(clone, name)),
    release(...args: string[]) {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [RELEASE, ...args],
        {
          cwd: clone,
          encoding: 'utf8',
          env: {
            ...process.env,
            ...{ GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.com' },
            ...{ GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@b.example' },
          },
        },
      );
      return { status, stdout, stderr };
    },
  };
};

describe('npm run release, in a clone', () => {
  it('dates the changelog, raises the version, packs, commits and tags', () => {
    const { release, read, has, git } = clonePackage();
    const { status, stderr } = release('0.2.0');
    expect({ status, stderr }).toMatchObject({ status: 0 });
    const [, below = ''] = read('CHANGELOG.md').split('## [Unreleased]\n\n');
    expect(below.replace(TODAY, 'today')).toBe(
      '## [0.2.0] - today\n\n### Added\n\n- Another lamp.\n\n## [0.1.0] - 2026-11-20\n\n- A lamp.\n',
    );
    for (const name of ['package.json', 'package-lock.json']) {
      expect(JSON.parse(read(name))).toMatchObject({ version: '0.2.0' });
    }
    expect(has('.cache/lamp-0.2.0.tgz')).toBe(true);
    expect(git('log', '-1', '--format=%s')).toBe('Release 0.2.0');
    expect(git('rev-parse', 'v0.2.0^{commit}')).toBe(git('rev-parse', 'HEAD'));
    expect(git('status', '--porcelain')).toBe('');
  });

  it('changes nothing in a dry run, and says what it would do', () => {
    const { release, read, has, git } = clonePackage();
    const before = git('rev-parse', 'HEAD');
    const { status, stdout } = release('0.2.0', '--dry-run');
    expect(status).toBe(0);
    expect(stdout).toContain('lamp 0.1.0 → 0.2.0');
    expect(stdout).toContain('- Another lamp.');
    expect(stdout).toContain('publish nothing');
    expect(read('CHANGELOG.md')).toBe(CHANGELOG);
    expect(has('.cache')).toBe(false);
    expect(git('rev-parse', 'HEAD')).toBe(before);
    expect(git('tag')).toBe('');
  });

  it('leaves the clone as it was when packing fails', () => {
    const { release, git } = clonePackage({ prepack: 'node -e "throw 1"' });
    const before = git('rev-parse', 'HEAD');
    expect(release('0.2.0').status).toBe(1);
    expect(git('status', '--porcelain')).toBe('');
    expect(git('rev-parse', 'HEAD')).toBe(before);
    expect(git('tag')).toBe('');
  });

  it('refuses a folder with changes', () => {
    const { release, write } = clonePackage();
    write('other', '');
    expect(release('0.2.0')).toMatchObject({
      status: 1,
      stderr: 'There are changes that are not committed.\n',
    });
  });

  it('refuses a version whose tag is taken', () => {
    const { release, git } = clonePackage();
    git('tag', 'v0.2.0');
    expect(release('0.2.0')).toMatchObject({
      status: 1,
      stderr: 'The tag v0.2.0 is taken.\n',
    });
  });

  it.each(['# Changelog\n', CHANGELOG.replace(/###.*lamp\.\n/s, '')])(
    'refuses a changelog that says nothing new (%#)',
    (changelog) => {
      const { status, stderr } = clonePackage({ changelog }).release('0.2.0');
      expect(status).toBe(1);
      expect(stderr).toContain('## [Unreleased]');
    },
  );

  it('refuses to guess the version', () => {
    expect(clonePackage().release()).toMatchObject({
      status: 1,
      stderr: 'Usage: npm run release -- <version> [--dry-run] [--publish]\n',
    });
  });
});

it.each([
  ['0.1.1', '0.1.0'],
  ['0.10.0', '0.9.9'],
  ['1.0.0-beta.1', '0.9.0'],
  ['1.0.0-beta.10', '1.0.0-beta.9'],
  ['1.0.0', '1.0.0-beta.2'],
])('%s may follow %s', (version, current) => {
  expect(() => checkVersion(version, current)).not.toThrow();
});

it.each([
  ['0.1.0', '0.1.0'],
  ['0.9.9', '0.10.0'],
  ['1.0.0-beta.2', '1.0.0'],
  ['v1.0.0', '0.1.0'],
  ['1.0', '0.1.0'],
  ['next', '0.1.0'],
])('%s may not follow %s', (version, current) => {
  expect(() => checkVersion(version, current)).toThrow();
});

it('asks for provenance where the host signs it, and nowhere else', () => {
  const host = { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://github.example/token' };
  expect(publishArguments('a.tgz', '1.0.0', host)).toEqual([
    ...['publish', 'a.tgz', '--provenance'],
  ]);
  expect(publishArguments('a.tgz', '1.0.0-beta.1', {})).toEqual([
    ...['publish', 'a.tgz', '--tag', 'next'],
  ]);
});

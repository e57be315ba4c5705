// Part of `npm run check`: asks publint and attw whether what npm would publish
// can be imported, and its types found. Needs what `npm run build` writes.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  checkPackage,
  createPackageFromTarballData,
} from '@arethetypeswrong/core';
import { filterProblems } from '@arethetypeswrong/core/problems';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

/**
 * The ways to resolve a module that must find the types. Not `node10`, which
 * reads no `exports`, nor `node16-cjs`: the package is ESM for pages.
 */
const RESOLUTIONS = ['node16-esm', 'bundler'];

const pack = () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorlist-pack-'));
  try {
    const [{ filename }] = JSON.parse(
      execFileSync(
        'npm',
        ['pack', '--ignore-scripts', '--json', '--pack-destination', folder],
        { encoding: 'utf8', shell: process.platform === 'win32' },
      ),
    );
    return new Uint8Array(readFileSync(join(folder, filename)));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const tarball = pack();

const { messages, pkg } = await publint({
  pack: { tarball: tarball.buffer },
  strict: true,
});
const types = await checkPackage(createPackageFromTarballData(tarball));
const problems = RESOLUTIONS.flatMap((resolutionKind) =>
  types.types ? filterProblems(types, { resolutionKind }) : [],
);

const findings = [
  ...messages.map((message) => `publint: ${formatMessage(message, pkg)}`),
  ...(types.types ? [] : ['attw: the package has no types']),
  ...problems.map((problem) => `attw: ${JSON.stringify(problem)}`),
];
if (findings.length > 0) {
  console.error(findings.join('\n'));
  process.exitCode = 1;
}

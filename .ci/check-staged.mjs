// Run before a commit: format and lint of what is staged, read from git's
// index, so that what stands beside it in the folder neither helps nor hurts.
import { execFileSync } from 'node:child_process';
import { ESLint } from 'eslint';
import * as prettier from 'prettier';

const git = (...args) =>
  execFileSync('git', args, { encoding: 'utf8', maxBuffer: 2 ** 28 });

const staged = git(
  ...['diff', '--cached', '--name-only', '-z', '--diff-filter=ACMR'],
)
  .split('\0')
  .filter(Boolean);

const isFormatted = async (file, text) => {
  const { ignored, inferredParser } = await prettier.getFileInfo(file, {
    ignorePath: '.prettierignore',
  });
  if (ignored || !inferredParser) return true;
  const options = await prettier.resolveConfig(file, { editorconfig: true });
  return prettier.check(text, { ...options, filepath: file }).catch((error) => {
    console.error(`${file}: ${error.message}`);
    return false;
  });
};

const eslint = new ESLint();
const unformatted = [];
const results = [];
for (const file of staged) {
  const text = git('show', `:${file}`);
  if (!(await isFormatted(file, text))) unformatted.push(file);
  if (/\.(ts|tsx|js|mjs)$/.test(file)) {
    results.push(...(await eslint.lintText(text, { filePath: file })));
  }
}

const found = await (await eslint.loadFormatter()).format(results);
if (found) console.error(found);
if (unformatted.length) {
  console.error(
    `Not formatted; npx prettier --write does it:\n  ${unformatted.join('\n  ')}`,
  );
}
if (unformatted.length || results.some(({ errorCount }) => errorCount)) {
  process.exitCode = 1;
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';
import { ENGINES, versionOf, type EngineName } from './engines';

const FILE = 'test/engines/RESULTS.md';
const HEAD = `# In three engines

Written by \`npm run test:engines\`: what the last run of each engine said, with Debian's packages.
Rows with \`admit\`, \`hold\` and \`refuse\` are rows of [the failure table](../../docs/failures.md): one result and one time for each policy.

| engine | version | case | result | ms | date |
| --- | --- | --- | --- | --- | --- |
`;
const NAMES = Object.keys(ENGINES);

/** Ends a run with its table, and puts it into RESULTS.md. */
export default class EnginesReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const rows = modules.flatMap(rowsOf);
    const ran = new Set(rows.map(engineOf));
    const kept = readRows().filter((row) => !ran.has(engineOf(row)));
    const all = [...kept, ...rows].toSorted(
      (one, other) =>
        NAMES.indexOf(engineOf(one)) - NAMES.indexOf(engineOf(other)),
    );
    if (rows.length === 0) return;
    writeFileSync(FILE, `${HEAD}${all.join('\n')}\n`);
    console.log(`\n${HEAD}${rows.join('\n')}\n`);
  }
}

/** A row for each test; tests of one suite share theirs. */
const rowsOf = ({ project, children }: TestModule): string[] => {
  const version = versionOf(project.name as EngineName);
  const date = new Date().toISOString().slice(0, 10);
  return [...children].map((one) => {
    const tests = one.type === 'test' ? [one] : [...one.children.allTests()];
    const results = tests.map((test) =>
      [test !== one && test.name, test.result().state]
        .filter(Boolean)
        .join(' '),
    );
    const times = tests.map((test) =>
      Math.round(test.diagnostic()?.duration ?? 0),
    );
    return `| ${project.name} | ${version} | ${one.name} | ${results.join(', ')} | ${times.join(', ')} | ${date} |`;
  });
};

const engineOf = (row: string): string => row.split(' | ')[0]?.slice(2) ?? '';

const readRows = (): string[] =>
  existsSync(FILE)
    ? readFileSync(FILE, 'utf8')
        .split('\n')
        .filter((line) => NAMES.includes(engineOf(line)))
    : [];

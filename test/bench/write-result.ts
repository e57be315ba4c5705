import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

const FILE = 'test/bench/RESULTS.md';
const HEAD = `# Measured

Written by \`npm run bench\`. Ratios are against something run beside it in the same run.
`;

/** Puts a section's table into RESULTS.md, in the place of its last one. */
export const writeResult = (
  title: string,
  rows: readonly (readonly [what: string, measured: string])[],
): void => {
  const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : HEAD;
  const [head = HEAD, ...sections] = before.split(/^(?=## )/m);
  const others = sections.filter(
    (section) => !section.startsWith(`## ${title}\n`),
  );
  const date = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} cores, Node ${process.versions.node}`;
  const table = rows.map(([what, measured]) => `| ${what} | ${measured} |`);
  const section = [
    `## ${title}`,
    '',
    `${date}, ${machine}`,
    '',
    '| what | measured |',
    '| --- | --- |',
    ...table,
    '',
  ].join('\n');
  const all = [...others.map((other) => other.trimEnd() + '\n'), section];
  writeFileSync(FILE, [head.trimEnd() + '\n', ...all.toSorted()].join('\n'));
  console.log(section);
};

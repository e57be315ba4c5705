import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

const FILE = 'test/simulate/RESULTS.md';
const HEAD = `# Simulated

Written by \`npm run simulate\`; what the people do is in [README.md](README.md).
`;

/** Puts what a seed's people met with into RESULTS.md, in the place of its last. */
export const writeResults = (seed: number, tables: readonly string[]): void => {
  const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : HEAD;
  const title = `## Seed ${seed}\n`;
  const [head = HEAD, ...sections] = before.split(/^(?=## )/m);
  const others = sections.filter((section) => !section.startsWith(title));
  const date = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} cores, Node ${process.versions.node}`;
  const section = [title, `${date}, ${machine}\n`, ...tables].join('\n');
  const all = [head, ...others, section].map((part) => part.trimEnd());
  writeFileSync(FILE, `${all.join('\n\n')}\n`);
};

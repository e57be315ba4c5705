import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Reads a file of `docs/deploy/`. */
export const readDeployFile = (name: string): string =>
  readFileSync(join('docs/deploy', name), 'utf8');

/** One instruction of a Dockerfile, such as `COPY`. */
export interface Instruction {
  name: string;
  /** Values of its options, such as `--from`. */
  flags: Record<string, string>;
  /** What follows the options, in one line. */
  value: string;
}

const readInstruction = (line: string): Instruction => {
  const [, name = '', options = '', value = ''] =
    /^([A-Z]+) +((?:--\S+ +)*)(.*)$/.exec(line) ?? [];
  const flags = [...options.matchAll(/--([\w-]+)=(\S+)/g)].map(
    ([, flag = '', text = '']) => [flag, text],
  );
  return { name, flags: Object.fromEntries(flags), value };
};

/**
 * Reads the stages of the Dockerfile: each is the instructions from its `FROM`
 * on. The image is the last one.
 */
export const readStages = (): Instruction[][] => {
  const stages: Instruction[][] = [];
  const lines = readDeployFile('Dockerfile')
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter(Boolean);
  for (const instruction of lines.map(readInstruction)) {
    if (instruction.name === 'FROM') stages.push([]);
    stages.at(-1)?.push(instruction);
  }
  return stages;
};

/** Returns the values of an instruction in the image's own stage. */
export const findInImage = (name: string): string[] =>
  (readStages().at(-1) ?? [])
    .filter((instruction) => instruction.name === name)
    .map(({ value }) => value);

/** Returns the command of `ENTRYPOINT`, `CMD` or `HEALTHCHECK`, word by word. */
export const readCommand = (name: string): string[] => {
  const [value = ''] = findInImage(name);
  return JSON.parse(value.replace(/^CMD /, '')) as string[];
};

/** Returns the variables that the guide to deploying lists. */
export const listSettings = (): string[] => {
  const [, section = ''] = readDeployFile('README.md').split('\n## Settings\n');
  const [table = ''] = section.split('\n## ');
  return [...table.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name = '']) => name);
};

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/** One file of `src/`, with all that it imports. */
export interface Source {
  /** Path from the repository's root. */
  file: string;
  text: string;
  /** Paths of our own files, by value, by type or by `import()`. */
  ours: string[];
  /** Names of packages, as they are written. */
  packages: string[];
}

/** Returns the file that a relative import means. */
const resolveImport = (from: string, specifier: string): string => {
  const path = normalize(join(dirname(from), specifier));
  const found = ['', '.ts', '.tsx'].find((end) => existsSync(path + end));
  if (found === undefined) throw new Error(`${from} imports ${path}: no file`);
  return path + found;
};

/** Reads every source file below a folder. */
export const readSources = (folder: string): Source[] =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => {
      const file = join(folder, name);
      const text = readFileSync(file, 'utf8');
      const names = ts
        .preProcessFile(text)
        .importedFiles.map(({ fileName }) => fileName);
      const isOurs = (specifier: string) => specifier.startsWith('.');
      return {
        file,
        text,
        ours: names.filter(isOurs).map((name) => resolveImport(file, name)),
        packages: names.filter((specifier) => !isOurs(specifier)),
      };
    });

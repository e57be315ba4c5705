import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'simulate',
    include: ['test/simulate/simulate.run.ts'],
    globalSetup: 'test/gateway/support/sqlite/global-setup.ts',
    testTimeout: 900_000,
    hookTimeout: 60_000,
  },
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', './test/engines/engines-reporter.ts'],
    // One engine at a time: side by side they would slow each other.
    maxWorkers: 1,
    fileParallelism: false,
    projects: (['chromium', 'firefox', 'webkit'] as const).map((engine) => ({
      extends: true,
      test: {
        name: engine,
        provide: { engine },
        include: ['test/engines/**/*.test.ts'],
        globalSetup: 'test/engines/check-installed.ts',
        testTimeout: 120_000,
        hookTimeout: 60_000,
      },
    })),
  },
});

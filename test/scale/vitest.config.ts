import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'scale',
    include: ['test/scale/**/*.scale.ts'],
    testTimeout: 240_000,
    hookTimeout: 120_000,
    // They share the machine’s processors.
    fileParallelism: false,
  },
});

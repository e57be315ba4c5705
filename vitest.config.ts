import { defineConfig } from 'vitest/config';
import { HANG } from './test/hang';

const SQLITE_ONLY = [
  // Names SQLite's plans.
  'test/gateway/database/query-plans.test.ts',
  // `secret.key` stands beside the file of the database.
  'test/gateway/database/secret-key.test.ts',
  // What is typed and said; on PostgreSQL `cli/vendor-sync` runs the same.
  'test/gateway/cli/vendor.test.ts',
  // Processes of the built files, over a folder.
  'test/gateway/cli/built.test.ts',
];
const POSTGRES_ONLY = [
  // Gateways of several machines share no file, and no server restarts.
  'test/gateway/database/two-gateways.test.ts',
  'test/gateway/**/postgres-*.test.ts',
];

export default defineConfig({
  test: {
    // One more than two cores: many a test waits for another process.
    maxWorkers: 3,
    testTimeout: HANG,
    hookTimeout: HANG,
    expect: { poll: { timeout: HANG, interval: 20 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          // Each file on its own, and threads start sooner than processes.
          pool: 'threads',
        },
      },
      {
        extends: true,
        test: {
          name: 'gateway',
          include: ['test/gateway/**/*.test.ts'],
          exclude: POSTGRES_ONLY,
          globalSetup: 'test/gateway/support/sqlite/global-setup.ts',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'gateway-postgres',
          include: ['test/gateway/**/*.test.ts'],
          exclude: SQLITE_ONLY,
          globalSetup: 'test/gateway/support/postgres/global-setup.ts',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/global-setup.ts',
        },
      },
    ],
  },
});

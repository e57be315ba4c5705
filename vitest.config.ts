import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import limits from './test/time-limits.json' with { type: 'json' };

/** Of these happy-dom answers styles that it computed for another file's page. */
const ISOLATED = ['test/unit/widgets/acquire{,-v1}.test.ts'];

const SQLITE_ONLY = [
  // Names SQLite's plans.
  'test/gateway/database/query-plans.test.ts',
  // Locks SQLite's file, and fills it.
  'test/gateway/database/locked-database.test.ts',
  // Only SQLite has a main file and a log.
  'test/gateway/database/main-file.test.ts',
  // `secret.key` stands beside the file of the database.
  'test/gateway/database/secret-key.test.ts',
];
const POSTGRES_ONLY = [
  // Gateways of several machines share no file, and no server restarts.
  'test/gateway/database/two-gateways.test.ts',
  'test/gateway/**/postgres-*.test.ts',
];

/**
 * What can differ on PostgreSQL; all other files ask for what a request is
 * answered, whichever the database, and cost more there than on SQLite.
 */
const ON_POSTGRES = [
  // Transactions, locks, restarts, notifications, migrations.
  'test/gateway/database/*.test.ts',
  'test/gateway/realtime/*.test.ts',
  // Commands that start at once, and beside a gateway.
  'test/gateway/cli/{postgres-*,rotate-secret,upgrade,vendor-sync}.test.ts',
  // Every handler, with text and numbers that a server may refuse.
  'test/gateway/api/{fuzz,odd-values}.test.ts',
  // Many rows in short transactions, leases, and what a killed process left.
  'test/gateway/{jobs,webhooks}/*.test.ts',
  // Order, collation, search, JSON and pages of what is listed.
  'test/gateway/api/v1/{agent-sessions,appeals,ban-again,ban-approval,ban-effects,ban-filters,ban-life,ban-list,ban-reach,ban-terms,evidence}.test.ts',
  'test/gateway/api/v1/{ban-person,bans,edited-key-ends,explain,invitations,key-ends,outcomes,site-check,site-limits,site-settings,sites}.test.ts',
  'test/gateway/api/acquire/{audit,list}.test.ts',
  'test/gateway/api/zendesk/{pages,walk}.test.ts',
  // What gauges ask, and what they show without a database.
  'test/gateway/metrics/*.test.ts',
  // Addresses and networks in order, tags by epoch, joins over all of it.
  'test/gateway/lists/{edit-equality,epochs,list-equality,shared-lists}.test.ts',
  'test/gateway/verdict/*.test.ts',
  // What bans and chats have in common, of the newest of each.
  'test/gateway/evaders/*.test.ts',
  // Every writer of the trail, and lines that are written anew.
  'test/gateway/audit/*.test.ts',
  // All columns of all tables, and what a server says of itself.
  'test/gateway/upkeep/{doctor,erase,erase-commands}.test.ts',
  // Texts of addresses in order, and bans beneath others.
  'test/gateway/suggestions/*.test.ts',
  // Digests, joins, and rows that gateways write at once.
  'test/gateway/waves/*.test.ts',
  // One row that many bans hold by, leases, and sets of bans.
  'test/gateway/blocklists/*.test.ts',
  // Rows that two writers make or change at once.
  'test/gateway/identity/{agents,keys,links}.test.ts',
  'test/gateway/api/v1/{required,second}-factor.test.ts',
  // Leases and quotas of gateways that share an account, and many rows at once.
  'test/gateway/vendors/accounts/*.test.ts',
  'test/gateway/vendors/sync/{bans,guards,held-writers,import,limits-shared}.test.ts',
  'test/gateway/vendors/sync/{observe,odd-text,property,token-end,unlinked-chats}.test.ts',
  'test/gateway/vendors/{sync/two-vendors-property,suspensions/*}.test.ts',
];

const needsPage = ({ moduleId }: TestSpecification): boolean =>
  readFileSync(moduleId, 'utf8').includes('@vitest-environment happy-dom');

/**
 * Runs the tests of one environment after those of the other: a worker that has
 * to change it is ended, and the next one loads everything anew.
 */
class EnvironmentSequencer extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files);
    return [
      ...sorted.filter((file) => !needsPage(file)),
      ...sorted.filter(needsPage),
    ];
  }
}

export default defineConfig({
  test: {
    // One more than two cores: many a test waits for another process.
    maxWorkers: 3,
    sequence: { sequencer: EnvironmentSequencer },
    testTimeout: limits.hang,
    hookTimeout: limits.hang,
    expect: { poll: { timeout: limits.step, interval: 20 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          exclude: ISOLATED,
          setupFiles: 'test/unit/load-texts.ts',
          // Threads start sooner than processes; happy-dom takes 0.6 s to load.
          pool: 'threads',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'unit-isolated',
          include: ISOLATED,
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
          include: ON_POSTGRES,
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
          isolate: false,
        },
      },
    ],
  },
});

import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
} from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DatabaseUnavailable } from '../../../../src/gateway/lib/errors/database-unavailable';
import { createSiteReader } from '../../../../src/gateway/store/read-site';
import type { Schema } from '../../../../src/gateway/store/schema/schema';

const MAX_AGE = 300;

/** A store that answers, fails or is silent, as it is told. */
const openStore = () => {
  const store = {
    now: 'answers' as 'answers' | 'fails' | 'silent',
    /** What is found at each look. */
    newestKey: 1,
    looks: 0,
  };
  const connection: DatabaseConnection = {
    async executeQuery<Row>() {
      store.looks += 1;
      if (store.now === 'fails') throw new DatabaseUnavailable('it is away');
      if (store.now === 'silent') return new Promise<never>(() => {});
      const row = { id: 'shop', max_age: MAX_AGE, key_name: 'shop', epoch: 1 };
      return {
        rows: [{ ...row, newest_key: store.newestKey } as Row],
      };
    },
    // eslint-disable-next-line require-yield -- nothing is streamed
    async *streamQuery() {
      throw new Error('not asked for');
    },
  };
  const driver = new (class extends DummyDriver {
    override async acquireConnection() {
      return connection;
    }
  })();
  const db = new Kysely<Schema>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  let stamp = 1;
  const read = createSiteReader(db, Date.now, () => stamp);
  return {
    store,
    /** Something was written. */
    write: () => {
      stamp += 1;
    },
    readKey: async () => (await read('shop'))?.newestKey,
    isStale: async () => (await read('shop'))?.isStale ?? false,
  };
};

describe('a site that is read while the store is away', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is what it was, until pages would believe it no more', async () => {
    const { store, write, readKey } = openStore();
    expect(await readKey()).toBe(1);
    store.now = 'fails';
    write();
    expect(await readKey()).toBe(1);
    vi.advanceTimersByTime(MAX_AGE * 1000);
    expect(await readKey()).toBe(1);
    vi.advanceTimersByTime(1);
    await expect(readKey()).rejects.toThrow('it is away');
  });

  it('is an error where it was never read', async () => {
    const { store, readKey } = openStore();
    store.now = 'fails';
    await expect(readKey()).rejects.toThrow('it is away');
  });

  it('is read anew as soon as the store is back', async () => {
    const { store, write, readKey, isStale } = openStore();
    expect(await isStale()).toBe(false);
    store.now = 'fails';
    write();
    expect(await isStale()).toBe(true);
    store.now = 'answers';
    store.newestKey = 2;
    write();
    expect(await readKey()).toBe(2);
    expect(await isStale()).toBe(false);
  });

  it('is what it was after a second of silence', async () => {
    const { store, write, readKey } = openStore();
    await readKey();
    store.now = 'silent';
    write();
    expect(await readKey()).toBe(1);
    expect(store.looks).toBe(2);
  });
});

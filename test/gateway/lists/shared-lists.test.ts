import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import { COMMAND_LINE } from '../../../src/gateway/auth/command-line';
import { addBan } from '../../../src/gateway/bans/add-ban';
import { editBan } from '../../../src/gateway/bans/edit-ban';
import { liftBan } from '../../../src/gateway/bans/lift-ban';
import type { Key } from '../../../src/gateway/keys/key';
import { createNeverBan } from '../../../src/gateway/keys/never-ban';
import { createSecrets } from '../../../src/gateway/lib/secrets';
import { newEpoch } from '../../../src/gateway/lists/epochs';
import { mergeShards } from '../../../src/gateway/lists/resize-shards';
import { rotateEpochs } from '../../../src/gateway/lists/rotate-epochs';
import {
  ensureDefaultSite,
  putSite,
} from '../../../src/gateway/sites/put-site';
import { removeSite } from '../../../src/gateway/sites/remove-site';
import type { Db } from '../../../src/gateway/store/db';
import { insertEpochs, listEpochs } from '../../../src/gateway/store/epochs';
import { checkProperty } from '../../check-property';
import { createListReaders } from '../support/list-readers';
import { makeDatabase } from '../support/open-database';

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;
const START = Date.parse('2026-11-20T12:00:00Z');
/** More than one shard holds. */
const MANY = 300;
const SITES = ['default', 'shop', 'blog'];

const toKey = (value: string): Key => ({ kind: 'visitor', value });
const KEYS = ['one', 'two'].map(toKey);

const anySites = fc.oneof(
  fc.constant<string[]>([]),
  fc.subarray(SITES, { minLength: 1 }),
);

const anyStep = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('ban' as const),
      key: fc.integer({ min: 0, max: KEYS.length - 1 }),
      sites: anySites,
      watches: fc.boolean(),
      many: fc.nat(9).map((one) => one === 0),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('lift' as const, 'edit' as const),
      which: fc.nat(9),
      sites: anySites,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('put' as const, 'put' as const, 'remove' as const),
      site: fc.constantFrom('shop', 'blog'),
      ownList: fc.option(fc.boolean(), { nil: undefined }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      // Within and around a max age, a day and a week.
      seconds: fc.constantFrom(
        ...[0, 1, 61, 299, 301, 43_200, 86_400, 300_000, 604_500],
      ),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('sweep' as const),
      /** After how many transactions the gateway stops. */
      stops: fc.option(fc.nat(5), { nil: undefined, freq: 3 }),
    }),
  },
);

type Step = typeof anyStep extends fc.Arbitrary<infer One> ? One : never;

/** A database that says when a transaction was committed. */
const watchCommits = (db: Db, onCommit: () => Promise<void>): Db =>
  new Proxy(db, {
    get(target, name) {
      if (name === 'transaction') {
        return () => ({
          execute: async (work: (trx: Db) => Promise<unknown>) => {
            const result = await target.transaction().execute(work);
            await onCommit();
            return result;
          },
        });
      }
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

/** Gives each site a list of its own, as in a database of an earlier version. */
const makeEarlier = async (db: Db): Promise<void> => {
  await db.deleteFrom('epochs').execute();
  for (const [index, site] of SITES.entries()) {
    const epoch = newEpoch(site, START - index * DAY, []);
    await insertEpochs(db, [{ ...epoch, filled_to: null }]);
  }
};

const openSetting = async (isEarlier: boolean) => {
  const database = await makeDatabase();
  const { db: plain } = await database.open();
  const secrets = createSecrets(Buffer.alloc(32, 7));
  let time = START;
  const readers = createListReaders({ db: plain, secrets, now: () => time });
  let begun: string | undefined;
  let commits = 0;
  let stopping = new AbortController();
  let stopsAfter = Infinity;
  const db = watchCommits(plain, async () => {
    commits += 1;
    if (commits > stopsAfter) stopping.abort(new Error('stopped'));
    await readers.check(KEYS, begun);
  });
  const deps = { db, secrets, neverBan: createNeverBan([]) };
  const act = () => ({ by: { id: 1, name: 'test' }, at: time });
  const bans: number[] = [];
  const exists = async (site: string) =>
    (await plain.selectFrom('sites').select('id').execute()).some(
      ({ id }) => id === site,
    );
  const filterExisting = async (sites: readonly string[]) => {
    const found: string[] = [];
    for (const site of sites) if (await exists(site)) found.push(site);
    return found;
  };
  const putInto = (to: Db, id: string, ownList?: boolean) => {
    const origins = { set: [`https://${id}.example`] };
    return putSite(to, secrets, { id, origins, ownList }, act());
  };
  const put = async (site: string, ownList?: boolean) => {
    begun = (await exists(site)) ? undefined : site;
    await putInto(db, site, ownList);
    begun = undefined;
    await readers.check(KEYS);
  };

  await ensureDefaultSite(plain, secrets, time);
  for (const site of SITES.slice(1)) await putInto(plain, site);
  if (isEarlier) await makeEarlier(plain);

  const ban = async ({ key, sites, watches, many }: Step & { do: 'ban' }) => {
    const on = await filterExisting(sites);
    if (sites.length && !on.length) return;
    const numbers = Array.from({ length: MANY }, (_, index) => `${index}`);
    const keys = many ? numbers.map(toKey) : [KEYS[key] ?? toKey('one')];
    const { ban: made } = await addBan(
      deps,
      {
        keys: keys.map((one) => ({ ...one, typed: one.value, field: 'keys' })),
        ...{ sites: on, until: null, sparing: false, source: 'doorlist' },
        ...{ reason: '', note: '', effect: watches ? 'watch' : 'refuse' },
      },
      act(),
    );
    bans.push(made.id);
  };
  const change = async (step: Step & { do: 'lift' | 'edit' }) => {
    const id = bans[step.which % bans.length];
    if (id === undefined) return;
    if (step.do === 'lift') {
      await liftBan(db, id, act());
      return;
    }
    const sites = await filterExisting(step.sites);
    if (step.sites.length && !sites.length) return;
    const edit = { sites, add: [], remove: [] };
    // One that is over stays as it is.
    await editBan(deps, id, edit, act()).catch(() => {});
  };
  const sweep = async (stops: number | undefined) => {
    stopping = new AbortController();
    commits = 0;
    stopsAfter = stops ?? Infinity;
    const { signal } = stopping;
    await rotateEpochs(db, secrets, time, signal).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
    for (const epoch of await listEpochs(plain)) {
      await mergeShards(db, epoch, time);
    }
    stopsAfter = Infinity;
  };

  return {
    run: async (step: Step) => {
      if (step.do === 'ban') await ban(step);
      if (step.do === 'lift' || step.do === 'edit') await change(step);
      if (step.do === 'put') await put(step.site, step.ownList);
      if (step.do === 'remove' && (await exists(step.site))) {
        await removeSite(db, step.site, true, { by: COMMAND_LINE, at: time });
      }
      if (step.do === 'sweep') await sweep(step.stops);
      if (step.do === 'wait') {
        time += step.seconds * SECOND;
        await readers.check(KEYS);
      }
    },
    listSites: () => filterExisting(SITES),
    close: async () => {
      await plain.destroy();
      database.remove();
    },
  };
};

it('at every moment, each site’s lists and the records of its browsers say exactly what is banned there', async () => {
  await checkProperty(
    fc.asyncProperty(
      fc.boolean(),
      fc.array(anyStep, { minLength: 6, maxLength: 25 }),
      async (isEarlier, steps) => {
        const setting = await openSetting(isEarlier);
        try {
          for (const step of steps) await setting.run(step);
        } finally {
          await setting.close();
        }
        expect(steps.length).toBeGreaterThan(0);
      },
    ),
    inject('postgres') ? 5 : 25,
  );
});

it('a site that is put again while its own list began goes back to no older one', async () => {
  const setting = await openSetting(false);
  const steps: Step[] = [
    { do: 'put', site: 'shop', ownList: true },
    { do: 'remove', site: 'shop', ownList: undefined },
    { do: 'put', site: 'shop', ownList: undefined },
    { do: 'wait', seconds: 300_000 },
    { do: 'sweep', stops: undefined },
  ];
  for (const step of steps) await setting.run(step);
  expect(await setting.listSites()).toContain('shop');
  await setting.close();
});

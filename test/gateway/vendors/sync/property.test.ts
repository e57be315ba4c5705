import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { incrementHits } from '../../../../src/gateway/store/bans';
import { dryRunSync } from '../../../../src/gateway/vendors/sync/sync-now';
import { insertSession } from '../../../../src/gateway/store/sessions';
import {
  insertCodeCarriers,
  listCodeCarriers,
} from '../../../../src/gateway/store/vendors/code-carriers';
import { linkIdentity } from '../../../../src/gateway/identity/link-identity';
import type { Ban } from '../../../../src/protocol/bans';
import { answer, cutAfterWork, cutBeforeWork } from '../../../vendors/faults';
import { replayedSequence } from '../../support/replayed-sequence';
import { afterDeath, startProcess } from '../../support/sync-process';
import {
  openSetting,
  VENDORS,
  type Setting,
  type VendorName,
} from '../../support/sync-setting';
import { keyId } from '../../../../src/gateway/keys/key';
import { checkProperty } from '../../../check-property';

/** Half of them are addresses at Zendesk: more than it has room for. */
const KEYS = 12;
const CAP = 3;
/**
 * How many sequences of commands each vendor is tried with at least, however long
 * that takes; a plain run tries fewer, as its machine has time for them.
 */
const SEQUENCES = Number(process.env['SYNC_SEQUENCES'] ?? 0);
/** A visitor of ours, linked to the first key that is no address. */
const VISITOR = 'vone';
/** The code of the visitor's chat. */
const CODE = 'K7F2-9QXM';
/** Who may write that code, the visitor among them: no addresses. */
const CARRIERS = [1, 3, 5];

const key = fc.integer({ min: 0, max: KEYS - 1 });
const command = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('ban' as const),
      key: fc.oneof(key, fc.constant('visitor' as const)),
      minutes: fc.option(fc.integer({ min: 1, max: 3000 })),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('lift' as const),
      n: fc.nat(),
      refused: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      minutes: fc.integer({ min: 1, max: 3000 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('ban there' as const), key }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('lift there' as const),
      n: fc.nat(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('lose an answer' as const),
      worked: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('retry' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('refuse' as const), n: fc.nat() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('carry' as const),
      key: fc.constantFrom(...CARRIERS),
      isTakenOff: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('dry run' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('sync' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('die in a sync' as const),
      steps: fc.oneof(
        fc.integer({ min: 0, max: 60 }),
        fc.constant('unheard' as const),
      ),
    }),
  },
);

/** What the vendors' pages leave open. */
const QUIRKS = {
  zendesk: fc.record({
    duplicates: fc.constantFrom('second row', 'existing', 'refuse'),
    pageSizes: fc.constantFrom([], [1, 2]),
    repeats: fc.constantFrom(0, 2),
    errors: fc.constantFrom('json', 'text'),
  }),
  acquire: fc.record({
    duplicates: fc.constantFrom('second row', 'refuse', 'replace'),
    added: fc.constantFrom('records', 'true', 'strangers'),
    ids: fc.constantFrom('number', 'text'),
    newestFirst: fc.boolean(),
    repeats: fc.constantFrom(0, 1),
  }),
};
type Command = typeof command extends fc.Arbitrary<infer One> ? One : never;

/** The visitor's chat runs, and what was linked before carried its code. */
const startChat = async ({ db, vendor, clock, name }: Setting) => {
  const now = clock.now();
  const chat = { code: CODE, site: 'default', visitor: VISITOR, widget: name };
  await insertSession(db, {
    ...chat,
    ...{ token_hash: 'none', page: '', address: null, search: '' },
    ...{ name: null, email: null, phone: null, assigned: 0 },
    ...{ claimed_by: null, claimed_by_name: null },
    ...{ vendor_account: null, vendor_chat_id: null, chat_hash: null },
    claims_checked: 1,
    ...{ typed_email: null, typed_phone: null, email_change: null },
    ...{ phone_change: null, page_change: null, name_change: null },
    address_trusted: 1,
    country: null,
    asn: null,
    provider: null,
    language: null,
    proven_name: null,
    facts: null,
    identity: null,
    // It goes on for as long as the test does.
    ...{ started_at: now, last_seen_at: Date.UTC(9999, 0), ended_at: null },
    ...{ gone_at: null, done_at: null },
  });
  const own = { visitor: VISITOR, kind: name, value: vendor.key(1).value };
  const row = { ...own, carried_from: 0, seen_at: now };
  await insertCodeCarriers(db, [row]);
};

const open = async (name: VendorName, quirks: object) => {
  const setting = await openSetting(name, {
    cap: CAP,
    requestsPerMinute: null,
    quirks,
  });
  const { gateway, vendor, clock, db } = setting;
  /** Which keys the vendor's own agents banned, by their bans' ids. */
  const theirs = new Map<string, string>();
  let process = startProcess(setting);

  await db
    .insertInto('visitors')
    .values({ id: VISITOR, created_at: 0, last_chat_at: clock.now() })
    .execute();
  const known = { visitor: VISITOR, site: '' };
  await linkIdentity(db, known, [vendor.key(1)], clock.now());
  await startChat(setting);
  /** From when each id carries the visitor's code: what was learnt first. */
  const carriers = new Map<string, number>();
  const learnCarriers = async () => {
    for (const row of await listCodeCarriers(db, [VISITOR])) {
      const before = carriers.get(keyId(row)) ?? row.carried_from;
      expect(row.carried_from).toBe(before);
      carriers.set(keyId(row), before);
    }
  };
  await learnCarriers();

  const banHere = async (one: Command & { do: 'ban' }) => {
    const until =
      one.minutes === null ? null : clock.now() + one.minutes * 60_000;
    const { kind, value } =
      one.key === 'visitor'
        ? { kind: 'visitor', value: VISITOR }
        : vendor.key(one.key);
    const end = until === null ? null : new Date(until).toISOString();
    await gateway.ban({ [kind]: value }, { until: end });
  };
  /** Made here or there. */
  const activeBans = async () => {
    const bans = await gateway.write('GET', '/v1/bans?state=active&limit=100');
    return ((await bans.json()) as { data: Ban[] }).data;
  };
  /** The next thing that is asked of the vendor. */
  const refuseChange = () => {
    vendor.server.arm(answer({ status: 422, body: '{}' }), {
      when: ({ method }) => method !== 'GET',
    });
  };
  const retry = async () => {
    const bans = await db.selectFrom('bans').select('id').execute();
    for (const { id } of bans) {
      await gateway.write('POST', `/v1/bans/${id}/retry`);
    }
  };
  /** Changes nothing, whatever it finds and whatever becomes of its requests. */
  const dryRun = async () => {
    const before = await written(setting);
    const asked = setting.writes().length;
    const { signal } = new AbortController();
    const account = await setting.account();
    await dryRunSync(setting.deps, account, { signal });
    expect(await written(setting)).toEqual(before);
    expect(setting.writes()).toHaveLength(asked);
  };
  const sync = async (steps?: number | 'unheard') => {
    const lived = await process.sync(steps);
    await learnCarriers();
    if (lived) return;
    afterDeath(setting);
    process = startProcess(setting);
  };

  return {
    setting,
    theirs,
    carriers,
    sync,
    retry,
    async run(one: Command): Promise<void> {
      if (one.do === 'ban') await banHere(one);
      if (one.do === 'lift') {
        const bans = await activeBans();
        const ban = bans[one.n % bans.length];
        if (ban) await gateway.lift(ban.id);
        if (one.refused) refuseChange();
      }
      if (one.do === 'retry') await retry();
      if (one.do === 'refuse') {
        // Who is met again matters more, where room is short.
        const bans = await activeBans();
        const ban = bans[one.n % bans.length];
        if (ban) {
          const at = clock.now();
          await incrementHits(db, [ban.id], { isSignedIn: false, at });
        }
      }
      if (one.do === 'carry') {
        vendor.carry(vendor.key(one.key), one.isTakenOff ? undefined : CODE);
      }
      if (one.do === 'dry run') await dryRun();
      if (one.do === 'wait') {
        clock.advance(one.minutes * 60_000);
        await gateway.sweep();
      }
      if (one.do === 'ban there') {
        const key = vendor.key(one.key);
        theirs.set(vendor.ban(key), keyId(key));
      }
      if (one.do === 'lift there') {
        const there = vendor.bans();
        const ban = there[one.n % there.length];
        if (ban) vendor.lift(ban.id);
      }
      if (one.do === 'lose an answer') {
        vendor.server.arm(one.worked ? cutAfterWork : cutBeforeWork, {
          when: ({ method }) => method !== 'GET',
        });
      }
      if (one.do === 'sync') await sync();
      if (one.do === 'die in a sync') await sync(one.steps);
    },
  };
};
type Opened = Awaited<ReturnType<typeof open>>;

/**
 * Lists keys that bans of ours hold at a time, now if none is given, as the
 * vendor would call them: of the visitor, and of what is proven of the visitor,
 * all ids that carried the code before the ban, whoever carries it now.
 */
const banned = async (
  { setting: { db, clock }, carriers }: Opened,
  at = clock.now(),
): Promise<Set<string>> => {
  const rows = await db
    .selectFrom('ban_keys as k')
    .innerJoin('bans as b', 'b.id', 'k.ban')
    .select(['k.kind', 'k.value', 'b.until', 'b.created_at'])
    .where('k.lifted_at', 'is', null)
    .where('b.ended_at', 'is', null)
    .execute();
  const links = await db.selectFrom('links').selectAll().execute();
  const idsSince = (ban: number) => [
    ...links.map(keyId),
    ...[...carriers].flatMap(([id, from]) => (from <= ban ? id : [])),
  ];
  // What is proven of the visitor bans the visitor's other ids, too.
  const proven = new Set(links.map(keyId));
  return new Set(
    rows
      .filter(({ until }) => until === null || until > at)
      .flatMap((row) => {
        const name = keyId(row);
        const isVisitor = row.kind === 'visitor';
        return [
          ...(isVisitor ? [] : [name]),
          ...(isVisitor || proven.has(name) ? idsSince(row.created_at) : []),
        ];
      }),
  );
};

const written = async ({ db }: Setting) => {
  return {
    bans: await db.selectFrom('bans').selectAll().orderBy('id').execute(),
    rows: await db
      .selectFrom('vendor_bans')
      .selectAll()
      .orderBy('id')
      .execute(),
    ids: await db
      .selectFrom('vendor_ban_ids')
      .selectAll()
      .orderBy('vendor_ban')
      .orderBy('vendor_id')
      .execute(),
    audit: await db.selectFrom('audit').selectAll().orderBy('id').execute(),
    changes: await db.selectFrom('changes').selectAll().orderBy('id').execute(),
  };
};

const expectEqual = async (opened: Opened) => {
  const { setting, theirs } = opened;
  const here = await banned(opened);
  const there = setting.there();
  const notKept = await setting.db
    .selectFrom('vendor_bans')
    .select(['kind', 'value'])
    .where('state', '=', 'not_kept')
    .execute();
  expect([...new Set(there), ...notKept.map(keyId)].sort()).toEqual(
    [...here].sort(),
  );
  // Only a full list leaves any out.
  const addresses = there.filter((name) => name.startsWith('ip '));
  if (notKept.length) expect(addresses).toHaveLength(CAP);
  // Of each key at most one ban there is ours.
  const ours = setting.vendor.bans().filter(({ id }) => !theirs.has(id));
  const names = ours.map((ban) => keyId(ban.key));
  expect(names).toEqual([...new Set(names)]);
  // Each of theirs is taken in once: no echo, and no lift here is undone.
  const takenIn = await setting.db
    .selectFrom('ban_keys as k')
    .innerJoin('bans as b', 'b.id', 'k.ban')
    .select(['k.kind', 'k.value'])
    .where('b.source', '!=', 'doorlist')
    .execute();
  const news = [...theirs.values()];
  for (const name of new Set(takenIn.map(keyId))) {
    const times = takenIn.filter((key) => keyId(key) === name).length;
    const made = news.filter((one) => one === name).length;
    expect(times, name).toBeLessThanOrEqual(made);
  }
};

const QUIET = 30 * 60_000;

/** Lets come what time brings by itself: ends here, and rounded ones there. */
const comeToRest = async ({ setting, sync }: Opened) => {
  const { db, clock, gateway } = setting;
  for (;;) {
    const ends = await db
      .selectFrom('bans')
      .select('until as at')
      .where('ended_at', 'is', null)
      .where('until', '<', clock.now() + QUIET)
      .execute();
    const tries = await db
      .selectFrom('vendor_bans')
      .select('next_try_at as at')
      .where('next_try_at', '<', clock.now() + QUIET)
      .execute();
    const chats = await db
      .selectFrom('sessions')
      .select('last_seen_at as at')
      .where('ended_at', 'is', null)
      .where('vendor_chat_id', 'is not', null)
      .execute();
    // Of a chat that only its vendor told of nothing is heard for as long.
    const unheard = chats.map(({ at }) => ({ at: at + QUIET }));
    const all = [...ends, ...tries, ...unheard].map(({ at }) => at ?? 0);
    const [next] = all.sort((one, other) => one - other);
    if (next === undefined) return;
    clock.advance(Math.max(0, next - clock.now()) + 1000);
    await gateway.sweep();
    await sync();
  }
};

const quietSyncs = async ({ setting, sync }: Opened, times: number) => {
  for (let n = 0; n < times; n += 1) {
    setting.clock.advance(400_000);
    await setting.gateway.sweep();
    await sync();
  }
};

/** Whoever writes a banned visitor's code, or takes it off, lifts nothing. */
const expectNobodyToLiftTheirOwn = async (opened: Opened) => {
  const { setting, carriers } = opened;
  const { vendor, gateway } = setting;
  const settled = async () => {
    await quietSyncs(opened, 2);
    await comeToRest(opened);
    await expectEqual(opened);
  };
  const { id } = await gateway.ban({ visitor: VISITOR });
  await settled();
  // A ban that the commands left stands, with who carried the code before it.
  const { created_at: madeAt } = await setting.db
    .selectFrom('bans')
    .select('created_at')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const before = [...carriers].flatMap(([one, from]) =>
    from <= madeAt ? one : [],
  );
  for (const key of CARRIERS) vendor.carry(vendor.key(key), CODE);
  await settled();
  for (const key of CARRIERS) vendor.carry(vendor.key(key), undefined);
  await settled();
  for (const one of before) expect(setting.there()).toContain(one);
  await gateway.lift(id);
  await settled();
};

/** Whoever lifts, lifts on both sides; who bans, bans; room is no reason. */
const expectBothToRule = async (opened: Opened) => {
  const { setting, theirs } = opened;
  const { vendor } = setting;
  const settled = async () => {
    await quietSyncs(opened, 2);
    await comeToRest(opened);
    await expectEqual(opened);
  };
  const name = setting.there()[0];
  for (const { id, key } of vendor.bans()) {
    if (keyId(key) === name) vendor.lift(id);
  }
  await settled();
  expect([...(await banned(opened))]).not.toContain(name);

  // Others may end meanwhile.
  const before = await banned(opened, Infinity);
  const more = [0, 2, 4, 6].map((n) => vendor.key(KEYS + n));
  for (const key of more) theirs.set(vendor.ban(key), keyId(key));
  await settled();
  const after = await banned(opened);
  // Zendesk dropped one of these before anybody could see it.
  for (const key of more.slice(-CAP)) expect(after).toContain(keyId(key));
  for (const one of before) expect(after).toContain(one);
};

describe.each(VENDORS)('with %s', (name) => {
  const property = fc.asyncProperty(
    fc.array(command, { minLength: 1, maxLength: 16 }),
    QUIRKS[name] as fc.Arbitrary<object>,
    async (commands, quirks) => {
      const opened = await open(name, quirks);
      const { setting } = opened;
      for (const one of commands) await opened.run(one);
      setting.vendor.server.disarm();
      await opened.retry();
      await quietSyncs(opened, 2);
      await comeToRest(opened);
      await expectEqual(opened);

      const asked = setting.writes().length;
      const before = await written(setting);
      await quietSyncs(opened, 2);
      expect(setting.writes()).toHaveLength(asked);
      expect(await written(setting)).toEqual(before);
      await expectNobodyToLiftTheirOwn(opened);
      await expectBothToRule(opened);
      await setting.close();
    },
  );
  it(
    'both lists end equal, and then nothing moves, after anything',
    () => {
      const again = replayedSequence();
      if (again) return fc.assert(property, again);
      return SEQUENCES
        ? fc.assert(property, { numRuns: SEQUENCES })
        : checkProperty(property, inject('postgres') ? 10 : 40);
    },
    SEQUENCES ? SEQUENCES * 60_000 : undefined,
  );
});

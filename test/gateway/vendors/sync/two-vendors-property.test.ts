import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linkIdentity } from '../../../../src/gateway/identity/link-identity';
import { keyId, type Key } from '../../../../src/gateway/keys/key';
import type { Ban } from '../../../../src/protocol/bans';
import { checkProperty } from '../../../check-property';
import { replayedSequence } from '../../support/replayed-sequence';
import { startProcess } from '../../support/sync-process';
import {
  openTwoVendors,
  VENDORS,
  type Setting,
  type VendorName,
} from '../../support/sync-setting';

/** Few: each sequence opens two vendors. */
const SEQUENCES = 10;
const MINUTE = 60_000;

const vendor = fc.constantFrom(...VENDORS);
/** What a site's server may prove of two visitors, and agents may ban. */
const identity = fc.constantFrom(
  ...(['zendesk 1', 'zendesk 3', 'acquire 1', 'acquire 3'] as const),
  'email ana@example.com',
);
const visitor = fc.constantFrom('vone', 'vtwo');
const command = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('ban' as const),
      key: fc.oneof(
        identity,
        visitor.map((name) => `visitor ${name}`),
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('lift' as const), n: fc.nat() }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('prove' as const),
      visitor,
      key: identity,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('ban there' as const),
      vendor,
      n: fc.constantFrom(1, 3),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('lift there' as const),
      vendor,
      n: fc.nat(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('sync' as const), vendor }),
  },
);
type Command = typeof command extends fc.Arbitrary<infer One> ? One : never;

const open = async () => {
  const both = await openTwoVendors();
  const { gateway, clock, db } = both.zendesk;
  const processes = {
    zendesk: startProcess(both.zendesk),
    acquire: startProcess(both.acquire),
  };
  /** The bans that the vendors' own agents made. */
  const theirs: string[] = [];

  const toKey = (name: string): Key => {
    const [kind = '', value = ''] = name.split(' ');
    return kind === 'zendesk' || kind === 'acquire'
      ? both[kind].vendor.key(Number(value))
      : { kind: kind as Key['kind'], value };
  };
  const activeBans = async () => {
    const page = await gateway.write('GET', '/v1/bans?state=active&limit=100');
    return ((await page.json()) as { data: Ban[] }).data;
  };
  const sync = async (name: VendorName) => {
    clock.advance(MINUTE);
    await processes[name].sync();
  };
  return {
    ...{ both, theirs, activeBans },
    async settle() {
      for (let round = 0; round < 3; round += 1) {
        clock.advance(400_000);
        await gateway.sweep();
        for (const name of VENDORS) await sync(name);
      }
    },
    async run(one: Command): Promise<void> {
      if (one.do === 'ban') {
        const { kind, value } = toKey(one.key);
        await gateway.ban({ [kind]: value });
      }
      if (one.do === 'lift') {
        const bans = await activeBans();
        const ban = bans[one.n % bans.length];
        if (ban) await gateway.lift(ban.id);
      }
      if (one.do === 'prove') {
        const known = { visitor: one.visitor, site: 'default' };
        await linkIdentity(db, known, [toKey(one.key)], clock.now());
      }
      if (one.do === 'ban there') {
        const there = both[one.vendor].vendor;
        there.ban(there.key(one.n));
        theirs.push(keyId(there.key(one.n)));
      }
      if (one.do === 'lift there') {
        const there = both[one.vendor].vendor;
        const bans = there.bans();
        const ban = bans[one.n % bans.length];
        if (ban) there.lift(ban.id);
      }
      if (one.do === 'sync') await sync(one.vendor);
    },
  };
};
type Opened = Awaited<ReturnType<typeof open>>;

/**
 * Lists the ids that a vendor is to ban: those that bans of ours hold, and those
 * of visitors who are held themselves or by anything that is proven of them.
 */
const listDue = async (
  { activeBans }: Opened,
  { db, name }: Setting,
): Promise<string[]> => {
  const keys = (await activeBans()).flatMap((ban) => ban.keys.map(keyId));
  const links = await db.selectFrom('links').selectAll().execute();
  const people = new Set(
    links.flatMap((link) =>
      [keyId(link), `visitor ${link.visitor}`].some((one) => keys.includes(one))
        ? link.visitor
        : [],
    ),
  );
  const ids = links.flatMap((link) =>
    people.has(link.visitor) ? keyId(link) : [],
  );
  const own = [...keys, ...ids].filter((one) => one.startsWith(`${name} `));
  return [...new Set(own)].sort();
};

/** Both vendors have what they are to have; what came from one came once. */
const expectEqual = async (opened: Opened) => {
  const { both, theirs } = opened;
  for (const name of VENDORS) {
    const there = [...new Set(both[name].there())];
    expect(there).toEqual(await listDue(opened, both[name]));
  }
  const takenIn = await both.zendesk.db
    .selectFrom('ban_keys as k')
    .innerJoin('bans as b', 'b.id', 'k.ban')
    .select(['k.kind', 'k.value'])
    .where('b.source', '!=', 'doorlist')
    .execute();
  const count = (names: readonly string[], name: string) =>
    names.filter((one) => one === name).length;
  const names = takenIn.map(keyId);
  for (const name of new Set(names)) {
    expect(count(names, name), name).toBeLessThanOrEqual(count(theirs, name));
  }
};

const asked = ({ both }: Opened): number =>
  VENDORS.reduce((sum, name) => sum + both[name].writes().length, 0);

const property = fc.asyncProperty(
  fc.array(command, { minLength: 1, maxLength: 14 }),
  async (commands) => {
    const opened = await open();
    for (const one of commands) await opened.run(one);
    await opened.settle();
    await expectEqual(opened);
    const before = asked(opened);
    const bans = await opened.activeBans();
    await opened.settle();
    expect(asked(opened)).toBe(before);
    expect(await opened.activeBans()).toEqual(bans);
    // Who lifts at one vendor lifts at both.
    const [lifted] = opened.both.zendesk.vendor.bans();
    if (lifted) {
      opened.both.zendesk.vendor.lift(lifted.id);
      await opened.settle();
      await expectEqual(opened);
    }
    await opened.both.acquire.vendor.server.close();
    await opened.both.zendesk.close();
  },
);

it('two vendors end equal, and then nothing moves, however late links come', () => {
  const again = replayedSequence();
  return again
    ? fc.assert(property, again)
    : checkProperty(property, SEQUENCES);
});

import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import {
  toListedKeys,
  computeTag,
  formatTag,
} from '../../../src/gateway/lists/tags';
import type { Ban, KeyKind } from '../../../src/protocol/agent';
import { createBanModel } from '../support/ban-model';
import { openGateway } from '../support/harness';
import { readTags } from '../support/read-list';

const VISITORS = ['vone', 'vtwo', 'vthree'];
const ADDRESSES = ['203.0.113.24', '203.0.113.200', '203.0.200.1', '10.1.1.1'];
const EMAILS = ['ana@example.com', 'bob@example.com'];
const KEYS: { kind: KeyKind; value: string }[] = [
  ...VISITORS.map((value) => ({ kind: 'visitor' as const, value })),
  ...EMAILS.map((value) => ({ kind: 'email' as const, value })),
  ...ADDRESSES.map((value) => ({ kind: 'ip' as const, value })),
  ...[
    '203.0.113.0/24',
    '203.0.113.0/26',
    '203.0.0.0/17',
    '203.0.0.0/16',
    '203.0.113.*',
    '203.0.113.9-203.0.113.24',
    '203.0.113.25-203.0.199.255',
    '203.0.113.100-203.0.200.1',
  ].map((value) => ({ kind: 'ip' as const, value })),
];
const SITES = ['default', 'shop', 'outlet', 'late'];
/** The last of them is only there once it was added. */
const FIRST_SITES = SITES.slice(0, 3);

const ban = fc.record({
  do: fc.constant('ban' as const),
  keys: fc.uniqueArray(fc.constantFrom(...KEYS), {
    minLength: 1,
    maxLength: 3,
  }),
  sites: fc.oneof(
    fc.constant<string[]>([]),
    fc.uniqueArray(fc.constantFrom(...FIRST_SITES), {
      minLength: 1,
      maxLength: 2,
    }),
  ),
  seconds: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 120 })),
});
const command = fc.oneof(
  { weight: 4, arbitrary: ban },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('lift' as const), which: fc.nat() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('lift key' as const),
      which: fc.nat(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      seconds: fc.integer({ min: 1, max: 90 }),
      swept: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('add site' as const) }) },
);
type Command = typeof command extends fc.Arbitrary<infer One> ? One : never;

/** A gateway and a model of it, that are told the same. */
const openBoth = async () => {
  const gateway = await openGateway();
  const model = createBanModel();
  const sites = [...FIRST_SITES];
  for (const site of sites.slice(1)) await gateway.site(site);

  const addBan = async ({
    keys,
    sites: on,
    seconds,
  }: Command & { do: 'ban' }) => {
    const until = seconds === null ? null : gateway.now() + seconds * 1000;
    const response = await gateway.write('POST', '/v1/bans', {
      keys,
      sites: on,
      until: until === null ? null : new Date(until).toISOString(),
    });
    const made = (await response.json()) as Ban;
    if (response.status === 200) {
      expect(model.bans.map(({ id }) => id)).toContain(made.id);
      return;
    }
    expect(response.status).toBe(201);
    model.bans.push({
      id: made.id,
      keys: made.keys.map((key) => ({ ...key, lifted: false })),
      sites: on,
      until,
      lifted: false,
    });
  };
  const isOver = ({
    lifted,
    until,
  }: {
    lifted: boolean;
    until: number | null;
  }) => lifted || (until !== null && until <= gateway.now());
  const liftBan = async (which: number) => {
    const chosen = model.bans[which % model.bans.length];
    if (!chosen) return;
    await gateway.lift(chosen.id);
    if (!isOver(chosen)) model.liftBan(chosen);
  };
  const liftKey = async (which: number) => {
    const pairs = model.bans.flatMap((one) =>
      one.keys.map((key) => ({ one, key })),
    );
    const chosen = pairs[which % pairs.length];
    if (!chosen) return;
    const { one, key } = chosen;
    const { status } = await gateway.write('DELETE', `/api/v2/bans/${key.id}`);
    const shown = ['visitor', 'ip'].includes(key.kind);
    const there = shown && !isOver(one) && !key.lifted;
    expect(status).toBe(there ? 204 : 404);
    if (there) model.liftKey(one, key);
  };

  return {
    gateway,
    model,
    sites,
    async run(one: Command): Promise<void> {
      if (one.do === 'ban') await addBan(one);
      if (one.do === 'lift') await liftBan(one.which);
      if (one.do === 'lift key') await liftKey(one.which);
      if (one.do === 'wait') {
        gateway.pass(one.seconds * 1000);
        if (one.swept) await gateway.sweep();
      }
      if (one.do === 'add site' && !sites.includes('late')) {
        await gateway.site('late');
        sites.push('late');
      }
    },
  };
};
type Both = Awaited<ReturnType<typeof openBoth>>;

const expectSameList = async ({ gateway, model }: Both, site: string) => {
  const { epoch } = await gateway.visit({}, { site });
  const epochKey = gateway.secrets.epochKey(site, epoch);
  const expected = new Set(
    model
      .held(site, gateway.now())
      .flatMap(toListedKeys)
      .map((key) => formatTag(computeTag(epochKey, key))),
  );
  expect(await readTags(gateway, site)).toEqual([...expected].sort());
};

const expectSameVerdicts = async ({ gateway, model }: Both, site: string) => {
  const now = gateway.now();
  for (const [index, address] of ADDRESSES.entries()) {
    const visitor = VISITORS[index];
    const init = { site, from: address };
    const answer = await gateway.visit(
      visitor === undefined
        ? {}
        : { visitor: gateway.secrets.signVisitor(visitor) },
      init,
    );
    const seen = { address, ...(visitor !== undefined && { visitor }) };
    const refused = model.refuses(site, seen, now);
    expect(answer.verdict).toBe(refused ? 'refused' : 'admitted');

    // The list alone says the same of this browser's tags.
    const listed = new Set(await readTags(gateway, site));
    const hits = answer.tags.flatMap((tag, at) => (listed.has(tag) ? at : []));
    expect(hits).toEqual(answer.hits);
    expect(hits.length > 0).toBe(refused);
  }
  for (const email of EMAILS) {
    const address = '192.0.2.99';
    const { status } = await gateway.startSession(
      { claims: { email } },
      { site, from: address },
    );
    const refused = model.refuses(site, { email, address }, now);
    expect(status).toBe(refused ? 403 : 201);
  }
};

it('lists, and refuses, exactly what is banned, after anything', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(command, { minLength: 1, maxLength: 14 }),
      async (commands) => {
        const both = await openBoth();
        for (const one of commands) await both.run(one);
        await both.gateway.sweep();
        for (const site of both.sites) {
          await expectSameList(both, site);
          await expectSameVerdicts(both, site);
        }
        await both.gateway.close();
      },
    ),
    // On PostgreSQL only what differs is looked for; it takes longer, too.
    { numRuns: inject('postgres') ? 20 : 60 },
  );
}, 60_000);

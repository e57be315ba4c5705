import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import {
  toListedKeys,
  computeTag,
  formatTag,
} from '../../../src/gateway/lists/tags';
import type { Key } from '../../../src/gateway/keys/key';
import { SHARED_LIST } from '../../../src/gateway/store/list-names';
import {
  anyBanCommand,
  openWithModel,
  type GatewayWithModel,
} from '../support/ban-commands';
import {
  anyLifeCommand,
  createLife,
  isLifeCommand,
} from '../support/life-commands';
import { readTags } from '../support/read-list';
import { checkProperty } from '../../check-property';

const VISITORS = ['vone', 'vtwo', 'vthree'];
const ADDRESSES = ['203.0.113.24', '203.0.113.200', '203.0.200.1', '10.1.1.1'];
const EMAILS = ['ana@example.com', 'bob@example.com'];
const KEYS: Key[] = [
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
const expectSameList = async (
  { gateway, model }: GatewayWithModel,
  site: string,
) => {
  const { epoch } = await gateway.visit({}, { site });
  const epochKey = gateway.secrets.epochKey(SHARED_LIST, epoch);
  const expected = new Set(
    model
      .listActiveKeys(site, gateway.now())
      .flatMap(toListedKeys)
      .map((key) => formatTag(computeTag(epochKey, key))),
  );
  expect(await readTags(gateway, site)).toEqual([...expected].sort());
};

const expectSameVerdicts = async (
  { gateway, model }: GatewayWithModel,
  site: string,
) => {
  const now = gateway.now();
  const listed = new Set(await readTags(gateway, site));
  for (const [index, address] of ADDRESSES.entries()) {
    const visitor = VISITORS[index];
    const init = { site, from: address };
    const answer = await gateway.visit(
      visitor === undefined
        ? {}
        : { visitor: gateway.secrets.signVisitor(visitor) },
      init,
    );
    const keys: Key[] =
      visitor === undefined ? [] : [{ kind: 'visitor', value: visitor }];
    const refused = model.refuses(site, { keys, address }, now);
    expect(answer.verdict).toBe(refused ? 'refused' : 'admitted');

    // The list alone says the same of this browser's tags.
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
    const keys: Key[] = [{ kind: 'email', value: email }];
    const refused = model.refuses(site, { keys, address }, now);
    expect(status).toBe(refused ? 403 : 201);
  }
};

it('after any operations, lists and verdicts have exactly what is banned', async () => {
  await checkProperty(
    fc.asyncProperty(
      fc.array(anyBanCommand(fc.constantFrom(...KEYS)), {
        minLength: 1,
        maxLength: 14,
      }),
      async (commands) => {
        const both = await openWithModel();
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
    inject('postgres') ? 8 : 60,
  );
});

it('after any edits, lifts, restores and joins, the lists have exactly what is banned', async () => {
  const ban = anyBanCommand(fc.constantFrom(...KEYS)).map((one) =>
    // Keys that end apart are the other property's.
    one.do === 'ban' ? { ...one, keySeconds: [] } : one,
  );
  const life = anyLifeCommand(fc.constantFrom(...KEYS));
  await checkProperty(
    fc.asyncProperty(
      fc.array(fc.oneof(ban, life), { minLength: 4, maxLength: 18 }),
      async (commands) => {
        const both = await openWithModel();
        const live = createLife(both);
        for (const one of commands) {
          await (isLifeCommand(one) ? live(one) : both.run(one));
        }
        await both.gateway.sweep();
        for (const site of both.sites) await expectSameList(both, site);
        await both.gateway.close();
      },
    ),
    inject('postgres') ? 5 : 50,
  );
});

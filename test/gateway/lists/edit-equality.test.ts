import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EFFECTS } from '../../../src/protocol/effects';
import type { Ban } from '../../../src/protocol/bans';
import { attachSite } from '../../../src/gateway/vendors/accounts/sites';
import { upsertVendorAccount } from '../../../src/gateway/store/vendors/accounts';
import { checkProperty } from '../../check-property';
import { acquireClient } from '../support/acquire-client';
import { openGateway, START, type TestGateway } from '../support/harness';
import { readTags } from '../support/read-list';

const SITES = ['default', 'shop'];
const VISITORS = ['vone', 'vtwo'];
const ADDRESSES = ['203.0.113.24', '198.51.100.7'];
const KEYS = [
  ...VISITORS.map((value) => ({ kind: 'visitor', value })),
  ...ADDRESSES.map((value) => ({ kind: 'ip', value })),
  { kind: 'zendesk', value: '2315985.gCgOaE' },
  { kind: 'acquire', value: '4711' },
  { kind: 'email', value: 'ana@example.com' },
];

/** What a ban says, as a request has it. */
const anyBan = fc.record({
  effect: fc.constantFrom(...EFFECTS),
  text: fc.constantFrom('', 'Write to us'),
  seconds: fc.constantFrom(null, 60, 3600),
  sites: fc.constantFrom([], ['shop'], ['default', 'shop']),
  keys: fc.subarray(KEYS, { minLength: 1, maxLength: 3 }),
  reason: fc.constantFrom('', 'Spam'),
});
type AnyBan = typeof anyBan extends fc.Arbitrary<infer One> ? One : never;

const open = async () => {
  const gateway = await openGateway();
  await gateway.site('shop');
  for (const vendor of ['zendesk', 'acquire'] as const) {
    const account = await upsertVendorAccount(
      gateway.db,
      { vendor, name: 'acme', settings: '{}', sealed_token: '' },
      START,
    );
    for (const site of SITES) {
      await attachSite(gateway.db, { account, site }, START);
    }
  }
  return gateway;
};

const fieldsOf = ({ seconds, effect, text, sites, reason }: AnyBan) => ({
  ...{ effect, text, sites, reason },
  until:
    seconds === null ? null : new Date(START + seconds * 1000).toISOString(),
});

const add = async (gateway: TestGateway, ban: AnyBan): Promise<Ban> => {
  const response = await gateway.write('POST', '/v1/bans', {
    ...{ ...fieldsOf(ban), keys: ban.keys, sparing: false },
  });
  expect(response.status).toBe(201);
  return (await response.json()) as Ban;
};

const names = (keys: AnyBan['keys']) => keys.map(({ value }) => value);

/** Edits a ban, whatever it is, until it says what is wanted. */
const edit = async (gateway: TestGateway, ban: Ban, wanted: AnyBan) => {
  const removed = ban.keys.filter(
    ({ value }) => !names(wanted.keys).includes(value),
  );
  const added = wanted.keys.filter(
    ({ value }) => !names(ban.keys).includes(value),
  );
  const response = await gateway.write('PATCH', `/v1/bans/${ban.id}`, {
    ...fieldsOf(wanted),
    ...(added.length && { add: added }),
    ...(removed.length && { remove: removed.map(({ id }) => id) }),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as Ban;
};

const sorted = <One>(rows: readonly One[]) =>
  rows.map((row) => JSON.stringify(row)).toSorted();

/** Everything that somebody outside sees of a gateway’s bans. */
const observe = async (gateway: TestGateway, { id }: Ban) => {
  const response = await gateway.write('GET', `/v1/bans/${id}`);
  const ban = (await response.json()) as Ban;
  const sites = SITES.map(async (site) => ({
    tags: await readTags(gateway, site),
    visits: await Promise.all(
      ADDRESSES.flatMap((from, index) => [
        gateway.visit({}, { site, from }),
        gateway.visit(
          { visitor: gateway.secrets.signVisitor(VISITORS[index] ?? '') },
          { site, from: '192.0.2.9' },
        ),
      ]),
    ),
  }));
  const zendesk = await gateway.write('GET', '/api/v2/bans');
  type Rows = { id: number; created_at: string }[];
  const lists = (await zendesk.json()) as { ip_address: Rows; visitor: Rows };
  const acquire = await acquireClient(gateway).list();
  const vendorBans = await gateway.db
    .selectFrom('vendor_bans')
    .select(['account', 'kind', 'value', 'until', 'desired'])
    .where('desired', '=', 'present')
    .execute();
  const { effect, text, reason, until, state } = ban;
  const addresses = ban.keys.map(({ value }) => value);
  return {
    ban: { effect, text, reason, until, state, sites: ban.sites.toSorted() },
    keys: sorted(ban.keys.map(({ kind, value }) => [kind, value])),
    vendors: ban.vendors,
    sites: (await Promise.all(sites)).map(({ tags, visits }) => ({
      tags,
      visits: visits.map((visit) => ({
        ...{ verdict: visit.verdict, effect: visit.effect, text: visit.text },
        ...{ until: visit.until, endsIn: visit.endsIn },
        hits: visit.hits.map((hit) => visit.tags[hit]),
      })),
    })),
    zendesk: sorted(
      [...lists.ip_address, ...lists.visitor].map((row) => ({
        ...row,
        id: 0,
        created_at: '',
      })),
    ),
    // The values of a block stand in the order in which they came to it, and a
    // contact has room for the first of its addresses alone.
    acquire: acquire.data.map(({ data, type, blockTill, reason }) => ({
      data: Array.isArray(data)
        ? data.toSorted()
        : { ...data, ip: data.ip && addresses.includes(data.ip) },
      ...{ type, blockTill, reason },
    })),
    vendorBans: sorted(vendorBans),
  };
};

it('a ban that was edited says, refuses and reaches what a new one would', async () => {
  await checkProperty(
    fc.asyncProperty(
      anyBan,
      fc.array(anyBan, { minLength: 1, maxLength: 4 }),
      async (first, path) => {
        const gateway = await open();
        let ban = await add(gateway, first);
        for (const next of path) ban = await edit(gateway, ban, next);
        const fresh = await open();
        const wanted = path.at(-1) ?? first;
        const expected = await observe(fresh, await add(fresh, wanted));
        expect(await observe(gateway, ban)).toEqual(expected);
        await gateway.close();
        await fresh.close();
      },
    ),
    25,
  );
});

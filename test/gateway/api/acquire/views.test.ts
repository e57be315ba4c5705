import { expect, it } from 'vitest';
import type { Ban } from '../../../../src/protocol/bans';
import { acquireClient, asJson } from '../../support/acquire-client';
import {
  openGateway,
  START,
  VISITOR,
  type TestGateway,
} from '../../support/harness';

const ZENDESK = '/api/v2/bans';

/** All bans, as each of the three APIs shows them. */
const look = async (gateway: TestGateway) => {
  const json = async (path: string) =>
    (await gateway.write('GET', path)).json();
  const { data: ours } = (await json('/v1/bans')) as { data: Ban[] };
  const { ip_address, visitor } = (await json(ZENDESK)) as {
    ip_address: { id: number; ip_address: string }[];
    visitor: { id: number; visitor_id: string }[];
  };
  const { data: acquire } = await acquireClient(gateway).list();
  return { ours: ours.toReversed(), ip_address, visitor, acquire };
};

it('a ban from the console is a contact’s in Acquire’s API, a key’s in Zendesk’s', async () => {
  const gateway = await openGateway();
  const { id, keys } = await gateway.ban(
    { visitor: 'v1', ip: VISITOR, email: 'Ana@b.c', phone: '+49301234567' },
    { reason: 'Spam' },
  );
  const idOf = (kind: string) => keys.find((key) => key.kind === kind)?.id;
  const seen = await look(gateway);
  expect(seen.acquire).toMatchObject([
    {
      id,
      type: 'contact',
      data: {
        id: null,
        ip: VISITOR,
        email: 'Ana@b.c',
        phone: '+49301234567',
      },
      blockTill: null,
      reason: 'Spam',
      user: { name: 'administrator' },
    },
  ]);
  expect(seen.ip_address).toMatchObject([
    { id: idOf('ip'), ip_address: VISITOR, reason: 'Spam' },
  ]);
  expect(seen.visitor).toMatchObject([
    { id: idOf('visitor'), visitor_id: 'v1', reason: 'Spam' },
  ]);
});

it('a ban by Acquire’s API is one in ours, and Zendesk’s API has its addresses', async () => {
  const gateway = await openGateway();
  const acquire = acquireClient(gateway);
  const [addresses] = await acquire.add({
    data: [VISITOR, '192.0.2.0/24'],
    type: 'ip',
  });
  const [contact] = await acquire.add({ data: [872], type: 'contact' });
  const seen = await look(gateway);
  expect(seen.ours).toMatchObject([
    {
      id: addresses?.id,
      keys: [
        { kind: 'ip', value: VISITOR },
        { kind: 'ip', value: '192.0.2.0/24' },
      ],
      sites: [],
      until: null,
      createdBy: { id: addresses?.blockBy, name: addresses?.user?.name },
      source: 'doorlist',
    },
    { id: contact?.id, keys: [{ kind: 'acquire', value: '872' }] },
  ]);
  expect(seen.ip_address).toMatchObject([
    { ip_address: VISITOR },
    { ip_address: '192.0.2.0/24' },
  ]);
  expect(seen.visitor).toEqual([]);
});

it('a block of addresses that got an email is a contact’s from then on', async () => {
  const gateway = await openGateway();
  const acquire = acquireClient(gateway);
  const block = await acquire.add({ data: [VISITOR], type: 'ip' });
  const id = block[0]?.id;
  const idsOf = async (type: string) =>
    (await acquire.list(`?${asJson('where', { type })}`)).data.map(
      (one) => one.id,
    );
  expect(await idsOf('ip')).toEqual([id]);
  const edited = await gateway.write('PATCH', `/v1/bans/${id}`, {
    add: [{ kind: 'email', value: 'ana@mail.example' }],
  });
  expect(edited.status).toBe(200);
  const { acquire: seen } = await look(gateway);
  expect(seen).toMatchObject([
    { id, type: 'contact', data: { ip: VISITOR, email: 'ana@mail.example' } },
  ]);
  expect(await idsOf('ip')).toEqual([]);
  expect(await idsOf('contact')).toEqual([id]);
});

it('a ban by Zendesk’s API is a contact’s in Acquire’s API', async () => {
  const gateway = await openGateway();
  await gateway.write('POST', ZENDESK, { ip_address: VISITOR });
  await gateway.write('POST', ZENDESK, { visitor_id: '12345' });
  const { acquire, ours } = await look(gateway);
  expect(acquire).toMatchObject([
    { type: 'ip', data: [VISITOR] },
    { type: 'contact', data: { id: null, ip: '', email: '', phone: '' } },
  ]);
  expect(acquire.map(({ id }) => id)).toEqual(ours.map(({ id }) => id));
});

it('an expired ban stays in Acquire’s API, a lifted one in our API alone', async () => {
  const gateway = await openGateway();
  const until = new Date(START + 1000).toISOString();
  const { id } = await gateway.ban({ ip: VISITOR }, { until });
  const lifted = await gateway.ban({ ip: VISITOR });
  await gateway.lift(lifted.id);
  gateway.pass(1000);
  const seen = await look(gateway);
  expect(seen.acquire).toMatchObject([{ id, blockTill: until }]);
  expect(seen.ip_address).toEqual([]);
  expect(seen.ours.map(({ state }) => state)).toEqual(['expired', 'lifted']);
});

it('a key that Zendesk’s API lifts is no longer in Acquire’s API', async () => {
  const gateway = await openGateway();
  const acquire = acquireClient(gateway);
  const { keys } = await gateway.ban({ ip: VISITOR, email: 'ana@b.c' });
  const [made] = await acquire.add({
    data: ['192.0.2.1', '192.0.2.2'],
    type: 'ip',
  });
  const { ip_address } = await look(gateway);
  await gateway.write('DELETE', `${ZENDESK}/${keys[0]?.id}`);
  await gateway.write('DELETE', `${ZENDESK}/${ip_address[1]?.id}`);
  expect((await acquire.list()).data).toMatchObject([
    { type: 'email', data: ['ana@b.c'] },
    { id: made?.id, data: ['192.0.2.2'] },
  ]);
});

it('a delete by Acquire’s API lifts the ban in all APIs', async () => {
  const gateway = await openGateway();
  const { id } = await gateway.ban({ ip: VISITOR, visitor: 'v1' });
  expect((await gateway.visit()).verdict).toBe('refused');
  expect(await acquireClient(gateway).delete(id)).toBe(1);
  expect((await gateway.visit()).verdict).toBe('admitted');
  const seen = await look(gateway);
  expect(seen).toMatchObject({ ip_address: [], visitor: [], acquire: [] });
  expect(seen.ours).toMatchObject([
    { id, state: 'lifted', liftedBy: { name: 'administrator' } },
  ]);
});

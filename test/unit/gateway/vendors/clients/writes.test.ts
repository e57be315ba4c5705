import { describe, expect, it } from 'vitest';
import {
  answer,
  badGateway,
  badGatewayAfterWork,
  brokenJson,
  cutAfterWork,
  cutBeforeWork,
  cutInAnswer,
  slow,
  tooMany,
  type Fault,
} from '../../../../vendors/faults';
import { failureOf } from './failure-of';
import { IMPATIENT, SETTINGS } from './settings';

const LOST: [string, Fault][] = [
  ['the connection is cut after the work', cutAfterWork],
  ['the connection is cut before the work', cutBeforeWork],
  ['the connection is cut in the answer', cutInAnswer],
  ['a proxy answers 502 before the work', badGateway],
  ['a proxy answers 502 after the work', badGatewayAfterWork],
  ['the answer does not come in time', slow],
  ['the server answers 503', answer({ status: 503, body: '' })],
];

describe.each(SETTINGS)('%s: a change', (_, open) => {
  it('is made at the vendor, and can be read back', async () => {
    const { client, newKey, there } = await open();
    const key = newKey();
    const ban = await client.createBan({ key, until: null, reason: 'Spam' });
    expect(there()).toEqual([ban.id]);
    expect(ban.keys).toEqual([key]);
    expect((await client.getBan(ban.id))?.keys).toEqual([key]);
    expect(await client.findBans(key)).toMatchObject([{ id: ban.id }]);
    expect(await client.liftBan(ban.id)).toBe('lifted');
    expect(there()).toEqual([]);
    expect(await client.getBan(ban.id)).toBeUndefined();
    expect(await client.findBans(key)).toEqual([]);
  });

  it('counts a ban that is already lifted as lifted', async () => {
    const { client, banThere, liftThere } = await open();
    const id = banThere();
    liftThere(id);
    expect(await client.liftBan(id)).toBe('gone');
  });

  it.each(LOST)('has an unknown outcome when %s', async (_name, fault) => {
    const { vendor, connect, newKey, banThere } = await open();
    const client = connect(fault === slow ? { timeout: IMPATIENT } : {});
    const key = newKey();
    const id = banThere();

    vendor.arm(fault);
    const create = client.createBan({ key, until: null, reason: '' });
    expect((await failureOf(create)).code).toBe('unknown_outcome');
    expect(vendor.requests).toHaveLength(1);

    vendor.release();
    vendor.arm(fault);
    const lift = client.liftBan(id);
    expect((await failureOf(lift)).code).toBe('unknown_outcome');
    expect(vendor.requests).toHaveLength(2);
  });

  it('has an unknown outcome when its answer is broken', async () => {
    const { vendor, client, newKey } = await open();
    vendor.arm(brokenJson);
    const create = client.createBan({
      key: newKey(),
      until: null,
      reason: '',
    });
    expect((await failureOf(create)).code).toBe('unknown_outcome');
  });

  it('has an unknown outcome when it is aborted on its way', async () => {
    const { vendor, client, newKey } = await open();
    const abortion = new AbortController();
    vendor.arm((work, released) => {
      abortion.abort();
      return slow(work, released);
    });
    const draft = { key: newKey(), until: null, reason: '' };
    const create = client.createBan(draft, abortion.signal);
    expect((await failureOf(create)).code).toBe('unknown_outcome');
  });

  it('is found after its answer was lost, and not made twice', async () => {
    const { vendor, client, newKey, banThere, there } = await open();
    const before = banThere();
    const key = newKey();
    vendor.arm(cutAfterWork);
    await failureOf(client.createBan({ key, until: null, reason: '' }));
    const [found] = await client.findBans(key, before);
    expect(there()).toEqual([before, found?.id]);
    const after = client.findBans(key, found?.id);
    expect(await after).toEqual([]);
  });

  it.each([
    ['in seconds', '30', 30_000],
    ['as a date', 'Fri, 20 Nov 2026 12:01:30 GMT', 90_000],
    ['not at all', undefined, undefined],
    ['in nonsense', 'soon', undefined],
  ])('is to be asked again when 429 says when %s', async (_name, text, ms) => {
    const { vendor, client, newKey, there } = await open();
    vendor.arm(tooMany(text));
    const create = client.createBan({
      key: newKey(),
      until: null,
      reason: '',
    });
    expect(await failureOf(create)).toMatchObject({
      code: 'retry',
      status: 429,
      retryAfter: ms,
    });
    expect(there()).toEqual([]);
  });

  it('is to be retried when the vendor refuses connections', async () => {
    const { vendor, client, newKey } = await open();
    const draft = { key: newKey(), until: null, reason: '' };
    await vendor.close();
    expect((await failureOf(client.createBan(draft))).code).toBe('retry');
  });

  it('is not sent for a key that the vendor cannot store', async () => {
    const { vendor, client } = await open();
    const key = { kind: 'email', value: 'eve@example.com' } as const;
    expect(client.explainUnbannable(key)).toMatchObject({ kind: 'email' });
    const create = client.createBan({ key, until: null, reason: '' });
    expect((await failureOf(create)).code).toBe('rejected');
    expect(vendor.requests).toEqual([]);
  });

  it('is sent to the vendor alone', async () => {
    const { vendor, client, newKey } = await open();
    const elsewhere = { location: 'https://elsewhere.example/bans' };
    vendor.arm(answer({ status: 307, body: '', headers: elsewhere }));
    const create = client.createBan({
      key: newKey(),
      until: null,
      reason: '',
    });
    expect(await failureOf(create)).toMatchObject({
      code: 'malformed',
      status: 307,
    });
  });
});

import { describe, expect, it } from 'vitest';
import {
  answer,
  badGateway,
  brokenJson,
  cutBeforeWork,
  cutInAnswer,
  dataTrue,
  slow,
  tooMany,
  type Fault,
} from '../../../../vendors/faults';
import { failureOf } from './failure-of';
import { listIds } from './list-ids';
import { IMPATIENT, SETTINGS } from './settings';

const html = answer({ status: 200, type: 'text/html', body: '<p>Hello' });

const PASSING: [string, Fault][] = [
  ['a cut connection', cutBeforeWork],
  ['half an answer', cutInAnswer],
  ['a 502', badGateway],
  ['a 429 without a time', tooMany()],
  ['a 429 with a time', tooMany('20')],
  ['broken JSON', brokenJson],
  ['a page of HTML', html],
  ['an answer to something else', dataTrue],
  ['an answer that never comes', slow],
];

describe.each(SETTINGS)('%s: reading', (_, open) => {
  it.each(PASSING)('goes on after %s', async (_name, fault) => {
    const { vendor, connect, banThere, there } = await open();
    banThere();
    banThere();
    vendor.arm(fault);
    const client = connect(fault === slow ? { timeout: IMPATIENT } : {});
    expect(await listIds(client)).toEqual(there());
  });

  it('waits as long as the vendor asks', async () => {
    const { vendor, client, clock, banThere } = await open();
    banThere();
    vendor.arm(tooMany('20'));
    const began = clock.now();
    await listIds(client);
    expect(clock.now() - began).toBeGreaterThanOrEqual(20_000);
    expect(clock.now() - began).toBeLessThan(30_000);
  });

  it('leaves a longer wait to its caller, and asks nothing before', async () => {
    const { vendor, client, clock } = await open();
    vendor.arm(tooMany('600'));
    expect(await failureOf(listIds(client))).toMatchObject({
      code: 'retry',
      retryAfter: 600_000,
    });
    clock.advance(100_000);
    expect(await failureOf(listIds(client))).toMatchObject({
      code: 'retry',
      retryAfter: 500_000,
    });
    expect(vendor.requests).toHaveLength(1);
    clock.advance(500_000);
    expect(await listIds(client)).toEqual([]);
  });

  it.each<[string, Fault, string]>([
    ['502', badGateway, 'retry'],
    ['broken JSON', brokenJson, 'malformed'],
    ['an answer to something else', dataTrue, 'malformed'],
    ['HTML', html, 'malformed'],
  ])('gives up on endless %s', async (_name, fault, code) => {
    const { vendor, client, banThere } = await open();
    banThere();
    vendor.arm(fault, { times: 100 });
    expect((await failureOf(listIds(client))).code).toBe(code);
    expect(vendor.requests.length).toBeLessThan(10);
  });

  it('fails with bad_credentials for an unknown token', async () => {
    const { vendor, connect } = await open();
    const error = await failureOf(listIds(connect({ token: 'nobody' })));
    expect(error).toMatchObject({ code: 'bad_credentials', status: 401 });
    expect(vendor.requests).toHaveLength(1);
  });

  it('says so when the token may not', async () => {
    const { connect, weakToken } = await open();
    const error = await failureOf(listIds(connect({ token: weakToken })));
    expect(error).toMatchObject({ code: 'not_permitted', status: 403 });
  });

  it('throws the reason of whoever aborts it', async () => {
    const { vendor, client } = await open();
    const abortion = new AbortController();
    const reason = new Error('enough');
    vendor.arm((work, released) => {
      abortion.abort(reason);
      return slow(work, released);
    });
    const bans = client.listBans(abortion.signal);
    await expect(bans.next()).rejects.toBe(reason);
  });

  it('refuses a response without end', async () => {
    const { connect } = await open();
    let sent = 0;
    const body = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          sent += 1;
          controller.enqueue(new Uint8Array(8 * 1024 * 1024));
        },
      });
    const client = connect({
      fetch: () => Promise.resolve(new Response(body())),
    });
    expect((await failureOf(client.getBan('1'))).code).toBe('retry');
    expect(sent).toBeLessThan(50);
  });

  it('keeps fields that nobody documents', async () => {
    const { vendor, client, banThere } = await open();
    Object.assign(vendor.quirks, { unknownFields: true });
    const ban = await client.getBan(banThere());
    expect(ban?.raw['department_ids'] ?? ban?.raw['blockScope']).toBeDefined();
  });
});

import { describe, expect, it } from 'vitest';
import { presentBans } from '../../../../src/gateway/bans/present-ban';
import { linkIdentity } from '../../../../src/gateway/identity/link-identity';
import { listBansById } from '../../../../src/gateway/store/bans';
import { updateAccount } from '../../../../src/gateway/store/vendors/accounts';
import type { VendorBanRow } from '../../../../src/gateway/store/vendors/ban-states';
import { connectAccount } from '../../../../src/gateway/vendors/accounts/connect';
import type { Ban } from '../../../../src/protocol/bans';
import { openGateway, type TestGateway } from '../../support/harness';
import { setVendorBan } from '../../support/set-vendor-ban';
import { readStream } from '../../support/read-stream';
import { TABLES } from '../../support/tables';

const TOKEN = 'zd-5ecre7-t0ken';
const ZENDESK = {
  site: 'default',
  vendor: 'zendesk',
  name: 'acme',
  token: TOKEN,
} as const;
const ACQUIRE = { ...ZENDESK, vendor: 'acquire', name: 'acme-inc' } as const;

const connect = (gateway: TestGateway, draft: object = {}) =>
  connectAccount(gateway, { ...ZENDESK, ...draft }, gateway.now());

const show = async (gateway: TestGateway, id: number) =>
  (await (await gateway.write('GET', `/v1/bans/${id}`)).json()) as Ban;

/** The same database, counting what it is asked. */
const countQueries = (db: TestGateway['db']) => {
  let count = 0;
  const rows = db.withPlugin({
    transformQuery({ node }) {
      count += 1;
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  });
  return { rows, asked: () => count };
};

/** What the engine writes of the row of one value. */
const become = async (
  { db, now }: TestGateway,
  value: string,
  change: Partial<VendorBanRow>,
) => {
  const { id } = await db
    .selectFrom('vendor_bans')
    .select('id')
    .where('value', '=', value)
    .executeTakeFirstOrThrow();
  await setVendorBan(db, id, change, now());
};
const WHY = 'Zendesk answered 403 to POST /bans: the token may not do this.';
const FAILED = {
  state: 'failed',
  error: {
    code: 'error_status',
    vendor: 'Zendesk',
    status: 403,
    request: 'POST /bans',
    meaning: 'not_permitted',
  },
  next_try_at: null,
} as const;

describe('a ban’s vendors', () => {
  it('are absent without vendor accounts', async () => {
    const gateway = await openGateway();
    expect(await gateway.ban({ ip: '192.0.2.1' })).not.toHaveProperty(
      'vendors',
    );
  });

  it('have nothing of one that watches', async () => {
    const gateway = await openGateway();
    await connect(gateway);
    const watching = await gateway.ban(
      { ip: '192.0.2.1' },
      { effect: 'watch' },
    );
    expect(watching).not.toHaveProperty('vendors');
    const desired = () =>
      gateway.db.selectFrom('vendor_bans').select('desired').execute();
    expect(await desired()).toEqual([]);
    await gateway.ban(
      { ip: '192.0.2.1' },
      { effect: 'channels', sparing: false },
    );
    expect(await desired()).toEqual([{ desired: 'present' }]);
  });

  it('say why no vendor has a ban', async () => {
    const gateway = await openGateway();
    await connect(gateway);
    const zendesk = { vendor: 'zendesk', account: 'acme' };
    const email = await gateway.ban({ email: 'troll@example.com' });
    expect(email.vendors).toEqual([
      { ...zendesk, state: 'not kept', why: 'Zendesk has no bans by email.' },
    ]);
    const address = await gateway.ban({ ip: '192.0.2.1' });
    expect(address.vendors).toEqual([
      {
        ...{ ...zendesk, state: 'not kept' },
        why: 'Zendesk can’t spare people who signed in at your site, as this block does.',
      },
    ]);
    await gateway.chat();
    const { visitor } = await gateway.db
      .selectFrom('sessions')
      .select('visitor')
      .executeTakeFirstOrThrow();
    const { id, vendors } = await gateway.ban({ visitor });
    expect(vendors).toEqual([
      {
        ...zendesk,
        state: 'not known',
        why: 'Not known at Zendesk: holds only with the script on.',
      },
    ]);
    expect(await gateway.lift(id)).not.toHaveProperty('vendors');
    // One that another vendor has need not be explained.
    await connect(gateway, ACQUIRE);
    const other = await gateway.ban({ acquire: '871' });
    expect(other.vendors).toEqual([
      { vendor: 'acquire', account: 'acme-inc', state: 'pending' },
    ]);
  });

  it('show its state at the vendor from the first response until it is lifted', async () => {
    const gateway = await openGateway();
    await connect(gateway);
    const zendesk = { vendor: 'zendesk', account: 'acme' };
    const { id, vendors } = await gateway.ban(
      { ip: '192.0.2.1' },
      { sparing: false },
    );
    expect(vendors).toEqual([{ ...zendesk, state: 'pending' }]);
    const there = { state: 'there' as const, vendor_ids: ['7'] };
    await become(gateway, '192.0.2.1', there);
    expect((await show(gateway, id)).vendors).toEqual([
      { ...zendesk, state: 'at the vendor' },
    ]);
    await become(gateway, '192.0.2.1', {
      state: 'not_kept',
      error: { code: 'no_room', vendor: 'Zendesk', cap: 5000 },
    });
    expect((await show(gateway, id)).vendors).toEqual([
      {
        ...zendesk,
        state: 'not kept',
        why: 'Zendesk keeps 5,000 of this kind; others were seen more recently.',
      },
    ]);
    await become(gateway, '192.0.2.1', { ...there, error: null });
    const lifted = await gateway.lift(id);
    expect(lifted.vendors).toEqual([{ ...zendesk, state: 'pending' }]);
    await become(gateway, '192.0.2.1', { state: 'gone', vendor_ids: [] });
    expect(await show(gateway, id)).not.toHaveProperty('vendors');
  });

  it('show the worst state of several keys, for each account', async () => {
    const gateway = await openGateway();
    await connect(gateway);
    await connect(gateway, ACQUIRE);
    const { id } = await gateway.ban(
      { ip: '192.0.2.1', zendesk: 'v.1', acquire: '871' },
      { sparing: false },
    );
    await become(gateway, 'v.1', { state: 'there', vendor_ids: ['1'] });
    await become(gateway, '192.0.2.1', FAILED);
    const { vendors } = await show(gateway, id);
    expect(vendors).toEqual([
      {
        vendor: 'zendesk',
        account: 'acme',
        state: 'failed',
        why: WHY,
      },
      { vendor: 'acquire', account: 'acme-inc', state: 'pending' },
    ]);
  });

  it('include keys that the visitor is linked to, on the ban’s sites', async () => {
    const gateway = await openGateway();
    await gateway.site('shop');
    await gateway.site('blog');
    await connect(gateway, { site: 'shop' });
    await gateway.chat(
      {},
      { site: 'shop', headers: { origin: 'https://shop.example' } },
    );
    const { visitor } = await gateway.db
      .selectFrom('sessions')
      .select('visitor')
      .executeTakeFirstOrThrow();
    const ban = await gateway.ban({ visitor }, { sites: ['shop'] });
    expect(ban.vendors).toMatchObject([{ state: 'not known' }]);
    await linkIdentity(
      gateway.db,
      { visitor, site: '' },
      [{ kind: 'zendesk', value: 'v.1' }],
      gateway.now(),
    );
    const { vendors } = await show(gateway, ban.id);
    expect(vendors).toMatchObject([{ account: 'acme', state: 'pending' }]);
    const other = await gateway.ban({ zendesk: 'v.1' }, { sites: ['blog'] });
    expect(other).not.toHaveProperty('vendors');
  });

  it('show the failure of a whole account', async () => {
    const gateway = await openGateway();
    await connect(gateway);
    const why = 'Zendesk could not be reached.';
    await updateAccount(gateway.db, 1, {
      last_error: { code: 'unreachable', vendor: 'Zendesk' },
    });
    const { vendors } = await gateway.ban(
      { ip: '192.0.2.1' },
      { sparing: false },
    );
    expect(vendors).toMatchObject([{ state: 'pending', why }]);
  });

  it('need as many queries for fifty bans as for one', async () => {
    const gateway = await openGateway();
    await connect(gateway);
    await connect(gateway, ACQUIRE);
    for (let n = 0; n < 50; n += 1) {
      await gateway.ban({ ip: `198.51.100.${n}` }, { sparing: false });
    }
    const { rows, asked } = countQueries(gateway.db);
    const shown = async (ids: number[]) => {
      const before = asked();
      const bans = await presentBans(rows, await listBansById(rows, ids), 0);
      expect(bans.map(({ vendors }) => vendors?.length)).toEqual(
        ids.map(() => 1),
      );
      return asked() - before;
    };
    const ids = Array.from({ length: 50 }, (_, n) => n + 1);
    expect(await shown(ids)).toBe(await shown([1]));
  });

  it('are shown for a page of bans with the most keys', async () => {
    const gateway = await openGateway();
    await connect(gateway);
    const { id } = await gateway.ban({ ip: '192.0.2.1' }, { sparing: false });
    const [ban] = await listBansById(gateway.db, [id]);
    const [key] = ban?.keys ?? [];
    if (!ban || !key) throw new Error('no ban');
    const page = Array.from({ length: 500 }, (_, n) => ({
      ...ban,
      keys: Array.from({ length: 200 }, (__, k) => ({
        ...key,
        kind: 'email' as const,
        value: `troll-${n}-${k}@example.com`,
      })),
    }));
    const shown = await presentBans(gateway.db, page, gateway.now());
    expect(shown).toHaveLength(500);
  });

  it('are sent to agents as they change', async () => {
    const gateway = await openGateway();
    await connect(gateway);
    const { id } = await gateway.ban({ ip: '192.0.2.1' }, { sparing: false });
    const stream = readStream(
      await gateway.write('GET', '/v1/sessions/stream'),
    );
    await stream.until('ready');
    await become(gateway, '192.0.2.1', FAILED);
    gateway.deps.feed.wake();
    // The ban itself may be told first, if it was read late.
    const nextBan = async () => {
      const event = await stream.next();
      expect(event).toMatchObject({ event: 'ban', data: { id } });
      return event?.data as Ban;
    };
    let ban = await nextBan();
    while (ban.vendors?.[0]?.state === 'pending') ban = await nextBan();
    expect(ban.vendors).toMatchObject([{ state: 'failed', why: WHY }]);
    await gateway.lift(id);
    await stream.close();
  });
});

describe('POST /v1/bans/{id}/retry', () => {
  it('lets an agent retry a failed ban once', async () => {
    const gateway = await openGateway();
    await connect(gateway);
    const { id } = await gateway.ban({ ip: '192.0.2.1' }, { sparing: false });
    const token = await gateway.token('agent');
    const retry = () =>
      gateway.ask(`/v1/bans/${id}/retry`, { method: 'POST', token });
    await become(gateway, '192.0.2.1', FAILED);
    const answer = await retry();
    expect(answer.status).toBe(202);
    const { vendors } = (await answer.json()) as Ban;
    expect(vendors).toMatchObject([{ state: 'pending' }]);
    const row = await gateway.db
      .selectFrom('vendor_bans')
      .select(['attempts', 'next_try_at', 'error_code'])
      .executeTakeFirst();
    expect(row).toEqual({
      attempts: 0,
      next_try_at: gateway.now(),
      error_code: null,
    });
    expect((await retry()).status).toBe(200);
  });

  it('retries a failed lift', async () => {
    const gateway = await openGateway();
    await connect(gateway);
    const { id } = await gateway.ban({ ip: '192.0.2.1' }, { sparing: false });
    await become(gateway, '192.0.2.1', { state: 'there', vendor_ids: ['7'] });
    await gateway.lift(id);
    await become(gateway, '192.0.2.1', FAILED);
    const answer = await gateway.write('POST', `/v1/bans/${id}/retry`);
    expect(answer.status).toBe(202);
    const { vendors } = (await answer.json()) as Ban;
    expect(vendors).toMatchObject([{ state: 'pending' }]);
  });

  it('answers 404 for unknown bans and for those of other sites', async () => {
    const gateway = await openGateway();
    await gateway.site('shop');
    await gateway.site('blog');
    const { id } = await gateway.ban(
      { ip: '192.0.2.1' },
      { sites: ['blog'], sparing: false },
    );
    const token = await gateway.token('agent', ['shop']);
    for (const one of [id, id + 1, 'x']) {
      const path = `/v1/bans/${one}/retry`;
      const answer = await gateway.ask(path, { method: 'POST', token });
      expect(answer.status, path).toBe(404);
    }
    const stranger = await gateway.ask(`/v1/bans/${id}/retry`, {
      method: 'POST',
    });
    expect(stranger.status).toBe(401);
  });
});

describe('a vendor’s token', () => {
  it('is in no table, no log and no audit line', async () => {
    const gateway = await openGateway();
    await connect(gateway);
    await connect(gateway, { ...ACQUIRE, webhookSecret: 'wh-5ecre7' });
    await gateway.ban({ ip: '192.0.2.1' }, { sparing: false });
    const rows = await Promise.all(
      TABLES.map((table) => gateway.db.selectFrom(table).selectAll().execute()),
    );
    const everything = JSON.stringify(rows) + gateway.log();
    expect(everything).toContain('connect vendor');
    for (const secret of [TOKEN, 'wh-5ecre7']) {
      expect(everything).not.toContain(secret);
      expect(everything).not.toContain(
        Buffer.from(secret).toString('base64url'),
      );
    }
  });

  it('is not repeated by an error', async () => {
    const gateway = await openGateway();
    const failed = connect(gateway, { token: `${TOKEN} and more` });
    await expect(failed).rejects.toThrow('The token is empty or holds spaces');
    await expect(failed).rejects.not.toThrow(TOKEN);
  });
});

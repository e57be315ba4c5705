import { describe, expect, it } from 'vitest';
import type { Ban } from '../../../../src/protocol/bans';
import { listVendorStates } from '../../../../src/gateway/vendors/state/vendor-state';
import { listBansById } from '../../../../src/gateway/store/bans';
import { VENDOR_DEFINITIONS } from '../../../../src/gateway/vendors/clients/vendor-definitions';
import type { AcquireVendor } from '../../../vendors/acquire';
import { answer } from '../../../vendors/faults';
import { startProcess } from '../../support/sync-process';
import { openSetting, VENDORS, type Setting } from '../../support/sync-setting';

const textOf = ({ kind, value }: { kind: string; value: string }) =>
  `${kind} ${value}`;

const SHARED = 'The vendor has it in one ban with something that stays banned.';

const statesOf = async ({ db }: Setting, ban: number) => {
  const bans = await listBansById(db, [ban]);
  const states = (await listVendorStates(db, bans)).get(ban) ?? [];
  const rows = states.flatMap((one) => one.rows);
  return rows.map(({ state, error }) => (error ? { state, error } : state));
};

describe.each(VENDORS)('at %s', (name) => {
  it('the kinds we ask for are those that its client can ban', async () => {
    const { vendor } = await openSetting(name);
    const { kinds } = VENDOR_DEFINITIONS[name];
    expect(kinds).toEqual(vendor.connect().limits.kinds);
  });

  it('a local ban is pending, then at the vendor; its lift removes it from the vendor', async () => {
    const setting = await openSetting(name);
    const key = setting.vendor.key(1);
    const process = startProcess(setting);
    const { id } = await setting.gateway.ban({ [key.kind]: key.value });
    expect(await statesOf(setting, id)).toEqual(['pending']);
    await process.sync();
    expect(setting.there()).toEqual([textOf(key)]);
    expect(await statesOf(setting, id)).toEqual(['there']);

    await setting.gateway.lift(id);
    await process.sync();
    expect(setting.there()).toEqual([]);
    expect(await statesOf(setting, id)).toEqual(['gone']);
    expect(setting.writes()).toHaveLength(2);
  });

  it('a ban that was lifted before the vendor was asked causes no request', async () => {
    const setting = await openSetting(name);
    const key = setting.vendor.key(1);
    const { id } = await setting.gateway.ban({ [key.kind]: key.value });
    await setting.gateway.lift(id);
    await startProcess(setting).sync();
    expect(setting.writes()).toEqual([]);
    expect(await statesOf(setting, id)).toEqual(['gone']);
  });

  it('a remote ban becomes a local one, and causes no request', async () => {
    const setting = await openSetting(name);
    const key = setting.vendor.key(1);
    setting.vendor.ban(key);
    const process = startProcess(setting);
    await process.sync();
    const bans = await setting.gateway.write('GET', '/v1/bans');
    expect(await bans.json()).toMatchObject({
      data: [{ keys: [key], source: name, sites: ['default'] }],
    });
    await process.sync();
    expect(setting.writes()).toEqual([]);
  });

  it('a ban lifted at the vendor is lifted here, with that as the reason', async () => {
    const setting = await openSetting(name);
    const key = setting.vendor.key(1);
    const process = startProcess(setting);
    const { id } = await setting.gateway.ban({ [key.kind]: key.value });
    await process.sync();
    const [there] = setting.vendor.bans();
    setting.vendor.lift(there?.id ?? '');
    setting.clock.advance(600_000);
    await process.sync();
    const [ban] = await listBansById(setting.db, [id]);
    expect(ban?.lifted_by_name).toBe(
      name === 'zendesk' ? 'Zendesk' : 'Acquire',
    );
    const audit = await setting.db
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'lift')
      .execute();
    expect(audit.map(({ detail }) => JSON.parse(detail) as unknown)).toEqual([
      { why: `lifted at ${ban?.lifted_by_name}`, revision: 2 },
    ]);
    await process.sync();
    expect(setting.there()).toEqual([]);
    expect(setting.writes()).toHaveLength(1);
  });

  it('a remote ban whose lift the vendor refuses stays lifted here, and is retried on request', async () => {
    const setting = await openSetting(name);
    const { gateway, vendor, clock, db } = setting;
    vendor.ban(vendor.key(1));
    const process = startProcess(setting);
    await process.sync();
    const [ban] = await listBansById(db, [1]);
    vendor.server.arm(answer({ status: 422, body: '{}' }), {
      when: ({ method }) => method === 'DELETE',
    });
    await gateway.lift(ban?.id ?? 0);
    for (let n = 0; n < 3; n += 1) {
      await process.sync();
      clock.advance(400_000);
    }
    const active = await gateway.write('GET', '/v1/bans?state=active');
    expect(await active.json()).toMatchObject({ data: [] });
    const path = `/v1/bans/${ban?.id}`;
    const shown = (await (await gateway.write('GET', path)).json()) as Ban;
    expect(shown.vendors).toMatchObject([{ vendor: name, state: 'failed' }]);

    const again = await gateway.write('POST', `${path}/retry`);
    expect(again.status).toBe(202);
    await process.sync();
    expect(setting.there()).toEqual([]);
  });

  it('a key that is banned again after a lift at the vendor is sent again', async () => {
    const setting = await openSetting(name);
    const { gateway, vendor, clock, db } = setting;
    const key = vendor.key(1);
    const process = startProcess(setting);
    const first = await gateway.ban({ [key.kind]: key.value });
    await process.sync();
    vendor.lift(vendor.bans()[0]?.id ?? '');
    clock.advance(60_000);
    const until = new Date(clock.now() + 30 * 86_400_000).toISOString();
    const second = await gateway.ban({ [key.kind]: key.value }, { until });
    clock.advance(600_000);
    await process.sync();
    expect(setting.there()).toEqual([textOf(key)]);
    const bans = await listBansById(db, [first.id, second.id]);
    expect(bans.map(({ lifted_at }) => lifted_at !== null)).toEqual([
      true,
      false,
    ]);
  });

  it('a lift at the vendor counts also where an ended ban of the key is listed still', async () => {
    const setting = await openSetting(name, {
      quirks: { duplicates: 'second row' },
    });
    const { gateway, vendor, clock, db } = setting;
    const key = vendor.key(1);
    const process = startProcess(setting);
    const until = new Date(clock.now() + 360_000).toISOString();
    await gateway.ban({ [key.kind]: key.value }, { until });
    await process.sync();
    vendor.ban(key);
    clock.advance(300_000);
    await process.sync();
    // Some vendors give a ban until the end of the day.
    clock.advance(2 * 86_400_000);
    await gateway.sweep();
    await process.sync();
    // All that ban the key still: at a vendor without ends ours does, too.
    for (const { id } of vendor.bans()) vendor.lift(id);
    clock.advance(600_000);
    await process.sync();
    const active = await db
      .selectFrom('bans')
      .select('id')
      .where('ended_at', 'is', null)
      .where('lifted_at', 'is', null)
      .execute();
    expect(active).toEqual([]);
    expect(setting.there()).toEqual([]);
  });

  it('a key that both sides ban is adopted before any request', async () => {
    const setting = await openSetting(name);
    const key = setting.vendor.key(1);
    setting.vendor.ban(key);
    const { id } = await setting.gateway.ban({ [key.kind]: key.value });
    await startProcess(setting).sync();
    expect(setting.writes()).toEqual([]);
    expect(await statesOf(setting, id)).toEqual(['there']);
    expect(await setting.db.selectFrom('bans').select('id').execute()).toEqual([
      { id },
    ]);
  });
});

it('a ban that is missing from the list once is looked up by its id, and stays', async () => {
  const setting = await openSetting('zendesk');
  const { gateway, vendor, clock } = setting;
  const process = startProcess(setting);
  for (const n of [1, 3]) {
    const { kind, value } = vendor.key(n);
    await gateway.ban({ [kind]: value });
  }
  await process.sync();
  vendor.server.arm(
    (work) => {
      const reply = work();
      const page = JSON.parse(reply.body) as { visitor: unknown[] };
      page.visitor.shift();
      return { ...reply, body: JSON.stringify(page) };
    },
    { when: ({ method, path }) => method === 'GET' && path.endsWith('/bans') },
  );
  clock.advance(600_000);
  await process.sync();
  const bans = await gateway.write('GET', '/v1/bans?state=active');
  expect((await bans.json()) as object).toMatchObject({ data: [{}, {}] });
  expect(setting.there()).toHaveLength(2);
});

describe('a block of several addresses, made in Acquire’s dashboard', () => {
  const open = async () => {
    const setting = await openSetting('acquire');
    const { blocks, block } = setting.vendor.server as unknown as AcquireVendor;
    block({ type: 'ip', values: ['198.51.100.1', '198.51.100.2'] });
    const process = startProcess(setting);
    await process.sync();
    const [ban] = await setting.db.selectFrom('bans').select('id').execute();
    if (!ban) throw new Error('it was not taken in');
    return { setting, process, blocks, ban };
  };

  it('is one ban here, whose lift removes the block', async () => {
    const { setting, process, blocks, ban } = await open();
    await setting.gateway.lift(ban.id);
    await process.sync();
    expect(blocks.size).toBe(0);
    expect(await statesOf(setting, ban.id)).toEqual(['gone', 'gone']);
  });

  it('of hundreds of addresses is several bans here, whose lifts remove the block', async () => {
    const setting = await openSetting('acquire');
    const { blocks, block } = setting.vendor.server as unknown as AcquireVendor;
    const values = Array.from(
      { length: 350 },
      (_, n) => `198.${51 + (n >> 16)}.${(n >> 8) & 255}.${n & 255}`,
    );
    block({ type: 'ip', values });
    const process = startProcess(setting);
    await process.sync();
    const keys = await setting.db
      .selectFrom('ban_keys')
      .select('value')
      .execute();
    expect(keys.map(({ value }) => value).sort()).toEqual([...values].sort());
    const page = await setting.gateway.write('GET', '/v1/bans?limit=100');
    const { data } = (await page.json()) as { data: Ban[] };
    expect(data).toHaveLength(4);
    for (const { id } of data) await setting.gateway.lift(id);
    await process.sync();
    expect(blocks.size).toBe(0);
  });

  it('stays while one of its addresses is banned, which the console says', async () => {
    const { setting, process, blocks, ban } = await open();
    const [loaded] = await listBansById(setting.db, [ban.id]);
    await setting.gateway.write(
      'DELETE',
      `/api/v2/bans/${loaded?.keys[0]?.id}`,
    );
    await process.sync();
    expect(blocks.size).toBe(1);
    const rows = await setting.db
      .selectFrom('vendor_bans')
      .select(['state', 'error_code'])
      .orderBy('id')
      .execute();
    expect(rows).toEqual([
      { state: 'failed', error_code: 'shared_ban' },
      { state: 'there', error_code: null },
    ]);
    setting.clock.advance(400_000);
    await process.sync();
    const bans = await setting.gateway.write('GET', '/v1/bans');
    expect(await bans.json()).toMatchObject({
      data: [{ id: ban.id, vendors: [{ state: 'failed', why: SHARED }] }],
    });
    await setting.gateway.lift(ban.id);
    await process.sync();
    expect(blocks.size).toBe(0);
  });
});

it('an ended block that prevents a new one is removed first', async () => {
  const setting = await openSetting('acquire', {
    quirks: { duplicates: 'refuse' },
  });
  const { gateway, vendor, clock } = setting;
  const key = vendor.key(1);
  vendor.ban(key);
  clock.advance(400 * 86_400_000);
  expect(setting.there()).toEqual([]);
  await gateway.ban({ [key.kind]: key.value });
  await startProcess(setting).sync();
  expect(setting.there()).toEqual([textOf(key)]);
});

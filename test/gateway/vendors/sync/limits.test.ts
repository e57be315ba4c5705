import { describe, expect, it } from 'vitest';
import { incrementHits } from '../../../../src/gateway/store/bans';
import type { Change } from '../../../../src/gateway/vendors/sync/pull/change';
import {
  dryRunSync,
  syncNow,
} from '../../../../src/gateway/vendors/sync/sync-now';
import { retryVendorBan } from '../../../../src/gateway/vendors/state/retry';
import { parseFailure } from '../../../../src/gateway/store/vendors/failure-columns';
import { describeVendorFailure } from '../../../../src/protocol/vendor-failure';
import { answer } from '../../../vendors/faults';
import { startProcess } from '../../support/sync-process';
import { openSetting, VENDORS, type Setting } from '../../support/sync-setting';
import { keyId } from '../../../../src/gateway/keys/key';

const address = (n: number) => `198.51.100.${n}`;

const states = async ({ db }: Setting) => {
  const rows = await db
    .selectFrom('vendor_bans')
    .selectAll()
    .orderBy('id')
    .execute();
  return rows.map(
    ({ value, state, error_code: code, error_params: params }) => {
      const error = parseFailure({ code, params });
      return { value, state, why: error && describeVendorFailure(error) };
    },
  );
};

const signal = new AbortController().signal;

describe('a vendor with room for three addresses', () => {
  const open = async () => {
    const setting = await openSetting('zendesk', { cap: 3 });
    return { setting, process: startProcess(setting) };
  };
  const banAll = async ({ gateway }: Setting, count: number) => {
    const bans = [];
    for (let n = 1; n <= count; n += 1) {
      bans.push(await gateway.ban({ ip: address(n) }));
    }
    return bans;
  };

  it('has the newest bans, and the others show why they are not at the vendor', async () => {
    const { setting, process } = await open();
    await banAll(setting, 5);
    await process.sync();
    expect(setting.there()).toEqual([3, 4, 5].map((n) => `ip ${address(n)}`));
    expect((await states(setting)).slice(0, 2)).toEqual(
      [1, 2].map((n) => ({
        value: address(n),
        state: 'not_kept',
        why: 'Zendesk keeps 3 of this kind; others were seen more recently.',
      })),
    );
    expect(setting.writes()).toHaveLength(3);
  });

  it('evicts another before a ban that was hit again is sent', async () => {
    const { setting, process } = await open();
    const [first] = await banAll(setting, 4);
    await process.sync();
    await incrementHits(setting.db, [first?.id ?? 0], {
      ...{ isSignedIn: false, at: setting.clock.now() },
    });
    setting.clock.advance(400_000);
    await process.sync();
    expect(setting.there()).toEqual([1, 3, 4].map((n) => `ip ${address(n)}`));
    expect(
      setting
        .writes()
        .slice(3)
        .map(({ method }) => method),
    ).toEqual(['DELETE', 'POST']);
  });

  it('gives a freed slot to a ban that had none', async () => {
    const { setting, process } = await open();
    const bans = await banAll(setting, 4);
    await process.sync();
    await setting.gateway.lift(bans[3]?.id ?? 0);
    await process.sync();
    expect(setting.there()).toEqual([1, 2, 3].map((n) => `ip ${address(n)}`));
  });

  it('that evicts the oldest for a ban of its own agents lifts nothing here', async () => {
    const { setting, process } = await open();
    const bans = await banAll(setting, 3);
    await process.sync();
    setting.vendor.ban({ kind: 'ip', value: address(9) });
    setting.clock.advance(400_000);
    await process.sync();
    const active = await setting.gateway.write('GET', '/v1/bans?state=active');
    const { data } = (await active.json()) as { data: { id: number }[] };
    expect(data.map(({ id }) => id)).toEqual(
      expect.arrayContaining(bans.map(({ id }) => id)),
    );
    expect(data).toHaveLength(4);
    expect((await states(setting))[0]?.state).toBe('not_kept');
    expect(setting.there()).toHaveLength(3);
  });
});

describe.each(VENDORS)('with %s', (name) => {
  it('a dry run prints what differs, and changes nothing on either side', async () => {
    const setting = await openSetting(name);
    const { gateway, vendor, deps, db } = setting;
    const [theirs, both, ours] = [1, 3, 5].map((n) => vendor.key(n));
    if (!theirs || !both || !ours) throw new Error('no keys');
    vendor.ban(theirs);
    vendor.ban(both);
    await gateway.ban({ [both.kind]: both.value });
    await gateway.ban({ [ours.kind]: ours.value });
    const rows = async () => ({
      bans: await db.selectFrom('bans').selectAll().execute(),
      rows: await db.selectFrom('vendor_bans').selectAll().execute(),
    });
    const before = await rows();
    const found: string[] = [];
    const options = {
      signal,
      onChange: ({ what, key }: Change) =>
        void found.push(`${what} ${keyId(key)}`),
    };
    const account = await setting.account();
    expect(await dryRunSync(deps, account, options)).toMatchObject({
      read: 2,
      imported: 1,
      adopted: 1,
      toBan: 1,
      toLift: 0,
    });
    expect(found.sort()).toEqual([
      `adopted ${keyId(both)}`,
      `imported ${keyId(theirs)}`,
    ]);
    expect(await rows()).toEqual(before);
    expect(setting.writes()).toEqual([]);

    expect(await syncNow(deps, account, { signal })).toMatchObject({
      imported: 1,
      adopted: 1,
      toBan: 1,
    });
    expect(setting.there()).toEqual([theirs, both, ours].map(keyId).sort());
  });

  it('a dry run does not disturb the process that has the lease', async () => {
    const setting = await openSetting(name);
    await startProcess(setting).sync();
    const { deps } = setting;
    const account = await setting.account();
    expect(await syncNow(deps, account, { signal })).toBe('busy');
  });

  it('a request that the vendor refuses is shown, and retried on request', async () => {
    const setting = await openSetting(name);
    const { gateway, vendor, db, clock } = setting;
    const key = vendor.key(1);
    await gateway.ban({ [key.kind]: key.value });
    vendor.server.arm(answer({ status: 422, body: '{}' }), {
      when: ({ method, path }) => method === 'POST' && /b(an|lock)/.test(path),
    });
    const process = startProcess(setting);
    await process.sync();
    const [failed] = await db.selectFrom('vendor_bans').selectAll().execute();
    expect(failed).toMatchObject({ state: 'failed' });
    expect((await states(setting))[0]?.why).toMatch(/answered 422/);
    await process.sync();
    expect(setting.there()).toEqual([]);

    expect(await retryVendorBan(db, failed?.id ?? 0, clock.now())).toBe(true);
    await process.sync();
    expect(setting.there()).toEqual([keyId(key)]);
    expect(await retryVendorBan(db, failed?.id ?? 0, clock.now())).toBe(false);
  });
});

it('a key on the never-ban list stays banned at the vendor only, and the report says so', async () => {
  const value = address(7);
  const setting = await openSetting('zendesk', { neverBanned: [value] });
  const id = setting.vendor.ban({ kind: 'ip', value });
  const process = startProcess(setting);
  await process.sync();
  const expected = [
    {
      value,
      state: 'refused',
      why: `${value} is on the never-ban list, so it is banned at the vendor only.`,
    },
  ];
  expect(await states(setting)).toEqual(expected);
  setting.clock.advance(400_000);
  await process.sync();
  expect(setting.writes()).toEqual([]);
  expect(await setting.db.selectFrom('bans').select('id').execute()).toEqual(
    [],
  );
  setting.vendor.lift(id);
  setting.clock.advance(400_000);
  await process.sync();
  expect((await states(setting))[0]?.state).toBe('gone');
});

it('a range is not sent to a vendor that can ban only addresses', async () => {
  const setting = await openSetting('zendesk');
  await setting.gateway.ban({ ip: '198.51.100.0/24' });
  await startProcess(setting).sync();
  expect(await states(setting)).toEqual([
    {
      value: '198.51.100.0/24',
      state: 'not_kept',
      why: 'Zendesk bans single IPv4 addresses only.',
    },
  ]);
  expect(setting.writes()).toEqual([]);
});

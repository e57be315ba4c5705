import { expect, it } from 'vitest';
import { acquireLease } from '../../../../src/gateway/store/leases';
import {
  findVendorBan,
  type VendorBanRow,
} from '../../../../src/gateway/store/vendors/ban-states';
import { recordEvent } from '../../../../src/gateway/vendors/state/record-events';
import { createRemoteBan } from '../../../../src/gateway/vendors/sync/push/create-ban';
import { LEASE } from '../../../../src/gateway/vendors/sync/lease';
import { LeaseLost } from '../../../../src/gateway/vendors/sync/lease-lost';
import {
  leasedTransaction,
  type SyncContext,
} from '../../../../src/gateway/vendors/sync/context';
import { servedAccounts } from '../../../../src/gateway/vendors/state/served-accounts';
import { push } from '../../../../src/gateway/vendors/sync/push/push';
import { cutAfterWork } from '../../../vendors/faults';
import { setVendorBan } from '../../support/set-vendor-ban';
import { openSetting } from '../../support/sync-setting';

/** A setting with one ban of ours that waits, in the hands of one process. */
const open = async () => {
  const setting = await openSetting('zendesk');
  const { db, deps, clock, id, gateway, vendor } = setting;
  const { kind, value } = vendor.key(1);
  const ban = await gateway.ban({ [kind]: value });
  const take = (holder: string) => {
    const now = clock.now();
    return acquireLease(db, 'vendor_accounts', id, {
      holder,
      until: now + LEASE,
      now,
    });
  };
  await take('one');
  const [served] = await servedAccounts(db);
  if (!served) throw new Error('no account');
  const mirror: SyncContext = {
    ...deps,
    account: await setting.account(),
    served,
    client: vendor.connect(),
    signal: new AbortController().signal,
    newest: { id: undefined },
    write: leasedTransaction(deps, id, 'one'),
  };
  const read = async () => {
    const row = await findVendorBan(db, 1);
    if (!row) throw new Error('no row');
    return row;
  };
  const change = (to: Partial<VendorBanRow>) =>
    setVendorBan(db, 1, to, clock.now());
  return { ...setting, ban, take, mirror, read, change };
};

it('a process that lost its lease writes nothing more', async () => {
  const { clock, take, mirror, read, change } = await open();
  clock.advance(LEASE + 1);
  expect(await take('two')).toBe(true);
  const late = mirror.write(async (trx) => {
    const row = await read();
    const failed = { type: 'failed', retryAt: clock.now() + 1 } as const;
    await recordEvent(trx, row, failed, clock.now());
  });
  await expect(late).rejects.toThrow(LeaseLost);
  expect(await read()).toMatchObject({ attempts: 0 });
  await change({ attempts: 1 });
  expect(await read()).toMatchObject({ attempts: 1 });
});

it('a ban that was lifted after its row was read is not sent', async () => {
  const { gateway, ban, mirror, read, writes } = await open();
  const row = await read();
  await gateway.lift(ban.id);
  await createRemoteBan(mirror, row);
  expect(writes()).toEqual([]);
  expect(await read()).toMatchObject({ state: 'gone', request_sent_at: null });
});

it('a ban that is already at the vendor is not sent again, although its row is due', async () => {
  const { clock, mirror, read, change, writes } = await open();
  const due = { next_try_at: clock.now(), vendor_ids: ['7'] };
  await change({ ...due, observed_at: clock.now() });
  await push(mirror);
  expect(writes()).toEqual([]);
  expect(await read()).toMatchObject({ state: 'there', next_try_at: null });
});

it('a ban whose response was lost is not looked up while the request may still be running', async () => {
  const { clock, mirror, read, vendor } = await open();
  const post = { when: ({ method }: { method: string }) => method === 'POST' };
  vendor.server.arm(cutAfterWork, post);
  await expect(push(mirror)).rejects.toThrow('was lost');
  const sent = clock.now();
  const asked = vendor.server.requests.length;
  clock.advance(29_000);
  await push(mirror);
  expect(vendor.server.requests).toHaveLength(asked);
  expect(await read()).toMatchObject({
    state: 'pending',
    request_sent_at: sent,
  });

  clock.advance(1_000);
  await push(mirror);
  expect(await read()).toMatchObject({ state: 'there', request_sent_at: null });
});

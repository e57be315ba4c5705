import { expect, it } from 'vitest';
import type { AcquireVendor } from '../../../vendors/acquire';
import { syncNow } from '../../../../src/gateway/vendors/sync/sync-now';
import { cutAfterWork } from '../../../vendors/faults';
import { openSetting } from '../../support/sync-setting';

const DAY = 86_400_000;

it('a block that ended at the vendor, and is no longer listed, leaves our ban active', async () => {
  const setting = await openSetting('acquire');
  const { deps, gateway, vendor, clock } = setting;
  const { blockContact } = vendor.server as unknown as AcquireVendor;
  const { kind, value } = vendor.key(1);
  const theirs = blockContact(Number(value), { till: clock.now() + DAY });
  const ban = await gateway.ban({ [kind]: value });
  const sync = async () => {
    const { signal } = new AbortController();
    return syncNow(deps, await setting.account(), { signal });
  };
  expect(await sync()).toMatchObject({ adopted: 1, imported: 0 });

  clock.advance(2 * DAY);
  vendor.lift(String(theirs.id));
  expect(await sync()).toMatchObject({ expired: 1, lifted: 0 });
  expect(setting.there()).toEqual([`${kind} ${value}`]);
  const answer = await gateway.write('GET', `/v1/bans/${ban.id}`);
  expect(await answer.json()).toMatchObject({ state: 'active' });
});

it('a ban whose response was lost is adopted, and ends when ours does', async () => {
  const setting = await openSetting('zendesk');
  const { deps, gateway, vendor, clock, db } = setting;
  const { kind, value } = vendor.key(1);
  const until = new Date(clock.now() + 3_600_000).toISOString();
  await gateway.ban({ [kind]: value }, { until });
  vendor.server.arm(cutAfterWork, { when: ({ method }) => method === 'POST' });
  const sync = async () => {
    const { signal } = new AbortController();
    return syncNow(deps, await setting.account(), { signal });
  };
  await expect(sync()).rejects.toThrow('was lost');
  clock.advance(61_000);
  // Zendesk lists it without an end, as one of its own agents’ would be.
  expect(await sync()).toMatchObject({ adopted: 1, imported: 0 });
  const bans = await db.selectFrom('bans').select('source').execute();
  expect(bans).toEqual([{ source: 'doorlist' }]);
});

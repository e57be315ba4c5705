import { expect, it } from 'vitest';
import type { AcquireVendor } from '../vendors/acquire';
import { syncNow } from '../../src/gateway/sync/sync-now';
import { openSetting } from './sync-setting';

const DAY = 86_400_000;

it('a block that ended there, and is listed no more, was not lifted: ours goes on', async () => {
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

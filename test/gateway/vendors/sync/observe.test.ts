import { expect, it } from 'vitest';
import { keyId } from '../../../../src/gateway/keys/key';
import { startProcess } from '../../support/sync-process';
import { openSetting, VENDORS } from '../../support/sync-setting';

it.each(VENDORS)(
  'for a site that observes nothing is banned at %s, but what its own agents banned',
  async (name) => {
    const setting = await openSetting(name);
    const { gateway, vendor } = setting;
    const observe = (on: boolean) =>
      gateway.write('PUT', '/v1/sites/default', { observe: on });
    const [ours, theirs, later] = [vendor.key(1), vendor.key(2), vendor.key(3)];
    const process = startProcess(setting);
    await gateway.ban({ [ours.kind]: ours.value });
    vendor.ban(theirs);
    await process.sync();
    expect(setting.there()).toEqual([ours, theirs].map(keyId).toSorted());

    await observe(true);
    await gateway.ban({ [later.kind]: later.value });
    await process.sync();
    expect(setting.there()).toEqual([keyId(theirs)]);

    await observe(false);
    await process.sync();
    expect(setting.there()).toEqual(
      [ours, theirs, later].map(keyId).toSorted(),
    );
  },
);

import { describe, expect, it } from 'vitest';
import { badGateway, cutAfterWork, tooMany } from '../../../vendors/faults';
import { afterDeath, startProcess } from '../../support/sync-process';
import { openSetting, VENDORS, type Setting } from '../../support/sync-setting';
import { keyId } from '../../../../src/gateway/keys/key';

const MINUTE = 60_000;

/** What was asked for of each key, in order; requests that were answered. */
const askedFor = (setting: Setting) => {
  const asked = new Map<string, string[]>();
  for (const { method, text } of setting.writes()) {
    if (method !== 'POST') continue;
    const body = JSON.parse(text) as Record<string, unknown>;
    const value = String(
      body['ip_address'] ?? body['visitor_id'] ?? body['data'],
    );
    asked.set(value, [...(asked.get(value) ?? []), method]);
  }
  return asked;
};

describe.each(VENDORS)('with %s', (name) => {
  it('down for ten minutes, killed and started twice: then both lists are equal, each ban asked for once', async () => {
    const setting = await openSetting(name);
    const { gateway, vendor, clock } = setting;
    const ban = (n: number, more?: object) => {
      const { kind, value } = vendor.key(n);
      return gateway.ban({ [kind]: value }, more);
    };
    let process = startProcess(setting);
    const before = await Promise.all([0, 1, 2].map((n) => ban(n)));
    const soon = () => ({
      until: new Date(clock.now() + 3 * MINUTE).toISOString(),
    });
    await ban(3, soon());
    await process.sync();
    expect(setting.there()).toHaveLength(4);
    const asked = setting.writes().length;

    // Nothing gets through, whichever way it is tried.
    vendor.server.arm(badGateway, { times: Infinity });
    const began = clock.now();
    await gateway.lift(before[0]?.id ?? 0);
    await ban(4);
    expect(await process.sync(40)).toBe(false);
    afterDeath(setting);
    process = startProcess(setting);
    const short = await ban(5);
    await ban(6, soon());
    expect(await process.sync(25)).toBe(false);
    afterDeath(setting);
    process = startProcess(setting);
    await gateway.lift(short.id);
    await ban(0);
    clock.advance(Math.max(0, began + 10 * MINUTE - clock.now()));
    await gateway.sweep();
    const tried = setting.writes().length;
    vendor.server.disarm();

    await process.sync();
    // One that may have been made is looked for when that is settled.
    clock.advance(MINUTE);
    await process.sync();
    expect(setting.there()).toEqual(
      [0, 1, 2, 4].map((n) => keyId(vendor.key(n))).sort(),
    );
    // Lifted and banned again while the vendor was away: it never knew.
    const made = setting.writes().slice(tried);
    expect(made.filter(({ method }) => method === 'POST')).toHaveLength(1);
    expect(made.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
    expect(asked).toBe(4);
  });

  it('a ban whose response was lost is looked up, and not made twice', async () => {
    const setting = await openSetting(name);
    const { gateway, vendor } = setting;
    const key = vendor.key(1);
    vendor.server.arm(cutAfterWork, {
      when: ({ method, path }) => method === 'POST' && /b(an|lock)/.test(path),
    });
    await gateway.ban({ [key.kind]: key.value });
    await startProcess(setting).sync();
    expect(setting.there()).toEqual([keyId(key)]);
    expect([...askedFor(setting).values()]).toEqual([['POST']]);
  });

  it('the vendor is not asked before its Retry-After', async () => {
    const setting = await openSetting(name);
    const { gateway, vendor, clock } = setting;
    const process = startProcess(setting);
    await process.sync();
    const key = vendor.key(1);
    await gateway.ban({ [key.kind]: key.value });
    vendor.server.arm(tooMany('300'));
    const before = vendor.server.requests.length;
    const at = clock.now();
    await process.sync();
    clock.advance(5 * MINUTE);
    await process.sync();
    const [refused, next] = vendor.server.requests.slice(before);
    expect(refused?.status).toBe(429);
    expect((next?.at ?? 0) - at).toBeGreaterThanOrEqual(300_000);
    expect(setting.there()).toEqual([keyId(key)]);
  });
});

it('requests stay within the vendor’s limit, whatever is waiting', async () => {
  const setting = await openSetting('zendesk', { requestsPerMinute: 20 });
  const { gateway, vendor } = setting;
  for (let n = 0; n < 50; n += 1) {
    const { kind, value } = vendor.key(n);
    await gateway.ban({ [kind]: value });
  }
  await startProcess(setting).sync();
  expect(setting.there()).toHaveLength(50);
  expect(vendor.server.tooMany).toBe(0);
});

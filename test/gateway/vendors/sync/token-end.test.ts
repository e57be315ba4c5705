import { describe, expect, it } from 'vitest';
import type { Me } from '../../../../src/protocol/people';
import { attachSite } from '../../../../src/gateway/vendors/accounts/sites';
import { upsertVendorAccount } from '../../../../src/gateway/store/vendors/accounts';
import { updateTokenEnd } from '../../../../src/gateway/store/vendors/token-ends';
import { answer, badGateway } from '../../../vendors/faults';
import { startEngine } from '../../support/sync-engine';
import { openSetting, type Setting } from '../../support/sync-setting';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const LIST = '/api/v2/chat/oauth/tokens';

/** A setting whose vendor says that the token ends so many days from now. */
const open = async (days: number | null) => {
  const setting = await openSetting('zendesk');
  const { clock, gateway, vendor, db, id } = setting;
  const end = days === null ? null : clock.now() + days * DAY;
  Object.assign(vendor.server.quirks, {
    expireDate: end === null ? null : new Date(end).toISOString(),
  });
  const inLog = () =>
    gateway
      .log()
      .split('\n')
      .filter((line) => line.includes('the token ends soon'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  return {
    ...setting,
    end: end ?? 0,
    inLog,
    asked: () => vendor.server.requests.filter(({ path }) => path === LIST),
    /** What a token of some sites is told of ending ones; none: of all sites. */
    told: async (sites?: string[]) => {
      const token = await gateway.token('agent', sites);
      const response = await gateway.ask('/v1/me', { token });
      return ((await response.json()) as Me).endingTokens;
    },
    /** Lets an owner give another token. */
    renew: async () => {
      const draft = {
        vendor: 'zendesk',
        name: 'acme',
        settings: '{}',
      } as const;
      await upsertVendorAccount(
        db,
        { ...draft, sealed_token: 'new' },
        clock.now(),
      );
      await attachSite(db, { account: id, site: 'default' }, clock.now());
      gateway.deps.feed.wake();
    },
  };
};

const announced = ({ end }: { end: number }) => [
  { vendor: 'zendesk', account: 'acme', endsAt: new Date(end).toISOString() },
];

/** Bans an address, and waits until the vendor has the ban. */
const banOne = async (setting: Setting, value: string) => {
  const engine = await startEngine(setting);
  await setting.gateway.ban({ ip: value });
  await engine.until(() => expect(setting.there()).toEqual([`ip ${value}`]));
  return engine;
};

describe('the end of a vendor’s token', () => {
  it('is announced from two weeks before: to agents, and once a day in the log', async () => {
    const setting = await open(15.25);
    const { end, clock, inLog, told } = setting;
    const engine = await startEngine(setting);
    await engine.settle();
    expect(await setting.account()).toMatchObject({
      token_ends_at: end,
      token_checked_at: clock.now(),
    });
    await engine.pass(end - 14 * DAY - clock.now() - 1000, HOUR);
    expect(inLog()).toEqual([]);
    expect(await told()).toEqual([]);

    await engine.pass(1000);
    expect(await told()).toEqual(announced(setting));
    const [about] = announced(setting);
    expect(inLog()).toMatchObject([{ ...about, level: 40 }]);
    await engine.pass(DAY - 1000, HOUR);
    expect(inLog()).toHaveLength(1);
    await engine.pass(1000);
    expect(inLog()).toHaveLength(2);
    expect(setting.gateway.log()).not.toMatch(/zd-/);
  });

  it('is logged no more often where gateways restart or share the account', async () => {
    const setting = await open(3);
    for (let n = 0; n < 3; n += 1) {
      const engine = await startEngine(setting);
      const beside = await startEngine(setting);
      await engine.settle();
      await beside.settle();
      await engine.stop();
      await beside.stop();
    }
    expect(setting.inLog()).toHaveLength(1);
    expect(setting.asked()).toHaveLength(1);
  });

  it('stays announced when it is past, until there is a new token', async () => {
    const setting = await open(3);
    const engine = await startEngine(setting);
    await engine.settle();
    const refuse = answer({ status: 401, body: '{}' });
    setting.vendor.server.arm(refuse, { times: Infinity });
    await engine.pass(4 * DAY, HOUR);
    expect(await setting.told()).toEqual(announced(setting));

    setting.vendor.server.disarm();
    Object.assign(setting.vendor.server.quirks, { expireDate: null });
    await setting.renew();
    expect(await setting.told()).toEqual([]);
    const before = setting.asked().length;
    await engine.until(() => expect(setting.asked().length).toBe(before + 1));
    expect(await setting.told()).toEqual([]);
  });

  it('is told to those who see one of the account’s sites', async () => {
    const setting = await open(3);
    await setting.gateway.site('shop');
    const engine = await startEngine(setting);
    await engine.settle();
    expect(await setting.told()).toHaveLength(1);
    expect(await setting.told(['shop', 'default'])).toHaveLength(1);
    expect(await setting.told(['shop'])).toEqual([]);
  });

  it.each([
    ['the token has none', null, undefined],
    ['the token may not read it', 3, answer({ status: 403, body: '{}' })],
    ['the vendor has no list of tokens', 3, answer({ status: 404, body: '' })],
  ])(
    'is not announced where %s, and is asked for once a day',
    async (_, days, fault) => {
      const setting = await open(days);
      if (fault) {
        setting.vendor.server.arm(fault, {
          times: Infinity,
          when: ({ path }) => path === LIST,
        });
      }
      const engine = await banOne(setting, '198.51.100.7');
      expect(await setting.account()).toMatchObject({
        token_ends_at: null,
        last_error: null,
      });
      await engine.pass(DAY - HOUR, HOUR);
      expect(setting.asked()).toHaveLength(1);
      await engine.pass(HOUR, HOUR);
      expect(setting.asked()).toHaveLength(2);
      expect(setting.inLog()).toEqual([]);
      expect(await setting.told()).toEqual([]);
    },
  );

  it('that the vendor does not tell now is asked for an hour later, and no ban waits', async () => {
    const setting = await open(3);
    const { vendor, clock, account } = setting;
    vendor.server.arm(badGateway, {
      times: 4,
      when: ({ path }) => path === LIST,
    });
    const engine = await banOne(setting, '198.51.100.7');
    await engine.settle();
    expect(setting.asked()).toHaveLength(4);
    expect(await account()).toMatchObject({
      ...{ token_checked_at: null, last_error: null, paused_until: null },
    });
    expect(vendor.bans()).toHaveLength(1);
    await engine.pass(HOUR, HOUR / 6);
    expect(setting.asked()).toHaveLength(5);
    expect(await account()).toMatchObject({ token_ends_at: setting.end });
    expect(clock.now()).toBeLessThan(setting.end);
  });

  it('of an earlier token is not taken for that of a new one', async () => {
    const { db, id, account, clock, renew } = await open(null);
    const before = await account();
    await renew();
    const columns = { token_ends_at: 1, token_checked_at: clock.now() };
    expect(await updateTokenEnd(db, before, columns)).toBe(false);
    const now = await account();
    expect(now).toMatchObject({
      id,
      token_ends_at: null,
      token_checked_at: null,
    });
    expect(await updateTokenEnd(db, now, columns)).toBe(true);
    expect(await account()).toMatchObject(columns);
  });
});

it('a vendor that tells no ends is not asked', async () => {
  const setting = await openSetting('acquire');
  const engine = await startEngine(setting);
  await engine.pass(2 * HOUR, HOUR);
  const asked = setting.vendor.server.requests.map(({ path }) => path);
  expect(asked.filter((path) => path.includes('oauth'))).toEqual([]);
  expect(await setting.account()).toMatchObject({ token_checked_at: null });
});

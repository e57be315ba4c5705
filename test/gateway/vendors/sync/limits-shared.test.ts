import { expect, it } from 'vitest';
import { connectAccount } from '../../../../src/gateway/vendors/accounts/connect';
import {
  createClients,
  createSecondaryClients,
} from '../../../../src/gateway/vendors/accounts/create-client';
import { openSetting, type Setting } from '../../support/sync-setting';

/** The setting's account as an owner connects it, with a token of its own. */
const connect = async ({ db, deps, clock, vendor, account }: Setting) => {
  const { origin } = vendor.server;
  const named = { site: 'default', vendor: 'zendesk', name: 'acme' } as const;
  const draft = { ...named, origin, token: 'zd-admin-7f3a9c' };
  await connectAccount({ db, secrets: deps.secrets }, draft, clock.now());
  return account();
};

/** A gateway and five commands beside it, each with clients of its own. */
const open = async () => {
  const setting = await openSetting('zendesk');
  const { clock, deps, vendor } = setting;
  const account = await connect(setting);
  const id = vendor.ban({ kind: 'ip', value: '198.51.100.1' });
  const gateway = createClients(deps, { clock })(account);
  const commands = Array.from({ length: 5 }, () =>
    createSecondaryClients(deps, { clock })(account),
  );
  return {
    clock,
    server: vendor.server,
    async gateway(times: number) {
      const asks = Array.from({ length: times }, () => gateway.getBan(id));
      await Promise.all(asks);
    },
    async commands(times: number) {
      for (let asked = 0; asked < times; asked += 1) {
        await commands[asked % commands.length]?.getBan(id);
      }
    },
  };
};

it.each(['gateway', 'commands'] as const)(
  'a gateway and all commands beside it make 200 requests a minute together; then the %s wait',
  async (who) => {
    const { clock, server, ...ask } = await open();
    const began = clock.now();
    await ask.commands(60);
    await ask.gateway(140);
    expect(clock.now()).toBe(began);
    await ask[who](20);
    expect(clock.now()).toBeGreaterThanOrEqual(began + 60_000);
    for (let turn = 0; turn < 5; turn += 1) {
      await ask.commands(35);
      await ask.gateway(60);
    }

    const times = server.requests.map(({ at }) => at);
    const within = (start: number) =>
      times.filter((at) => at >= start && at < start + 60_000).length;
    expect(Math.max(...times.map(within))).toBe(200);
    expect(server.tooMany).toBe(0);
  },
);

it('a clock that was set back keeps no command waiting for earlier bookings', async () => {
  const { clock, server, ...ask } = await open();
  await ask.commands(60);
  clock.advance(-3_600_000);
  const began = clock.now();
  await ask.commands(1);
  expect(clock.now()).toBe(began);
  expect(server.requests).toHaveLength(61);
});

import { expect, it } from 'vitest';
import { connectAccount } from '../../src/gateway/sync/account';
import {
  createClients,
  createClientsBeside,
} from '../../src/gateway/sync/account-client';
import { openSetting, type Setting } from './sync-setting';

/** The setting's account as an owner connects it, with a token of its own. */
const connect = async ({ db, deps, clock, vendor, account }: Setting) => {
  const { origin } = vendor.server;
  const named = { site: 'default', vendor: 'zendesk', name: 'acme' } as const;
  const draft = { ...named, origin, token: 'zd-admin-7f3a9c' };
  await connectAccount({ db, secrets: deps.secrets }, draft, clock.now());
  return account();
};

it('a gateway and all commands beside it make 200 requests a minute together', async () => {
  const setting = await openSetting('zendesk');
  const { clock, deps, vendor } = setting;
  const account = await connect(setting);
  const id = vendor.ban({ kind: 'ip', value: '198.51.100.1' });
  const gateway = createClients(deps.secrets, { clock })(account);
  const commands = Array.from({ length: 5 }, () =>
    createClientsBeside(deps, { clock })(account),
  );
  const askGateway = (times: number) =>
    Promise.all(Array.from({ length: times }, () => gateway.getBan(id)));
  const askCommands = async (times: number) => {
    for (let turn = 0; turn < times; turn += 1) {
      for (const command of commands) await command.getBan(id);
    }
  };

  const began = clock.now();
  await askCommands(10);
  await askGateway(150);
  // Nobody waits while there is some left of their part.
  expect(clock.now()).toBe(began);
  await Promise.all([askCommands(2), askGateway(50)]);
  for (let turn = 0; turn < 5; turn += 1) {
    await askCommands(7);
    await askGateway(60);
  }

  const times = vendor.server.requests.map(({ at }) => at);
  const within = (start: number) =>
    times.filter((at) => at >= start && at < start + 60_000).length;
  expect(times).toHaveLength(735);
  expect(within(began)).toBe(200);
  expect(Math.max(...times.map(within))).toBe(200);
  expect(vendor.server.tooMany).toBe(0);
});

import { describe, expect, it, onTestFinished } from 'vitest';
import { disconnectAccount } from '../../../../src/gateway/vendors/accounts/connect';
import { createZendeskClient } from '../../../../src/gateway/vendors/clients/zendesk/client';
import { createZendeskSuspender } from '../../../../src/gateway/vendors/clients/zendesk/suspender';
import { startSync } from '../../../../src/gateway/vendors/sync/start';
import {
  answer,
  badGatewayAfterWork,
  cutAfterWork,
  cutBeforeWork,
  tooMany,
} from '../../../vendors/faults';
import { waitFor } from '../../../wait-for';
import { createTimers } from '../../support/sync-timers';
import {
  openSuspendSetting,
  startSuspending,
  type SuspendSetting,
} from '../../support/suspend-setting';

const MINUTE = 60_000;
const ANA = 'Ana@Example.com';

/** Somebody who signed in, is a user at Zendesk, and is banned by their email. */
const openBanned = async () => {
  const setting = await openSuspendSetting();
  await setting.prove(ANA);
  const user = setting.zendesk.addUser({ email: 'ana@example.com' });
  const ban = await setting.gateway.ban({ email: ANA });
  return { setting, user, ban, run: startSuspending(setting) };
};

/** The same, suspended by us. */
const openSuspended = async () => {
  const opened = await openBanned();
  expect((await opened.setting.suspend(opened.ban.id)).status).toBe(200);
  await opened.run();
  expect(opened.user.suspended).toBe(true);
  return opened;
};

const later = async (
  { clock, gateway }: SuspendSetting,
  run: ReturnType<typeof startSuspending>,
  minutes = 6,
) => {
  clock.advance(minutes * MINUTE);
  await gateway.sweep();
  await run();
};

const timeline = async ({ gateway }: SuspendSetting, ban: number) => {
  const response = await gateway.write('GET', `/v1/bans/${ban}/timeline`);
  const page = (await response.json()) as {
    data: { action: string; why?: string; by: { name: string } }[];
  };
  return page.data;
};

it('a supervisor has a proven person suspended, and the lift of the ban lifts it', async () => {
  const { setting, user, ban, run } = await openBanned();
  const { gateway } = setting;
  const response = await setting.suspend(ban.id);
  const answer = (await response.json()) as { takes: string[] };
  expect(answer.takes.join()).toMatch(/email and all other channels/);
  expect(await setting.show(ban.id)).toMatchObject({
    vendors: [{ vendor: 'zendesk', state: 'pending', suspension: 'pending' }],
  });
  await run();
  expect(user.suspended).toBe(true);
  expect(await setting.show(ban.id)).toMatchObject({
    vendors: [{ state: 'at the vendor', suspension: 'suspended' }],
  });
  await gateway.lift(ban.id);
  await run();
  expect(user.suspended).toBe(false);
  expect(setting.writes()).toEqual([
    `${user.id} {"user":{"suspended":true}}`,
    `${user.id} {"user":{"suspended":false}}`,
  ]);
  const lines = await timeline(setting, ban.id);
  expect(lines.map(({ action }) => action)).toEqual([
    ...['ban', 'suspend', 'suspended', 'lift', 'suspension lifted'],
  ]);
  expect(lines[1]).toMatchObject({ why: answer.takes.join(' ') });
  expect(lines[2]?.by.name).toBe('Zendesk acme');
});

it('without confirm nobody is suspended, and the answer says what it would take', async () => {
  const { setting, ban, run, user } = await openBanned();
  for (const json of [{}, { confirm: false }]) {
    const response = await setting.suspend(ban.id, json);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      ...{ code: 'unconfirmed', field: 'confirm' },
      detail: expect.stringMatching(/neither go on.*Nobody was suspended/),
    });
  }
  const odd = await setting.suspend(ban.id, { confirm: true, sure: true });
  expect(odd.status).toBe(422);
  await run();
  expect(user.suspended).toBe(false);
});

it('neither an agent nor a program may have somebody suspended', async () => {
  const { setting, ban, run } = await openBanned();
  const path = `/v1/bans/${ban.id}/suspend`;
  const ask = (token: string) =>
    setting.gateway.ask(path, {
      ...{ method: 'POST', json: { confirm: true }, token },
    });
  expect((await ask(await setting.signIn('agent'))).status).toBe(403);
  const program = await ask(await setting.gateway.token('owner'));
  expect(program.status).toBe(403);
  expect(await program.json()).toMatchObject({
    detail: expect.stringMatching(/person who signed in/),
  });
  await run();
  expect(setting.writes()).toEqual([]);
});

it.each([
  ['claimed alone', undefined, { code: 'unproven', status: 422 }],
  ['proven to another site', 'outlet', { code: 'unproven', status: 422 }],
])('an email that is %s suspends nobody', async (_, site, expected) => {
  const setting = await openSuspendSetting();
  await setting.gateway.site('outlet');
  if (site) await setting.prove(ANA, site);
  const ban = await setting.gateway.ban({ email: ANA }, { sites: ['default'] });
  const response = await setting.suspend(ban.id);
  expect(await response.json()).toMatchObject(expected);
});

it.each([
  ['only watches', { effect: 'watch' }],
  ['closes the chat alone', { effect: 'channels' }],
])('a ban that %s suspends nobody', async (_, more) => {
  const setting = await openSuspendSetting();
  await setting.prove(ANA);
  const ban = await setting.gateway.ban({ email: ANA }, more);
  const response = await setting.suspend(ban.id);
  expect(await response.json()).toMatchObject({ code: 'conflict' });
});

it('nobody is suspended until an account is set up for it', async () => {
  const { setting, ban } = await openBanned();
  await setting.connect({ stopSuspending: true });
  const response = await setting.suspend(ban.id);
  expect(response.status).toBe(409);
  expect(await response.json()).toMatchObject({
    detail: expect.stringMatching(/--support-token-stdin/),
  });
});

it('a ban that is over suspends nobody', async () => {
  const { setting, ban } = await openBanned();
  await setting.gateway.lift(ban.id);
  const response = await setting.suspend(ban.id);
  expect(await response.json()).toMatchObject({ code: 'ban_over' });
});

it('whoever was suspended before is left alone, also when the ban ends', async () => {
  const { setting, user, ban, run } = await openBanned();
  user.suspended = true;
  await setting.suspend(ban.id);
  await run();
  expect(await setting.show(ban.id)).toMatchObject({
    vendors: [
      {
        ...{ state: 'not kept', suspension: 'left alone' },
        why: expect.stringMatching(/Somebody at Zendesk suspended the user/),
      },
    ],
  });
  await setting.gateway.lift(ban.id);
  await later(setting, run);
  expect(user.suspended).toBe(true);
  expect(setting.writes()).toEqual([]);
});

it('whom somebody lifted there stays lifted, and whom they suspend again suspended', async () => {
  const { setting, user, ban, run } = await openSuspended();
  user.suspended = false;
  await later(setting, run);
  expect(user.suspended).toBe(false);
  expect(await setting.show(ban.id)).toMatchObject({
    vendors: [
      {
        suspension: 'left alone',
        why: expect.stringMatching(/Somebody at Zendesk lifted/),
      },
    ],
  });
  user.suspended = true;
  await later(setting, run);
  await setting.gateway.lift(ban.id);
  await later(setting, run);
  expect(user.suspended).toBe(true);
  expect(setting.writes()).toHaveLength(1);
});

it.each(['agent', 'admin'] as const)(
  'a user with the role %s is never suspended, nor asked to be',
  async (role) => {
    const { setting, user, ban, run } = await openBanned();
    user.role = role;
    await setting.suspend(ban.id);
    await run();
    expect(setting.writes()).toEqual([]);
    expect(await setting.show(ban.id)).toMatchObject({
      vendors: [{ suspension: 'left alone', why: /no end user/ }],
    } as object);
  },
);

it.each([403, 422] as const)(
  'a vendor that refuses with %d one user suspends the next',
  async (staffStatus) => {
    const { setting, user, ban, run } = await openBanned();
    setting.zendesk.quirks.staffStatus = staffStatus;
    const other = setting.zendesk.addUser({ email: 'ben@example.com' });
    await setting.prove('ben@example.com');
    const second = await setting.gateway.ban({ email: 'ben@example.com' });
    await setting.suspend(ban.id);
    await setting.suspend(second.id);
    // Made an agent between the look and the change.
    setting.zendesk.arm(
      (work) => {
        user.role = 'agent';
        return work();
      },
      { when: ({ method }) => method === 'PUT' },
    );
    await run();
    expect(user.suspended).toBe(false);
    expect(other.suspended).toBe(true);
    expect(await setting.show(ban.id)).toMatchObject({
      vendors: [{ state: 'failed', suspension: 'failed' }],
    });
  },
);

it('only the very email that was proven counts, not one that the search takes for alike', async () => {
  const { setting, user, ban, run } = await openBanned();
  setting.zendesk.quirks.looseSearch = true;
  const other = setting.zendesk.addUser({
    email: 'ana@example.com.other.test',
  });
  await setting.suspend(ban.id);
  await run();
  expect([user.suspended, other.suspended]).toEqual([true, false]);
});

it('several users of one email are left alone', async () => {
  const { setting, user, ban, run } = await openBanned();
  setting.zendesk.addUser({ email: 'ana@EXAMPLE.com' });
  await setting.suspend(ban.id);
  await run();
  expect(user.suspended).toBe(false);
  expect((await setting.show(ban.id)).vendors?.[0]?.why).toMatch(/several/);
});

it('somebody who is not known yet is suspended once they are', async () => {
  const setting = await openSuspendSetting();
  const run = startSuspending(setting);
  await setting.prove(ANA);
  const ban = await setting.gateway.ban({ email: ANA });
  await setting.suspend(ban.id);
  await run();
  expect((await setting.show(ban.id)).vendors?.[0]?.why).toMatch(
    /knows no user of this email/,
  );
  const user = setting.zendesk.addUser({ email: 'ana@example.com' });
  await later(setting, run, 11);
  expect(user.suspended).toBe(true);
});

it.each([
  ['its end comes', 'until'],
  ['the email is taken off', 'key'],
  ['it closes the chat alone from now on', 'effect'],
  ['a supervisor ends the suspension', 'word'],
  ['nobody is suspended there any more', 'stop'],
  ['the site is disconnected', 'disconnect'],
])('the suspension is lifted when %s', async (_, how) => {
  const { setting, user, run } = await openSuspended();
  const { gateway, db, clock } = setting;
  const [row] = await db.selectFrom('bans').select('id').execute();
  const ban = row?.id ?? 0;
  const edit = (json: object) =>
    gateway.write('PATCH', `/v1/bans/${ban}`, json);
  if (how === 'until') {
    await edit({ for: '1h' });
    clock.advance(61 * MINUTE);
    await gateway.sweep();
  }
  if (how === 'key') {
    await edit({ add: [{ kind: 'phone', value: '+49301234567' }] });
    await edit({ remove: [{ kind: 'email', value: ANA }] });
  }
  if (how === 'effect') await edit({ effect: 'channels' });
  if (how === 'word') await setting.endSuspension(ban);
  if (how === 'stop') await setting.connect({ stopSuspending: true });
  if (how === 'disconnect') {
    const site = { site: 'default', vendor: 'zendesk' } as const;
    const left = await disconnectAccount({ db }, site, clock.now());
    expect(left).toMatchObject({ sites: [], lifting: 1 });
  }
  await run();
  expect(user.suspended).toBe(false);
  await later(setting, run);
  const account = await setting.account();
  if (how === 'disconnect') expect(account).toBeUndefined();
  if (how === 'stop') expect(account?.sealed_support_token).toBeNull();
  expect(setting.writes()).toHaveLength(2);
});

it('another ban that has the person suspended keeps it so', async () => {
  const { setting, user, ban, run } = await openSuspended();
  const other = await setting.gateway.ban({
    email: ANA,
    phone: '+49301234567',
  });
  await setting.suspend(other.id);
  await setting.gateway.lift(ban.id);
  await later(setting, run);
  expect(user.suspended).toBe(true);
  await setting.gateway.lift(other.id);
  await run();
  expect(user.suspended).toBe(false);
});

it('a restored ban suspends nobody until it is said again', async () => {
  const { setting, user, ban, run } = await openSuspended();
  await setting.gateway.lift(ban.id);
  await run();
  await setting.gateway.write('POST', `/v1/bans/${ban.id}/restore`, {});
  await later(setting, run);
  expect(user.suspended).toBe(false);
  await setting.suspend(ban.id);
  await run();
  expect(user.suspended).toBe(true);
});

it.each([
  ['is cut before it was done', cutBeforeWork],
  ['is cut after it was done', cutAfterWork],
  ['is lost by a proxy', badGatewayAfterWork],
  ['is 429', tooMany('20')],
])(
  'a suspension whose answer %s is made once, and lifted',
  async (_, fault) => {
    const { setting, user, ban, run } = await openBanned();
    const { zendesk } = setting;
    const when = ({ method }: { method: string }) => method === 'PUT';
    zendesk.arm(fault, { when });
    await setting.suspend(ban.id);
    await run();
    await later(setting, run, 2);
    await later(setting, run, 2);
    expect(user.suspended).toBe(true);
    zendesk.arm(fault, { when });
    await setting.gateway.lift(ban.id);
    await run();
    await later(setting, run, 2);
    await later(setting, run, 2);
    expect(user.suspended).toBe(false);
  },
);

it('what is asked of the vendor again is not asked before Retry-After is over', async () => {
  const { setting, ban, run } = await openBanned();
  setting.zendesk.arm(tooMany('90'), {
    when: ({ method }) => method === 'PUT',
  });
  await setting.suspend(ban.id);
  await run();
  const { length } = setting.zendesk.requests;
  setting.clock.advance(80_000);
  await run();
  expect(setting.zendesk.requests).toHaveLength(length);
  setting.clock.advance(20_000);
  await run();
  expect(setting.writes()).toHaveLength(2);
});

it('a user whom reads still show as they were is lifted all the same', async () => {
  const { setting, user, ban, run } = await openBanned();
  setting.zendesk.quirks.staleReads = 3;
  await setting.suspend(ban.id);
  await run();
  await setting.gateway.lift(ban.id);
  await run();
  expect(user.suspended).toBe(false);
});

it('a user who was deleted there is looked for, and nothing is left to lift', async () => {
  const { setting, user, ban, run } = await openSuspended();
  setting.zendesk.users.delete(user.id);
  await later(setting, run);
  expect((await setting.show(ban.id)).vendors?.[0]?.suspension).toBe(
    'left alone',
  );
  await setting.gateway.lift(ban.id);
  await later(setting, run);
  const rows = await setting.db
    .selectFrom('vendor_suspensions')
    .select('state')
    .execute();
  expect(rows).toEqual([{ state: 'gone' }]);
});

it('a change whose answer was lost too long ago is left, and a person is told', async () => {
  const { setting, user, ban, run } = await openBanned();
  await setting.suspend(ban.id);
  expect(await run('unheard')).toBe(false);
  setting.clock.advance(60 * MINUTE);
  await startSuspending(setting)();
  expect((await setting.show(ban.id)).vendors?.[0]?.why).toMatch(
    /is not known.*look at the user/,
  );
  await setting.gateway.lift(ban.id);
  await later(setting, startSuspending(setting));
  expect(user.suspended).toBe(true);
});

it('Retry looks again at somebody who was left', async () => {
  const { setting, user, ban, run } = await openBanned();
  user.suspended = true;
  await setting.suspend(ban.id);
  await run();
  user.suspended = false;
  const retried = await setting.gateway.write(
    'POST',
    `/v1/bans/${ban.id}/retry`,
  );
  expect(retried.status).toBe(202);
  await run();
  expect(user.suspended).toBe(true);
});

describe('the worker of an account', () => {
  const startWorkers = async (setting: SuspendSetting, token: string) => {
    const { gateway, clock, zendesk } = setting;
    const timers = createTimers(clock);
    const reached = { subdomain: 'acme', origin: zendesk.origin, clock };
    const suspender = createZendeskSuspender({
      ...reached,
      token: zendesk.tokens.support,
    });
    const client = createZendeskClient({ ...reached, token });
    const sync = await startSync({
      ...gateway.deps,
      clientOf: () => client,
      suspenderOf: (account) =>
        account.sealed_support_token === null ? undefined : suspender,
      random: () => 0.5,
      setTimer: timers.setTimer,
    });
    onTestFinished(() => sync.stop());
    return (check: () => unknown) =>
      waitFor(async () => {
        do await sync.idle();
        while (timers.ring());
        await check();
      });
  };

  it('suspends and lifts although Chat refuses its token', async () => {
    const { setting, user, ban } = await openBanned();
    const until = await startWorkers(setting, 'zd-wrong');
    await until(async () =>
      expect((await setting.account())?.last_error).not.toBeNull(),
    );
    await setting.suspend(ban.id);
    await until(() => expect(user.suspended).toBe(true));
    await setting.gateway.lift(ban.id);
    await until(() => expect(user.suspended).toBe(false));
  });

  it('bans although Support refuses its token, and says so', async () => {
    const { setting, ban } = await openBanned();
    const { zendesk, gateway } = setting;
    const refuse = answer({ status: 401, body: '{}' });
    zendesk.arm(refuse, {
      ...{ times: Infinity, when: ({ path }) => path.includes('/users') },
    });
    const until = await startWorkers(setting, zendesk.tokens.administrator);
    await setting.suspend(ban.id);
    await gateway.ban({ zendesk: '2315985.gCgOaE1' });
    await until(() => expect(zendesk.bans.size).toBe(1));
    await until(async () =>
      expect((await setting.show(ban.id)).vendors?.[0]).toMatchObject({
        ...{ suspension: 'pending' },
        why: expect.stringMatching(/token is not valid/),
      }),
    );
  });

  it('forgets an account without sites once all is lifted', async () => {
    const { setting, user, ban } = await openBanned();
    const { db, clock, zendesk } = setting;
    const until = await startWorkers(setting, zendesk.tokens.administrator);
    await setting.suspend(ban.id);
    await until(() => expect(user.suspended).toBe(true));
    const site = { site: 'default', vendor: 'zendesk' } as const;
    await disconnectAccount({ db }, site, clock.now());
    setting.gateway.deps.feed.wake();
    await until(async () => {
      expect(user.suspended).toBe(false);
      expect(await setting.account()).toBeUndefined();
    });
  });
});

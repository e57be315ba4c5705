import { describe, expect, it } from 'vitest';
import type { Session } from '../../../../src/protocol/sessions';
import type { SessionRefusal } from '../../../../src/protocol/gate-sessions';
import { parseNetwork } from '../../../../src/gateway/keys/address';
import { openGateway, VISITOR, type TestGateway } from '../../support/harness';

const MINUTE = 60_000;
const open = (rateLimit = 6000) => openGateway({ rateLimit });

const startMany = async (
  gateway: TestGateway,
  count: number,
  body: (index: number) => object = () => ({}),
  from: (index: number) => string = () => VISITOR,
) => {
  const answers: Response[] = [];
  for (let index = 0; index < count; index += 1) {
    answers.push(
      await gateway.startSession(body(index), { from: from(index) }),
    );
  }
  return answers;
};

const countAdmitted = (answers: readonly Response[]) =>
  answers.filter(({ status }) => status === 201).length;

describe('chats that are started', () => {
  it('are thirty in ten minutes at one address, of browsers without a token', async () => {
    const gateway = await open();
    const known = await gateway.chat();
    const answers = await startMany(gateway, 31);
    expect(countAdmitted(answers)).toBe(29);
    const last = answers.at(-1);
    expect(last?.status).toBe(429);
    expect(last?.headers.get('retry-after')).toBe('600');
    expect(await last?.json()).toMatchObject({ code: 'rate_limited' });
    // Neither of a browser that is known, nor at another address.
    await gateway.chat({ visitor: known.visitor });
    await gateway.chat({}, { from: '198.51.100.7' });
    gateway.pass(10 * MINUTE);
    await gateway.chat();
  });

  it('are thirty in ten minutes of one browser, where that is wanted', async () => {
    const gateway = await open();
    await gateway.write('PUT', '/v1/sites/default', {
      limits: { chatsPerVisitor: { mode: 'on' } },
    });
    const { visitor } = await gateway.chat();
    const answers = await startMany(
      gateway,
      31,
      () => ({ visitor }),
      (index) => `198.51.100.${index}`,
    );
    // The first chat is one of them.
    expect(countAdmitted(answers)).toBe(29);
  });

  it('are counted for a /64 of IPv6, and tenfold for a /48', async () => {
    const gateway = await open();
    const one = await startMany(
      gateway,
      31,
      () => ({}),
      (index) => `2001:db8:1:1::${index + 1}`,
    );
    expect(countAdmitted(one)).toBe(30);
    const many = await startMany(
      gateway,
      300,
      () => ({}),
      (index) => `2001:db8:1:${(index + 2).toString(16)}::1`,
    );
    expect(countAdmitted(many)).toBe(270);
  });

  it('are counted tenfold where the address may be everybody’s', async () => {
    const gateway = await open();
    const answers: Response[] = [];
    for (let index = 0; index < 31; index += 1) {
      answers.push(
        await gateway.startSession(
          {},
          { from: '10.0.0.1', headers: { 'x-forwarded-for': VISITOR } },
        ),
      );
    }
    expect(countAdmitted(answers)).toBe(31);
  });

  it('are not counted with a rate limit of 0', async () => {
    const gateway = await open(0);
    expect(countAdmitted(await startMany(gateway, 31))).toBe(31);
  });
});

const emailOf = (index: number) => ({
  claims: { email: `person${index}@example.com` },
});
const list = async (gateway: TestGateway) => {
  const response = await gateway.write('GET', '/v1/sessions');
  return ((await response.json()) as { data: Session[] }).data;
};

describe('claims of a chat form', () => {
  it('are looked up for ten people in ten minutes at one address', async () => {
    const gateway = await open();
    await gateway.ban({ email: 'person10@example.com' });
    expect(countAdmitted(await startMany(gateway, 10, emailOf))).toBe(10);
    // The eleventh is banned, and nobody can tell.
    gateway.pass(1);
    const { stream } = await gateway.chat(emailOf(10));
    const polled = await gateway.ask(`${stream}?poll`);
    expect(await polled.json()).toMatchObject({ verdict: 'admitted' });
    const [newest, before] = await list(gateway);
    expect(newest).toMatchObject({
      claims: { email: 'person10@example.com' },
      claimsUnchecked: true,
      ban: null,
    });
    expect(before).not.toHaveProperty('claimsUnchecked');

    gateway.pass(10 * MINUTE);
    expect((await gateway.startSession(emailOf(10))).status).toBe(403);
  });

  it('cost nothing when they are made again, in whatever spelling', async () => {
    const gateway = await open();
    await gateway.ban({ phone: '+35621234567' });
    for (let index = 0; index < 15; index += 1) {
      const email = index % 2 ? 'ANA@example.com' : ' ana@EXAMPLE.com';
      await gateway.chat({ claims: { email } });
    }
    const refused = await gateway.startSession({
      claims: { phone: '+356 2123 4567' },
    });
    expect(refused.status).toBe(403);
  });

  it('are counted for a visitor, too, wherever they are', async () => {
    const gateway = await open();
    await gateway.ban({ email: 'person10@example.com' });
    const { visitor } = await gateway.chat();
    const answers = await startMany(
      gateway,
      11,
      (index) => ({ visitor, ...emailOf(index) }),
      (index) => `198.51.100.${index}`,
    );
    expect(countAdmitted(answers)).toBe(11);
    const fresh = await gateway.startSession(emailOf(10), {
      from: '192.0.2.9',
    });
    expect(fresh.status).toBe(403);
  });

  it('refuse in the words in which everything else does', async () => {
    const gateway = await open();
    await gateway.ban({ email: 'person1@example.com' });
    await gateway.ban({ ip: '198.51.100.7' });
    const byClaim = await gateway.startSession(emailOf(1));
    const byAddress = await gateway.startSession({}, { from: '198.51.100.7' });
    const fields = async (response: Response) => {
      const refusal = (await response.json()) as SessionRefusal;
      return [Object.keys(refusal).toSorted(), refusal.detail];
    };
    expect(await fields(byClaim)).toEqual(await fields(byAddress));
  });

  it('are all looked up with a rate limit of 0', async () => {
    const gateway = await open(0);
    await gateway.ban({ email: 'person20@example.com' });
    const answers = await startMany(gateway, 21, emailOf);
    expect(answers.at(-1)?.status).toBe(403);
  });
});

it('a refusal that a browser reports counts once an hour', async () => {
  const gateway = await open();
  const ban = await gateway.ban({ ip: `${VISITOR}/24` });
  const report = async (from: string, times: number) => {
    for (let sent = 0; sent < times; sent += 1) {
      const path = '/v1/sites/default/refusals';
      const { status } = await gateway.ask(path, { method: 'POST', from });
      expect(status).toBe(204);
    }
    const response = await gateway.write('GET', `/v1/bans/${ban.id}`);
    return ((await response.json()) as { hits: number }).hits;
  };
  expect(await report(VISITOR, 5)).toBe(1);
  const other = parseNetwork('203.0.113.99')?.text ?? '';
  expect(await report(other, 2)).toBe(2);
  gateway.pass(60 * MINUTE);
  expect(await report(VISITOR, 2)).toBe(3);
});

it('whoever tries many tokens of chats has to wait; who has one does not', async () => {
  const gateway = await open();
  const { stream } = await gateway.chat();
  const tryToken = (index: number) =>
    gateway.ask(`/v1/sites/default/sessions/wrong${index}/events?poll`);
  for (let index = 0; index < 100; index += 1) {
    expect((await tryToken(index)).status).toBe(404);
  }
  const refused = await tryToken(100);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await gateway.ask(`${stream}?poll`)).status).toBe(200);
});

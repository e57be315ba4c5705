import { describe, expect, it } from 'vitest';
import { parseNetwork } from '../../../../src/gateway/keys/address';
import { openGateway, type TestGateway } from '../../support/harness';

const EMAIL = 'ada@example.com';
const PASSWORD = 'correct horse';
const MINUTE = 60_000;

const openWithAda = async (options: Parameters<typeof openGateway>[0] = {}) => {
  const gateway = await openGateway(options);
  await gateway.user(EMAIL, 'owner', PASSWORD);
  return gateway;
};

const signIn = (
  gateway: TestGateway,
  {
    email = EMAIL,
    password = PASSWORD,
    ...init
  }: Partial<Record<'email' | 'password' | 'from', string>> & {
    headers?: Record<string, string>;
  } = {},
) =>
  gateway.ask('/v1/sign-in', {
    method: 'POST',
    json: { email, password },
    ...init,
  });

const guess = async (
  gateway: TestGateway,
  count: number,
  init: (index: number) => Parameters<typeof signIn>[1],
) => {
  const statuses: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const answer = await signIn(gateway, { password: 'wrong', ...init(index) });
    statuses.push(answer.status);
  }
  return statuses;
};

const count = (statuses: readonly number[], status: number) =>
  statuses.filter((one) => one === status).length;

const deviceOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith('__Host-doorlist-device='))
    ?.split(';')[0] ?? '';

describe('guessing passwords', () => {
  it('of others at an address keeps nobody there from signing in', async () => {
    const gateway = await openWithAda();
    const statuses = await guess(gateway, 60, (index) => ({
      email: `nobody${index}@example.com`,
    }));
    expect(count(statuses, 401)).toBe(60);
    expect((await signIn(gateway)).status).toBe(200);
    const basic = Buffer.from(`${EMAIL}:${PASSWORD}`).toString('base64');
    const list = await gateway.ask('/api/v2/bans', {
      headers: { authorization: `Basic ${basic}` },
    });
    expect(list.status).toBe(200);
  });

  it('of one account is counted for a /48 of IPv6, too', async () => {
    const gateway = await openWithAda();
    const statuses = await guess(gateway, 120, (index) => ({
      from: `2001:db8:0:${index % 12}::1`,
    }));
    expect(count(statuses, 401)).toBe(30);
    expect((await signIn(gateway, { from: '192.0.2.1' })).status).toBe(200);
  });

  it('of one account from many addresses is slow, and locks nobody out', async () => {
    const gateway = await openWithAda();
    const statuses = await guess(gateway, 80, (index) => ({
      from: `198.51.100.${index % 20}`,
    }));
    expect(count(statuses, 401)).toBe(50);
    // Where nobody failed, one attempt every ten seconds is taken.
    const at = (from: string) => guess(gateway, 1, () => ({ from }));
    expect(await at('192.0.2.1')).toEqual([401]);
    const waits = await signIn(gateway, { from: '192.0.2.2' });
    expect(waits.status).toBe(429);
    expect(waits.headers.get('retry-after')).toBe('10');
    gateway.pass(10_000);
    expect((await signIn(gateway, { from: '192.0.2.2' })).status).toBe(200);
    gateway.pass(15 * MINUTE);
    expect(await at('198.51.100.1')).toEqual([401]);
  });

  it('does not concern a device on which the person signed in before', async () => {
    const gateway = await openWithAda();
    const cookie = deviceOf(await signIn(gateway));
    await guess(gateway, 80, (index) => ({ from: `198.51.100.${index % 20}` }));
    const statuses = await guess(gateway, 11, () => ({}));
    expect(statuses.at(-1)).toBe(429);
    expect((await signIn(gateway)).status).toBe(429);
    expect((await signIn(gateway, { headers: { cookie } })).status).toBe(200);

    // It has ten guesses of its own, not more.
    const own = await guess(gateway, 11, () => ({ headers: { cookie } }));
    expect(count(own, 401)).toBe(10);
    expect((await signIn(gateway, { headers: { cookie } })).status).toBe(429);
  });

  it('is not made easier by the device of somebody else, or a forged one', async () => {
    const gateway = await openWithAda();
    await gateway.user('ben@example.com', 'agent', PASSWORD);
    const ben = deviceOf(await signIn(gateway, { email: 'ben@example.com' }));
    for (const cookie of [ben, `${ben}x`, '__Host-doorlist-device=1.x.y']) {
      await guess(gateway, 10, () => ({ headers: { cookie } }));
      expect((await signIn(gateway, { headers: { cookie } })).status).toBe(429);
    }
  });
});

describe('what is written of sign-ins', () => {
  const listAudit = (gateway: TestGateway) =>
    gateway.db
      .selectFrom('audit')
      .selectAll()
      .where('action', 'in', ['sign in', 'fail to sign in'])
      .execute();

  it('names no email and no address, in the log and in the audit trail', async () => {
    const gateway = await openWithAda();
    await signIn(gateway, { password: 'wrong' });
    await signIn(gateway, { email: 'nobody@example.com' });
    await signIn(gateway);
    const rows = await expect
      .poll(() => listAudit(gateway))
      .toHaveLength(3)
      .then(() => listAudit(gateway));
    const [wrong, nobody, good] = rows;
    expect(wrong).toMatchObject({ action: 'fail to sign in', subject: '1' });
    expect(nobody?.subject).toMatch(/^[0-9a-f]{16}$/);
    expect(good).toMatchObject({ action: 'sign in', actor: 1, subject: '1' });
    expect(JSON.parse(good?.detail ?? '')).toEqual(
      JSON.parse(wrong?.detail ?? ''),
    );
    expect(gateway.log()).toMatch(/sign-in failed/);
    expect(gateway.log()).toMatch(/signed in/);
    for (const text of [gateway.log(), JSON.stringify(rows)]) {
      expect(text).not.toContain('example.com');
      expect(text).not.toContain(parseNetwork('203.0.113.24')?.text);
      expect(text).not.toContain(PASSWORD);
    }
  });

  it('is bounded in the audit trail, where each line is a write', async () => {
    const gateway = await openWithAda();
    await guess(gateway, 30, (index) => ({ email: `n${index}@example.com` }));
    await expect.poll(() => listAudit(gateway)).toHaveLength(20);
    expect(gateway.log().match(/sign-in failed/g)).toHaveLength(30);
  });
});

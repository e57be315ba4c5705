import { describe, expect, it } from 'vitest';
import { createAuditSealer } from '../../../../src/gateway/audit/create-audit-sealer';
import { verifyAudit } from '../../../../src/gateway/audit/verify-audit';
import type { AuditLine } from '../../../../src/protocol/audit';
import type { Role } from '../../../../src/protocol/roles';
import { openGateway, type TestGateway } from '../../support/harness';
import { makeFolder, runCli } from '../../support/run-cli';
import { signInAs } from '../../support/sign-in-as';

const read = async (gateway: TestGateway, token: string, query = '') => {
  const response = await gateway.ask(`/v1/audit${query}`, { token });
  expect(response.status).toBe(200);
  return (await response.json()) as { data: AuditLine[]; next?: string };
};

describe('the audit trail', () => {
  it('says who did what, newest first, in pages', async () => {
    const gateway = await openGateway();
    const ban = await gateway.ban({ visitor: 'v1' });
    await gateway.lift(ban.id);
    const token = await gateway.token('administrator');
    const { data, next } = await read(gateway, token, '?limit=3');
    expect(data.map(({ action, subject }) => [action, subject])).toEqual([
      ['create token', expect.any(String)],
      ['lift', String(ban.id)],
      ['ban', String(ban.id)],
    ]);
    expect(data[2]?.by.name).toBe('administrator');
    const rest = await read(gateway, token, `?limit=500&cursor=${next}`);
    expect(rest.data.some(({ id }) => id >= (data[2]?.id ?? 0))).toBe(false);
    expect(rest.next).toBeUndefined();
    const bans = await read(gateway, token, '?action=ban');
    expect(bans.data.map(({ action }) => action)).toEqual(['ban']);
  });

  it('shows an agent their own lines, a supervisor those of their sites', async () => {
    const gateway = await openGateway();
    await gateway.site('shop');
    await gateway.site('blog');
    const agent = await gateway.token('agent');
    const mine = await gateway.ask('/v1/bans', {
      method: 'POST',
      token: agent,
      json: { keys: [{ kind: 'visitor', value: 'v1' }] },
    });
    const { id } = await mine.json();
    const shop = await gateway.ban({ visitor: 'v2' }, { sites: ['shop'] });
    await gateway.ban({ visitor: 'v3' }, { sites: ['blog'] });
    const subjects = async (token: string) =>
      (await read(gateway, token, '?action=ban')).data.map(({ subject }) =>
        Number(subject),
      );
    const of = (role: Role, ...sites: string[]) => gateway.token(role, sites);
    expect(await subjects(agent)).toEqual([id]);
    expect(await subjects(await of('supervisor', 'shop'))).toEqual([
      shop.id,
      id,
    ]);
    expect(await subjects(await of('supervisor'))).toHaveLength(3);
    const { data } = await read(gateway, await of('supervisor', 'shop'));
    expect(data.map(({ action }) => action)).not.toContain('add site');
  });

  it('is filtered by a site: lines about it, and about bans that hold there', async () => {
    const gateway = await openGateway();
    await gateway.site('shop');
    await gateway.site('blog');
    const shop = await gateway.ban({ visitor: 'v1' }, { sites: ['shop'] });
    await gateway.ban({ visitor: 'v2' }, { sites: ['blog'] });
    const all = await gateway.ban({ visitor: 'v3' });
    await gateway.write('PATCH', `/v1/bans/${shop.id}`, { note: 'seen' });
    const token = await gateway.token('administrator');
    const { data } = await read(gateway, token, '?site=shop');
    expect(data.map(({ action, subject }) => [action, subject])).toEqual([
      ['edit', String(shop.id)],
      ['ban', String(all.id)],
      ['ban', String(shop.id)],
      ['add site', 'shop'],
    ]);
  });

  it('shows the supervisor of a site who raised its shield', async () => {
    const gateway = await openGateway();
    await gateway.site('shop');
    await gateway.site('blog');
    for (const site of ['shop', 'blog']) {
      await gateway.write('PUT', `/v1/sites/${site}/shield`, { for: '1h' });
    }
    const token = await gateway.token('supervisor', ['shop']);
    const { data } = await read(gateway, token, '?action=raise%20shield');
    expect(data.map(({ subject }) => subject)).toEqual(['shop']);
  });

  it.each([
    ['?since=yesterday', 'since'],
    ['?limit=501', 'limit'],
    ['?by=ada', 'by'],
    ['?kind=ban', 'kind'],
  ])('refuses %s', async (query, field) => {
    const gateway = await openGateway();
    const token = await gateway.token();
    const response = await gateway.ask(`/v1/audit${query}`, { token });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ field });
  });

  it('shows what a signed-in person did as theirs', async () => {
    const gateway = await openGateway();
    const token = await signInAs(gateway);
    const { data } = await read(gateway, token, '?by=1');
    expect(data.map(({ action }) => action)).toEqual(['sign in']);
  });
});

describe('the seals of the audit trail', () => {
  const openSealed = async () => {
    const gateway = await openGateway();
    const { db, secrets, now } = gateway;
    const seal = createAuditSealer(db, secrets);
    for (const visitor of ['v1', 'v2', 'v3']) {
      await gateway.ban({ visitor });
      await seal(now());
      await seal(now());
    }
    await gateway.ban({ visitor: 'v4' });
    return { gateway, verify: () => verifyAudit(db, secrets) };
  };

  it('cover every line but the newest', async () => {
    const { verify } = await openSealed();
    const found = await verify();
    expect(found).toMatchObject({ gone: 0, unsealed: 1, broken: null });
    expect(found.intact).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['changed', "update audit set actor_name = 'nobody' where subject = '2'"],
    ['removed', "delete from audit where action = 'ban' and subject = '2'"],
    [
      'moved',
      "update audit set at = at + 1 where action = 'ban' and subject = '3'",
    ],
  ])('tell that a line was %s', async (_, change) => {
    const { gateway, verify } = await openSealed();
    const { sql } = await import('kysely');
    await sql.raw(change).execute(gateway.db);
    expect((await verify()).broken).not.toBeNull();
  });

  it('allow for the oldest lines to be deleted', async () => {
    const { gateway, verify } = await openSealed();
    const { db } = gateway;
    const [first] = await db
      .selectFrom('audit_seals')
      .selectAll()
      .orderBy('id')
      .execute();
    await db
      .deleteFrom('audit')
      .where('id', '<=', first?.last_line ?? 0)
      .execute();
    const found = await verify();
    expect(found).toMatchObject({ gone: first?.lines, broken: null });
    await db
      .deleteFrom('audit_seals')
      .where('id', '=', first?.id ?? 0)
      .execute();
    expect(await verify()).toMatchObject({ gone: 0, broken: null });
  });
});

it('doorlist audit lists and verifies', async () => {
  const data = makeFolder();
  await runCli([
    ...['token', 'create', '--name', 'crm', '--role', 'agent'],
    ...['--data', data],
  ]);
  const run = async (...args: string[]) =>
    (await runCli(['audit', ...args, '--data', data])).stdout;
  expect(await run('list')).toMatch(/command line: create token 1/);
  expect(await run('verify')).toMatch(
    /^0 lines are as they were written\. \d+ are not sealed yet\.\n$/,
  );
});

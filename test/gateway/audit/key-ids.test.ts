import { describe, expect, it } from 'vitest';
import { storeKeyIds } from '../../../src/gateway/audit/store-key-ids';
import { verifyAudit } from '../../../src/gateway/audit/verify-audit';
import { canonicalKey } from '../../../src/gateway/keys/canonical-key';
import { erasePerson } from '../../../src/gateway/privacy/erase-person';
import type { Ban } from '../../../src/protocol/bans';
import { acquireClient } from '../support/acquire-client';
import { importList } from '../jobs/finish-job';
import { openGateway, VISITOR, type TestGateway } from '../support/harness';
import { identityOf } from '../support/sign-identity';

const listLines = async ({ db }: TestGateway) =>
  (await db.selectFrom('audit').selectAll().orderBy('id').execute()).map(
    ({ action, subject, detail }) => ({
      ...{ action, subject },
      detail: JSON.parse(detail) as unknown,
    }),
  );

/** Has every line sealed that there is. */
const seal = async (gateway: TestGateway) => {
  for (let round = 0; round < 3; round += 1) {
    gateway.pass(60_000);
    await gateway.sweep();
  }
};

/** Sends a request, which has to succeed. */
const send = async (
  gateway: TestGateway,
  method: string,
  path: string,
  json?: unknown,
) => {
  const response = await gateway.write(method, path, json);
  expect([200, 201, 202, 204], `${method} ${path}`).toContain(response.status);
  return response;
};

describe('the audit trail', () => {
  it('holds no value of a key, whatever is done with bans', async () => {
    const gateway = await openGateway();
    const values = {
      visitor: 'visitor-4711-of-ours',
      ip: '198.51.100.77',
      email: 'Ana.Lopez@Mailbox.example',
      phone: '+49 30 1234567',
      domain: 'spam.example',
      acquire: 'contact-4712',
      zendesk: '2315985.gCgOaEdMg',
    };
    const ban = await gateway.ban(values, { note: values.email });
    await send(gateway, 'PATCH', `/v1/bans/${ban.id}`, {
      add: [{ kind: 'ip', value: '198.51.100.78' }],
      remove: [{ kind: 'phone', value: values.phone }],
      note: 'with 198.51.100.78',
    });
    const zendeskKey = ban.keys.find(({ kind }) => kind === 'zendesk')?.id;
    await send(gateway, 'DELETE', `/api/v2/bans/${zendeskKey}`);
    await send(gateway, 'POST', `/v1/bans/${ban.id}/comments`, {
      text: `is ${values.email}`,
    });
    await gateway.lift(ban.id);
    await send(gateway, 'POST', `/v1/bans/${ban.id}/restore`);

    const other = await gateway.ban({ ip: '198.51.100.79' });
    await send(gateway, 'POST', `/v1/bans/${ban.id}/join`, { ban: other.id });
    await send(gateway, 'DELETE', `/v1/bans/${ban.id}/join`);
    await importList(gateway, '198.51.100.80\nbob@mailbox.example\n');
    await send(gateway, 'POST', '/v1/bans/bulk', {
      filter: { contains: '198.51.100.80' },
      action: { set: { note: '198.51.100.80' } },
    });
    await gateway.idle();
    await send(gateway, 'POST', '/v1/bans/bulk', {
      filter: { contains: '198.51.100.80' },
      action: { lift: { reason: '198.51.100.80' } },
    });
    await gateway.idle();

    for (const value of ['198.51.100.81', 'eve@mailbox.example']) {
      const made = await send(gateway, 'POST', '/v1/never-ban', { value });
      const { id } = (await made.json()) as { id: number };
      await send(gateway, 'DELETE', `/v1/never-ban/${id}`);
    }
    await send(gateway, 'POST', '/api/v2/bans', {
      ...{ type: 'ip_address', ip_address: '198.51.100.82' },
      reason: '198.51.100.82',
    });
    await acquireClient(gateway, await gateway.token()).add({
      ...{ type: 'email', data: ['joe@mailbox.example'] },
    });
    const identity = identityOf(gateway, {
      ...{ sub: '77', email: 'kim@mailbox.example' },
    });
    const { code } = await gateway.chat({ identity });
    await send(gateway, 'POST', '/v1/bans', {
      ...{ session: code, kinds: ['person', 'ip'] },
    });
    await send(gateway, 'GET', '/v1/bans?q=198.51.100.79');
    await send(gateway, 'GET', '/v1/bans/export?contains=198.51.100.79');
    for (const [kind, value] of Object.entries(values)) {
      const asked = `site=default&kind=${kind}&value=${encodeURIComponent(value)}`;
      await send(gateway, 'GET', `/v1/explain?${asked}`);
    }
    const masked = await gateway.token('viewer');
    for (const query of ['q=198.51.100.79', 'contains=198.51.100.79']) {
      await gateway.ask(`/v1/bans?${query}`, { token: masked });
    }
    const key = canonicalKey('email', values.email, 'value');
    await erasePerson(gateway, key, values.email, gateway.now());
    await gateway.ban({ visitor: 'ends' }, { for: '1m' });
    gateway.pass(120_000);
    await gateway.sweep();

    const lines = await listLines(gateway);
    expect(new Set(lines.map(({ action }) => action))).toEqual(
      new Set([
        ...['ban', 'edit', 'lift key', 'comment', 'lift', 'restore', 'join'],
        ...['separate', 'start job', 'add never-ban', 'remove never-ban'],
        ...['search', 'explain', 'export bans', 'erase', 'end', 'create token'],
        'add site',
      ]),
    );
    const text = JSON.stringify(lines).toLowerCase();
    for (const value of [
      ...Object.values(values),
      ...['198.51.100', '49301234567', '1234567', 'mailbox.example', VISITOR],
    ]) {
      expect(text, value).not.toContain(value.toLowerCase());
    }
  });

  it('names the keys of a ban by their ids', async () => {
    const gateway = await openGateway();
    const { id, keys } = await gateway.ban({ visitor: 'a', ip: VISITOR });
    await gateway.write('DELETE', `/api/v2/bans/${keys[0]?.id}`);
    const [made, lifted] = (await listLines(gateway)).slice(-2);
    expect(made).toMatchObject({
      ...{ action: 'ban', subject: String(id) },
      detail: { keys: keys.map((key) => key.id), sites: [], until: null },
    });
    expect(lifted).toEqual({
      ...{ action: 'lift key', subject: String(id) },
      detail: { removed: [keys[0]?.id], revision: 2 },
    });
  });
});

describe('lines that an earlier version wrote', () => {
  /** Makes lines as they were, with the values of the keys. */
  const openWithValues = async () => {
    const gateway = await openGateway();
    const bans: Ban[] = [];
    for (const visitor of ['a', 'b']) {
      bans.push(await gateway.ban({ visitor, ip: '198.51.100.7' }));
    }
    await gateway.write('DELETE', `/api/v2/bans/${bans[0]?.keys[0]?.id}`);
    const ip = { kind: 'ip', value: '198.51.100.7' };
    const said = (visitor: string) => ({
      keys: [{ kind: 'visitor', value: visitor }, ip],
      ...{ sites: [], until: null },
    });
    const details = [
      ...[said('a'), said('b')],
      { key: { kind: 'visitor', value: 'a' }, revision: 2 },
    ];
    const lines = await gateway.db
      .selectFrom('audit')
      .select('id')
      .where('action', 'in', ['ban', 'lift key'])
      .orderBy('id')
      .execute();
    for (const [index, { id }] of lines.entries()) {
      await gateway.db
        .updateTable('audit')
        .set({ detail: JSON.stringify(details[index]) })
        .where('id', '=', id)
        .execute();
    }
    await seal(gateway);
    return { gateway, bans };
  };
  const verify = (gateway: TestGateway) =>
    verifyAudit(gateway.db, gateway.secrets);

  it('get key ids instead, and are sealed anew', async () => {
    const { gateway, bans } = await openWithValues();
    const before = await verify(gateway);
    expect(before).toMatchObject({ broken: null, unsealed: 0 });
    await storeKeyIds(gateway.db, gateway.secrets);
    const lines = await listLines(gateway);
    expect(
      lines.filter(({ action }) => ['ban', 'lift key'].includes(action)),
    ).toMatchObject([
      ...bans.map(({ keys }) => ({
        detail: { keys: keys.map(({ id }) => id), sites: [], until: null },
      })),
      { detail: { removed: [bans[0]?.keys[0]?.id], revision: 2 } },
    ]);
    expect(JSON.stringify(lines)).not.toContain('198.51.100.7');
    expect(await verify(gateway)).toEqual(before);
    await storeKeyIds(gateway.db, gateway.secrets);
    expect(await listLines(gateway)).toEqual(lines);
  });

  it('stay as they are in a trail that somebody changed', async () => {
    const { gateway } = await openWithValues();
    await gateway.db
      .updateTable('audit')
      .set({ actor_name: 'Mallory' })
      .where('action', '=', 'lift key')
      .execute();
    const { broken } = await verify(gateway);
    expect(broken).not.toBeNull();
    await storeKeyIds(gateway.db, gateway.secrets);
    expect(JSON.stringify(await listLines(gateway))).toContain('198.51.100.7');
    expect((await verify(gateway)).broken).toEqual(broken);
  });
});

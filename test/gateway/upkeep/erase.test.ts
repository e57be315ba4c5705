import { existsSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../src/gateway/audit/verify-audit';
import { COMMAND_LINE } from '../../../src/gateway/auth/command-line';
import { removeUser } from '../../../src/gateway/auth/remove-user';
import type { Key } from '../../../src/gateway/keys/key';
import { canonicalKey } from '../../../src/gateway/keys/canonical-key';
import { purgeSqlite } from '../../../src/gateway/store/sqlite/open-sqlite';
import { accessPerson } from '../../../src/gateway/upkeep/access-person';
import {
  erasePerson,
  type Erased,
} from '../../../src/gateway/privacy/erase-person';
import { replayErasures } from '../../../src/gateway/upkeep/replay-erasures';
import { listErasures } from '../../../src/gateway/store/erasures';
import type { KeyKind } from '../../../src/protocol/key-kinds';
import { postAppeal, readAppeals } from '../support/appeal';
import { addWebhook } from '../support/add-webhook';
import { openReceiver } from '../support/receiver';
import { listTextPieces, readTextIndex } from '../support/text-index';
import { openGateway, VISITOR, type TestGateway } from '../support/harness';
import { DAY, identityOf } from '../support/sign-identity';
import { startProcess } from '../support/sync-process';
import { openSetting, VENDORS } from '../support/sync-setting';

const EMAIL = 'ana.lopez@mailbox.example';

const erase = (gateway: TestGateway, kind: KeyKind, typed: string) =>
  erasePerson(
    gateway,
    canonicalKey(kind, typed, 'value'),
    typed,
    gateway.now(),
  );

/** Every table that holds a text in some column, with the row. */
const search = async ({ db }: Pick<TestGateway, 'db'>, text: string) => {
  const found: string[] = [];
  for (const { name } of await db.introspection.getTables()) {
    // Three characters each: the same as of other texts.
    if (name === 'ban_search_pieces') continue;
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(db);
    for (const row of rows) {
      const json = JSON.stringify(row);
      if (json.toLowerCase().includes(text.toLowerCase())) {
        found.push(`${name}: ${json}`);
      }
    }
  }
  return found;
};

/** A person who claimed an email, proved it, wrote it and was banned by it. */
const openWithPerson = async () => {
  const gateway = await openGateway();
  const identity = identityOf(gateway, { sub: '77', email: EMAIL });
  const { code, visitor, stream } = await gateway.chat({
    claims: { email: 'Ana.Lopez@Mailbox.example', name: 'Ana' },
    identity,
  });
  await gateway.ask(stream.replace('events', 'messages'), {
    method: 'POST',
    json: { text: `write to ${EMAIL}, please` },
  });
  await gateway.write('POST', `/v1/sessions/${code}/messages`, {
    text: `to ${EMAIL}?`,
  });
  const { id: lifted } = await gateway.ban({ email: EMAIL });
  await gateway.lift(lifted);
  const response = await gateway.write('POST', '/v1/bans', {
    ...{ session: code, kinds: ['visitor', 'ip'], note: `is ${EMAIL}` },
  });
  expect(response.status).toBe(201);
  const { id } = await gateway.ban({ email: EMAIL }, { reason: `as ${EMAIL}` });
  // Somebody else, whose email and address contain theirs.
  await gateway.ban({ email: `j${EMAIL}`, ip: `${VISITOR}9`.slice(0, -1) });
  return { gateway, code, visitor, identity, id };
};

describe('erase', () => {
  it('takes a person out of what is still to be sent, and names who was sent something', async () => {
    const gateway = await openGateway({ allowPrivate: true });
    const receiver = await openReceiver();
    const { id: told } = await addWebhook(gateway, {
      ...{ url: receiver.url, events: ['session.started'] },
    });
    const other = await addWebhook(gateway, {
      ...{ url: 'http://127.0.0.1:1/', events: ['ban.created'] },
    });
    const claims = { email: EMAIL, name: 'Ana Lopez' };
    await gateway.chat({ claims });
    await gateway.delivered();
    const { id } = await gateway.ban({ ip: '192.0.2.99' });
    await gateway.write('PATCH', `/v1/bans/${id}`, { note: `not ${EMAIL}` });
    const erased = await erase(gateway, 'email', EMAIL);
    expect(erased.receivers).toEqual([new URL(receiver.url).origin]);
    expect(await search(gateway, EMAIL)).toEqual([]);
    expect(await search(gateway, 'Ana Lopez')).toEqual([]);
    const { data } = (await (
      await gateway.write('GET', `/v1/webhooks/${told}/deliveries`)
    ).json()) as { data: unknown[] };
    expect(data).toEqual([]);
    expect(await other.deliveries()).toHaveLength(1);
  });

  it('names a ban that goes on once, however many keys of theirs it has', async () => {
    const { gateway, visitor } = await openWithPerson();
    const id = gateway.secrets.readVisitor(visitor) ?? '';
    const { id: ban } = await gateway.ban({ email: EMAIL, visitor: id });
    const json = { kind: 'email', value: EMAIL };
    const preview = await gateway.write('POST', '/v1/erasures/preview', json);
    const { bansKept } = await erase(gateway, 'email', EMAIL);
    for (const kept of [
      ((await preview.json()) as Erased).bansKept,
      bansKept,
    ]) {
      const bans = kept.map((one) => one.ban);
      expect(bans).toContain(ban);
      expect(bans).toHaveLength(new Set(bans).size);
    }
  });

  it('leaves no row that holds the value, and nothing in the file', async () => {
    const { gateway, visitor } = await openWithPerson();
    const id = gateway.secrets.readVisitor(visitor) ?? '';
    expect(await search(gateway, EMAIL)).not.toEqual([]);
    const erased = await erase(gateway, 'email', ' Ana.Lopez@mailbox.example');
    expect(erased).toMatchObject({ visitors: 1, chats: 1, bansErased: 1 });
    expect(erased.bansKept).toHaveLength(2);
    const left = (await search(gateway, EMAIL)).filter(
      (row) => !row.includes(`j${EMAIL}`),
    );
    expect(left).toEqual([]);
    expect(await search(gateway, id)).toEqual([]);
    expect(await search(gateway, 'please')).toEqual([]);
    const { file } = gateway.database;
    // PostgreSQL's files are its own to clean up.
    if (file === undefined) return;
    expect(await readTextIndex(gateway.db)).toEqual(
      await listTextPieces(gateway.db),
    );
    expect(await purgeSqlite(gateway.db)).toBe(true);
    // What was merged into one has no notes of what is no longer in it.
    const { rows } = await sql`
      select distinct segid from ban_search_idx`.execute(gateway.db);
    expect(rows).toHaveLength(1);
    for (const name of [file, `${file}-wal`]) {
      if (!existsSync(name)) continue;
      const bytes = readFileSync(name, 'latin1').toLowerCase();
      const at = bytes.replaceAll(`j${EMAIL}`, '').indexOf(EMAIL);
      expect(at, name).toBe(-1);
    }
  });

  it('leaves no byte of them in the file or its log, without writing it anew', async () => {
    const { gateway } = await openWithPerson();
    const { file } = gateway.database;
    if (file === undefined) return;
    const holders = () =>
      [file, `${file}-wal`].filter(
        (name) =>
          existsSync(name) &&
          readFileSync(name, 'latin1')
            .toLowerCase()
            .replaceAll(`j${EMAIL}`, '')
            .includes(EMAIL),
      );
    expect(holders()).not.toEqual([]);
    await erase(gateway, 'email', EMAIL);
    expect(holders()).toEqual([]);
  });

  it('keeps active bans, which refuse as before, in later epochs too', async () => {
    const { gateway, visitor, identity } = await openWithPerson();
    await erase(gateway, 'email', EMAIL);
    const elsewhere = { from: '192.0.2.1' };
    await expect
      .poll(async () => (await gateway.visit({ visitor }, elsewhere)).verdict)
      .toBe('refused');
    expect((await gateway.startSession({ identity }, elsewhere)).status).toBe(
      403,
    );
    const claims = { email: EMAIL };
    expect((await gateway.startSession({ claims }, elsewhere)).status).toBe(
      403,
    );
    expect((await gateway.startSession({}, elsewhere)).status).toBe(201);
    gateway.pass(9 * DAY);
    await gateway.sweep();
    const { verdict, tags, hits } = await gateway.visit({ visitor }, elsewhere);
    expect(verdict).toBe('refused');
    expect(tags.length).toBeGreaterThan(hits?.length ?? 0);
  });

  it('an erased address still refuses, and nobody beside it', async () => {
    const gateway = await openGateway();
    const banned = '2001:db8:7::1';
    await gateway.ban({ ip: banned });
    await erase(gateway, 'ip', banned);
    expect(await search(gateway, '2001:db8:7:')).toEqual([]);
    const verdict = async (from: string) =>
      (await gateway.visit({}, { from })).verdict;
    await expect.poll(() => verdict(banned)).toBe('refused');
    expect(await verdict('2001:db8:7::99')).toBe('refused');
    expect(await verdict('2001:db8:8::1')).toBe('admitted');
  });

  it('a lift ends an erased ban', async () => {
    const { gateway, visitor } = await openWithPerson();
    const { bansKept } = await erase(gateway, 'email', EMAIL);
    for (const { ban } of bansKept) await gateway.lift(ban);
    expect(
      await gateway.visit({ visitor }, { from: '192.0.2.1' }),
    ).toMatchObject({ verdict: 'admitted' });
  });

  it('seals the audit trail anew, and hides no change of before', async () => {
    const { gateway } = await openWithPerson();
    // Whoever signed in here is named by the lines about them.
    const comeAndGo = async () => {
      const { id } = await gateway.user(EMAIL, 'agent');
      const act = { by: COMMAND_LINE, at: gateway.now() };
      await removeUser(gateway.db, id, act);
    };
    await comeAndGo();
    for (let round = 0; round < 3; round += 1) {
      gateway.pass(60_000);
      await gateway.sweep();
    }
    expect(await search(gateway, EMAIL)).not.toEqual([]);
    const { texts } = await erase(gateway, 'email', EMAIL);
    expect(texts['audit']).toBe(2);
    const { intact, broken } = await verifyAudit(gateway.db, gateway.secrets);
    expect(broken).toBeNull();
    expect(intact).toBeGreaterThan(3);
    await sql`update audit set detail = '{}' where id = 2`.execute(gateway.db);
    await comeAndGo();
    await erase(gateway, 'email', EMAIL);
    expect(
      (await verifyAudit(gateway.db, gateway.secrets)).broken,
    ).not.toBeNull();
  });

  it('refuses the email of somebody who signs in here', async () => {
    const gateway = await openGateway();
    await gateway.user('ada@example.com', 'agent');
    await expect(erase(gateway, 'email', 'ada@example.com')).rejects.toThrow(
      /Remove the user first/,
    );
  });

  it('is done again where a backup brought the person back', async () => {
    const { gateway } = await openWithPerson();
    await erase(gateway, 'email', EMAIL);
    // As a backup of before would.
    await gateway
      .chat({ claims: { email: EMAIL } }, { from: '192.0.2.7' })
      .catch(() => undefined);
    await gateway.ban({ email: EMAIL });
    expect(await search(gateway, EMAIL)).not.toEqual([]);
    const log = await listErasures(gateway.db);
    expect(await replayErasures(gateway, log, gateway.now())).toBe(1);
    expect(
      (await search(gateway, EMAIL)).filter(
        (row) => !row.includes(`j${EMAIL}`),
      ),
    ).toEqual([]);
  });
});

describe('appeals', () => {
  const OTHER = '198.51.100.9';

  it('of a person are erased by browser, email, address or contact; others stay', async () => {
    const gateway = await openGateway();
    const { visitor } = await gateway.chat();
    const { reference } = await gateway.ban(
      { ip: VISITOR },
      { sparing: false },
    );
    const identity = identityOf(gateway, { email: EMAIL });
    const ask = async (more: object, from = VISITOR) => {
      const json = { reference, text: 'Let me in', ...more };
      expect((await postAppeal(gateway, json, { from })).status).toBe(201);
    };
    await ask({ visitor });
    await ask({ identity, text: 'I signed in' });
    await ask({ text: 'By address' });
    const there = await gateway.ban({ ip: '192.0.2.1' });
    const contact = { reference: there.reference, contact: 'Bo@Example.org' };
    await ask(contact, '192.0.2.1');
    await ask({ text: 'Somebody else' }, OTHER);
    const id = gateway.secrets.readVisitor(visitor) ?? '';
    const held = await accessPerson(
      gateway,
      { kind: 'email', value: EMAIL },
      EMAIL,
      gateway.now(),
    );
    expect(held.rows['appeals']).toMatchObject([{ text: 'I signed in' }]);
    for (const [kind, value, left] of [
      ['visitor', id, 4],
      ['email', EMAIL, 3],
      ['ip', VISITOR, 2],
      ['email', 'bo@example.org', 1],
    ] as const) {
      expect(await erase(gateway, kind, value)).toMatchObject({ appeals: 1 });
      expect(await readAppeals(gateway)).toHaveLength(left);
    }
    expect(await readAppeals(gateway)).toMatchObject([
      { text: 'Somebody else' },
    ]);
  });
});

it('access gathers every row of a person, and no secret', async () => {
  const { gateway, code } = await openWithPerson();
  const key: Key = { kind: 'email', value: EMAIL };
  const data = await accessPerson(gateway, key, EMAIL, gateway.now());
  expect(data).toMatchObject({ kind: 'email', value: EMAIL, chats: [code] });
  expect(Object.keys(data.rows)).toEqual(
    expect.arrayContaining([
      ...['ban_keys', 'bans', 'links', 'messages', 'sessions', 'visitors'],
    ]),
  );
  const text = JSON.stringify(data);
  expect(text).toContain('please');
  expect(text).not.toContain(`j${EMAIL}`);
  expect(text).not.toMatch(/"token_hash"|"password_hash"/);
});

describe.each(VENDORS)('at %s', (name) => {
  it('an erased key stays banned, is not taken over again, and can be lifted', async () => {
    const setting = await openSetting(name);
    const { gateway, db } = setting;
    const key = setting.vendor.key(1);
    const process = startProcess(setting);
    const { id } = await gateway.ban({ [key.kind]: key.value });
    await process.sync();
    const before = setting.there();
    const { vendors } = await erasePerson(
      gateway,
      key,
      key.value,
      gateway.now(),
    );
    expect(vendors).toMatchObject([{ vendor: name, account: 'acme' }]);
    await process.sync();
    expect(setting.there()).toEqual(before);
    const bans = await db.selectFrom('bans').select('id').execute();
    expect(bans).toEqual([{ id }]);
    expect(await search(setting, `"${key.value}"`)).toEqual([]);
    await gateway.lift(id);
    await process.sync();
    expect(setting.there()).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { respellKeys } from '../../../src/gateway/bans/respell-keys';
import type { Ban } from '../../../src/protocol/bans';
import { openGateway, START, type TestGateway } from '../support/harness';
import { readTags } from '../support/read-list';

/** What an earlier version stored of a text. */
const OLD: Record<string, string> = {
  '+49 (0)30 1234567': '490301234567',
  '2001:DB8:1:2::5': '2001:db8:1:2::5',
  '030 1234567': '0301234567',
};
const oldValue = (typed: string) => OLD[typed] ?? typed.toLowerCase();

/** Bans keys as an earlier version would have stored them. */
const banAsBefore = async (
  gateway: TestGateway,
  keys: readonly (readonly ['email' | 'phone' | 'ip', string])[],
) => {
  const placeholders = keys.map((_, index) => ({
    kind: 'visitor',
    value: `placeholder ${index}`,
  }));
  const response = await gateway.write('POST', '/v1/bans', {
    keys: placeholders,
  });
  const ban = (await response.json()) as Ban;
  for (const [index, [kind, typed]] of keys.entries()) {
    const columns = { kind, value: oldValue(typed), typed };
    await gateway.db
      .updateTable('ban_keys')
      .set(columns)
      .where('id', '=', ban.keys[index]?.id ?? 0)
      .execute();
  }
  return ban;
};

const respell = (gateway: TestGateway) =>
  respellKeys(gateway.db, gateway.secrets, gateway.now());

const valuesOf = async (gateway: TestGateway, { id }: Ban) => {
  const response = await gateway.write('GET', `/v1/bans/${id}`);
  const { keys } = (await response.json()) as Ban;
  return keys.map(({ value, typed }) => [value, typed]);
};

const kindsOf = async (gateway: TestGateway, { id }: Ban) => {
  const response = await gateway.write('GET', `/v1/bans/${id}`);
  return ((await response.json()) as Ban).keys.map(({ kind }) => kind);
};

describe('keys that an earlier version stored', () => {
  it('refuse whom their typists meant, by visits, chats and lists', async () => {
    const gateway = await openGateway();
    const typed = [
      ['email', 'A.na+1@googlemail.com'],
      ['email', 'ana@gmail.com'],
      ['email', 'ana@münchen.example'],
      ['phone', '+49 (0)30 1234567'],
      ['ip', '2001:DB8:1:2::5'],
      ['phone', '030 1234567'],
      ['email', '*@spam.example'],
      ['email', '*@gmail.com'],
    ] as const;
    const ban = await banAsBefore(gateway, typed);
    const before = await readTags(gateway);
    await respell(gateway);
    expect(await kindsOf(gateway, ban)).toEqual([
      ...['email', 'email', 'email', 'phone', 'ip', 'phone', 'domain', 'email'],
    ]);

    expect(await valuesOf(gateway, ban)).toEqual([
      ['ana@gmail.com', 'A.na+1@googlemail.com'],
      ['ana@gmail.com', 'ana@gmail.com'],
      ['ana@xn--mnchen-3ya.example', 'ana@münchen.example'],
      ['49301234567', '+49 (0)30 1234567'],
      ['2001:db8:1:2::/64', '2001:DB8:1:2::5'],
      ['0301234567', '030 1234567'],
      ['spam.example', '*@spam.example'],
      ['*@gmail.com', '*@gmail.com'],
    ]);
    for (const claims of [
      { email: 'an.a@gmail.com' },
      { email: 'ana@MÜNCHEN.example' },
      { phone: '+49 30 1234567' },
      { email: 'eve@mail.spam.example' },
    ]) {
      expect((await gateway.startSession({ claims })).status).toBe(403);
    }
    const from = '2001:db8:1:2::6';
    const visit = await gateway.visit({}, { from });
    expect(visit.verdict).toBe('refused');
    const tags = await readTags(gateway);
    expect(visit.hits.map((hit) => visit.tags[hit])).not.toEqual([]);
    for (const hit of visit.hits) expect(tags).toContain(visit.tags[hit]);
    // Those of the five spellings that changed and are not the same key.
    expect(tags.filter((tag) => !before.includes(tag))).toHaveLength(5);
    await gateway.chat({ claims: { email: 'eve@gmail.com' } });
    const found = await gateway.write('GET', '/v1/bans?q=ana%40gmail.com');
    expect((await found.json()).data).toHaveLength(1);
  });

  it('are spelled anew once, and the same if that was stopped half-way', async () => {
    const gateway = await openGateway();
    const ban = await banAsBefore(gateway, [['email', 'A.na@gmail.com']]);
    await respell(gateway);
    const version = async () => (await gateway.visit()).version;
    const [values, at] = [await valuesOf(gateway, ban), await version()];
    await respell(gateway);
    await gateway.db
      .deleteFrom('meta')
      .where('name', '=', 'key form')
      .execute();
    await respell(gateway);
    expect(await valuesOf(gateway, ban)).toEqual(values);
    expect(await version()).toBe(at);
  });

  it('of bans that are over come back on no list', async () => {
    const gateway = await openGateway();
    const ban = await banAsBefore(gateway, [['email', 'A.na@gmail.com']]);
    await gateway.lift(ban.id);
    await respell(gateway);
    expect(await readTags(gateway)).toEqual([]);
    const claims = { email: 'ana@gmail.com' };
    expect((await gateway.startSession({ claims })).status).toBe(201);
  });

  it('that are proven of a visitor become one, shown as the latest was', async () => {
    const gateway = await openGateway();
    const { visitor } = await gateway.chat();
    const id = gateway.secrets.readVisitor(visitor) ?? '';
    const links = ['a.na@gmail.com', 'ana+1@gmail.com', 'bob@example.com'];
    await gateway.db
      .insertInto('links')
      .values(
        links.map((value, index) => ({
          ...{ visitor: id, kind: 'email' as const, value, site: 'default' },
          created_at: START + index,
        })),
      )
      .execute();
    await respell(gateway);
    expect(
      await gateway.db
        .selectFrom('links')
        .select(['value', 'shown', 'created_at'])
        .where('visitor', '=', id)
        .orderBy('value')
        .execute(),
    ).toEqual([
      {
        value: 'ana@gmail.com',
        shown: 'ana+1@gmail.com',
        created_at: START + 1,
      },
      { value: 'bob@example.com', shown: null, created_at: START + 2 },
    ]);
    await gateway.ban({ email: 'ana@googlemail.com' });
    expect((await gateway.visit({ visitor })).verdict).toBe('refused');
  });

  it('that are proven are read from how they are shown', async () => {
    const gateway = await openGateway();
    const { visitor } = await gateway.chat();
    const id = gateway.secrets.readVisitor(visitor) ?? '';
    const shown = 'a.na@proton.me';
    await gateway.db
      .insertInto('links')
      .values({
        ...{ visitor: id, kind: 'email', value: 'ana@proton.me', shown },
        ...{ site: 'default', created_at: START },
      })
      .execute();
    await respell(gateway);
    await gateway.ban({ email: shown });
    expect((await gateway.visit({ visitor })).verdict).toBe('refused');
  });

  it('that are never banned become one, and keep from a ban as they were meant', async () => {
    const gateway = await openGateway();
    const values = ['A.na+1@gmail.com', 'ana@googlemail.com', 'bob@b.example'];
    await gateway.db
      .insertInto('never_ban')
      .values(
        values.map((value, index) => ({
          ...{ kind: 'email' as const, value: value.toLowerCase(), note: '' },
          ...{ by_id: null, by_name: 'Ada', created_at: START + index },
        })),
      )
      .execute();
    await respell(gateway);
    const response = await gateway.write('GET', '/v1/never-ban');
    const { data } = (await response.json()) as { data: { value: string }[] };
    expect(data.map(({ value }) => value)).toEqual([
      ...['ana@gmail.com', 'bob@b.example'],
    ]);
  });

  it('at a vendor keep the vendor’s ids of its bans, gathered at one row', async () => {
    const gateway = await openGateway();
    const { db } = gateway;
    const { id: account } = await db
      .insertInto('vendor_accounts')
      .values({
        ...{ vendor: 'acquire', name: 'acme', settings: '{}' },
        ...{ sealed_token: '', created_at: START, lease_until: 0 },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const row = (value: string, state: 'there' | 'gone') => ({
      ...{ account, kind: 'email' as const, value, state },
      ...{ desired: 'present' as const, within_capacity: 1, until: null },
      ...{ reason: '', attempts: 0, changed_at: START },
    });
    const made = await db
      .insertInto('vendor_bans')
      .values([
        row('ana@gmail.com', 'gone'),
        row('a.na@gmail.com', 'there'),
        row('ana+1@gmail.com', 'there'),
      ])
      .returning('id')
      .execute();
    await db
      .insertInto('vendor_ban_ids')
      .values([
        { account, vendor_id: '7', vendor_ban: made[1]?.id ?? 0 },
        { account, vendor_id: '8', vendor_ban: made[2]?.id ?? 0 },
      ])
      .execute();
    await respell(gateway);
    const rows = await db
      .selectFrom('vendor_bans')
      .select(['id', 'value', 'state'])
      .execute();
    expect(rows).toMatchObject([{ value: 'ana@gmail.com', state: 'there' }]);
    const ids = await db
      .selectFrom('vendor_ban_ids')
      .select(['vendor_id', 'vendor_ban'])
      .orderBy('vendor_id')
      .execute();
    expect(ids).toEqual([
      { vendor_id: '7', vendor_ban: rows[0]?.id },
      { vendor_id: '8', vendor_ban: rows[0]?.id },
    ]);
  });
});

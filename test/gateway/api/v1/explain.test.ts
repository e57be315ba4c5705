import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHIELD_ADMITS } from '../../../../src/protocol/admits';
import type { Explanation } from '../../../../src/protocol/explain';
import { findSession } from '../../../../src/gateway/store/sessions';
import { insertVendorChat } from '../../../../src/gateway/store/vendors/chats';
import { insertCodeCarriers } from '../../../../src/gateway/store/vendors/code-carriers';
import { checkProperty } from '../../../check-property';
import { openGateway, START, type TestGateway } from '../../support/harness';
import { DAY, identityOf } from '../../support/sign-identity';

const ask = async (
  gateway: TestGateway,
  query: Record<string, string>,
  token?: string,
) => {
  const path = `/v1/explain?${new URLSearchParams(query)}`;
  return token === undefined
    ? gateway.write('GET', path)
    : gateway.ask(path, { token });
};

const explain = async (
  gateway: TestGateway,
  query: Record<string, string>,
  token?: string,
): Promise<Explanation> => {
  const response = await ask(gateway, query, token);
  expect(response.status, JSON.stringify(query)).toBe(200);
  return (await response.json()) as Explanation;
};

const of = (kind: string, value: string) => ({ site: 'default', kind, value });
const outcomes = ({ bans }: Explanation) =>
  Object.fromEntries(bans.map(({ ban, outcome }) => [ban, outcome]));
const iso = (time: number) => new Date(time).toISOString();

/** Has a site take chats of some only: by its shield, or by its own setting. */
const admitOnly = async (gateway: TestGateway, admits: string) => {
  const isSetting = admits === 'everybody' || admits === 'signed-in';
  await gateway.db
    .updateTable('sites')
    .set({ admits: isSetting ? admits : 'everybody' })
    .execute();
  const shield = isSetting ? { until: null } : { for: '30d', admits };
  const path = '/v1/sites/default/shield';
  expect((await gateway.write('PUT', path, shield)).status).toBe(200);
};

describe('explain', () => {
  it('tells of an address which ban decides, and why others do not', async () => {
    const gateway = await openGateway();
    await gateway.site('shop', ['http://localhost']);
    const ban = async (value: string, more: object = {}) =>
      (await gateway.ban({ ip: value }, more)).id;
    const lifted = await ban('192.0.2.7', { reason: 'lifted' });
    await gateway.lift(lifted);
    const ended = await ban('192.0.2.7', { for: '1m' });
    gateway.pass(120_000);
    const elsewhere = await ban('192.0.2.7', { sites: ['shop'] });
    const watching = await ban('192.0.2.7', { effect: 'watch' });
    const weaker = await ban('192.0.2.0-192.0.2.9', { effect: 'channels' });
    const decides = await ban('192.0.2.0/24', {
      until: '2026-12-01T00:00:00Z',
    });
    const told = await explain(gateway, of('ip', '::ffff:192.0.2.7'));
    expect(told).toMatchObject({
      ...{ site: 'default', verdict: 'refused', effect: 'refuse' },
      ...{ until: '2026-12-01T00:00:00.000Z', vouchedFor: false },
      neverBan: { exempt: false, entries: [] },
    });
    expect(outcomes(told)).toEqual({
      ...{ [lifted]: 'lifted', [ended]: 'ended', [elsewhere]: 'other site' },
      ...{ [watching]: 'watch', [weaker]: 'refuses', [decides]: 'decides' },
    });
    const values = told.keys.map(({ value }) => value);
    expect(values).toHaveLength(33);
    expect(values).toContain('192.0.2.7');
    expect(told.keys.find(({ value }) => value === '192.0.2.0/24')).toEqual({
      ...{ kind: 'ip', value: '192.0.2.0/24', known: 'derived' },
      tag: {
        tag: expect.stringMatching(/^[0-9a-f]{12}$/) as string,
        ...{ listed: true, shard: 0, version: told.list.version },
        ...{ changedAt: iso(START + 120_000), age: 0 },
      },
    });
  });

  it('tells that a ban spares whom the site’s server vouches for', async () => {
    const gateway = await openGateway();
    const { id } = await gateway.ban({ domain: 'spam.example' });
    const email = of('email', 'Ana@mail.spam.example');
    const proven = await explain(gateway, email);
    expect(proven).toMatchObject({ verdict: 'admitted', vouchedFor: true });
    expect(outcomes(proven)).toEqual({ [id]: 'spared' });
    const claimed = await explain(gateway, { ...email, claimed: 'true' });
    expect(claimed).toMatchObject({ verdict: 'refused', vouchedFor: false });
    expect(claimed.keys).toMatchObject([
      { kind: 'email', value: 'ana@mail.spam.example', known: 'claimed' },
      { kind: 'domain', value: 'mail.spam.example', known: 'derived' },
      { kind: 'domain', value: 'spam.example', known: 'derived' },
    ]);
    const domain = await explain(gateway, of('domain', '*@sub.spam.example'));
    expect(outcomes(domain)).toEqual({ [id]: 'decides' });
    expect(domain.keys.map(({ kind }) => kind)).toEqual(['domain', 'domain']);
  });

  it('names the entry of the never-ban list that keeps somebody in', async () => {
    const gateway = await openGateway();
    const { id } = await gateway.ban({ ip: '192.0.2.0/24' });
    await gateway.write('POST', '/v1/never-ban', { value: '192.0.2.7' });
    const told = await explain(gateway, of('ip', '192.0.2.7'));
    expect(told).toMatchObject({
      verdict: 'admitted',
      neverBan: { exempt: true, entries: ['192.0.2.7'] },
    });
    expect(outcomes(told)).toEqual({ [id]: 'never-ban' });
    expect(told.keys.every(({ tag }) => tag === undefined)).toBe(true);
  });

  it('explains a chat, and what its visitor quoted', async () => {
    const gateway = await openGateway();
    const { code, visitor } = await gateway.chat();
    const id = gateway.secrets.readVisitor(visitor) ?? '';
    const ban = await gateway.ban({ visitor: id, phone: '+49 30 1234567' });
    const chat = await explain(gateway, { session: code.toLowerCase() });
    const { reference } = ban;
    expect(chat).toMatchObject({ verdict: 'refused', reference });
    expect(outcomes(chat)).toEqual({ [ban.id]: 'decides' });
    const quoted = await explain(gateway, {
      reference: reference.toLowerCase(),
    });
    expect(quoted).toMatchObject({ verdict: 'refused', reference });
    expect(quoted.keys.map(({ kind }) => kind)).toEqual(['visitor', 'phone']);
    await gateway.lift(ban.id);
    expect(await explain(gateway, { reference })).toMatchObject({
      verdict: 'admitted',
      bans: [{ outcome: 'lifted' }],
    });
  });

  it('tells of a chat without a gate which ban its code is of', async () => {
    const gateway = await openGateway();
    const { code, visitor } = await gateway.chat();
    const id = gateway.secrets.readVisitor(visitor) ?? '';
    const at = gateway.now();
    await insertCodeCarriers(gateway.db, [
      {
        ...{ visitor: id, kind: 'zendesk', value: '1.z' },
        ...{ carried_from: at - 1000, seen_at: at },
      },
    ]);
    const ban = await gateway.ban({ visitor: id }, { for: '1d' });
    const row = await findSession(gateway.db, code);
    if (!row) throw new Error('no session');
    await insertVendorChat(gateway.db, {
      ...{ ...row, code: 'UNCH-ECKD', token_hash: 'x', widget: 'zendesk' },
      ...{ visitor: '1.z', vendor_account: 'acme', vendor_chat_id: 'c1' },
      chat_hash: null,
    });
    const told = await explain(gateway, { session: 'UNCH-ECKD' });
    const { reference, until } = ban;
    expect(told).toMatchObject({ verdict: 'refused', reference, until });
    expect(outcomes(told)).toEqual({ [ban.id]: 'decides' });
  });

  it('says what a browser with an older record still says, and until when', async () => {
    const gateway = await openGateway();
    const { id } = await gateway.ban({ ip: '192.0.2.7' });
    const asked = () => explain(gateway, of('ip', '192.0.2.7'));
    const first = await asked();
    const fresh = (from: number) => iso(from + first.list.maxAge * 1000);
    expect(first.older).toMatchObject({
      ...{ verdict: 'admitted', until: fresh(START) },
    });
    gateway.pass(first.list.maxAge * 1000);
    expect((await asked()).older).toBeNull();
    await gateway.lift(id);
    expect((await asked()).older).toMatchObject({
      ...{ verdict: 'refused', until: fresh(gateway.now()) },
    });
    await gateway.ban({ phone: '+49 30 1234567' });
    const claimed = { ...of('phone', '+49301234567'), claimed: 'true' };
    expect((await explain(gateway, claimed)).older).toMatchObject({
      ...{ verdict: 'admitted', until: null },
    });
  });

  it('says that the shield turns somebody away, also of what they quote', async () => {
    const gateway = await openGateway();
    const path = '/v1/sites/default/shield';
    await gateway.write('PUT', path, { for: '1h', admits: 'signed-in' });
    const { until, reference } = await gateway.visit({});
    const closed = {
      ...{ verdict: 'refused', until, reference, bans: [] },
      closed: {
        ...{ by: 'shield', admits: 'signed-in' },
        why: 'The shield is up: only signed-in visitors start chats.',
      },
    };
    expect(await explain(gateway, of('ip', '192.0.2.7'))).toMatchObject(closed);
    const quoted = { reference: String(reference) };
    expect(await explain(gateway, quoted)).toMatchObject(closed);
    const proven = await explain(gateway, of('email', 'ana@example.com'));
    expect(proven).not.toHaveProperty('closed');
    expect(proven.verdict).toBe('admitted');
    await gateway.write('PUT', path, { until: null });
    const after = await explain(gateway, of('ip', '192.0.2.7'));
    expect(after.verdict).toBe('admitted');
  });

  it('says that a site takes signed-in visitors alone, also of what others quote', async () => {
    const gateway = await openGateway();
    await gateway.site('shop', ['http://localhost']);
    await gateway.write('PUT', '/v1/sites/shop', { admits: 'signed-in' });
    const refused = await gateway.startSession({}, { site: 'shop' });
    expect(refused.status).toBe(403);
    const { reference } = (await refused.json()) as { reference: string };
    expect(reference).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    const visit = await gateway.visit({}, { site: 'shop' });
    expect(visit.reference).toBe(reference);
    const quoted = { reference: reference.toLowerCase() };
    expect(await explain(gateway, quoted)).toMatchObject({
      ...{ site: 'shop', verdict: 'refused', reference, bans: [] },
      closed: {
        ...{ by: 'site', admits: 'signed-in' },
        why: 'On this site only signed-in visitors chat.',
      },
    });
    await gateway.write('PUT', '/v1/sites/shop', { admits: 'everybody' });
    expect((await explain(gateway, quoted)).verdict).toBe('admitted');
  });

  it('leaves a line with ids of keys and no value, and writes nothing else', async () => {
    const gateway = await openGateway();
    const ban = await gateway.ban({ email: 'ana@spam.example' });
    await explain(gateway, of('email', 'ana@spam.example'));
    const rows = await gateway.db
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'explain')
      .execute();
    expect(rows).toMatchObject([{ subject: 'email' }]);
    expect(JSON.parse(rows[0]?.detail ?? '')).toEqual({
      site: 'default',
      keys: ban.keys.map(({ id }) => id),
    });
  });

  it('shows who may see one site nothing of another’s', async () => {
    const gateway = await openGateway();
    await gateway.site('shop', ['http://localhost']);
    await gateway.ban({ ip: '192.0.2.7' }, { sites: ['default'] });
    const { code } = await gateway.chat();
    const token = await gateway.token('agent', ['shop']);
    const own = { ...of('ip', '192.0.2.7'), site: 'shop' };
    expect((await explain(gateway, own, token)).bans).toEqual([]);
    for (const query of [of('ip', '192.0.2.7'), { session: code }]) {
      expect((await ask(gateway, query, token)).status).toBe(422);
    }
  });

  it('hides values from who may not see them, twenty times an hour', async () => {
    const gateway = await openGateway();
    await gateway.ban({ ip: '198.51.100.0/24' });
    const token = await gateway.token('viewer');
    for (let n = 1; n <= 20; n += 1) {
      const query = of('ip', `198.51.100.${n}`);
      const told = await explain(gateway, query, token);
      expect(told.verdict).toBe('refused');
      expect(JSON.stringify(told)).not.toMatch(/198\.51\.100\.\d/);
    }
    const more = await ask(gateway, of('ip', '198.51.100.21'), token);
    expect(more.status).toBe(429);
  });

  it.each([
    [{}, 'kind'],
    [{ kind: 'ip' }, 'value'],
    [{ kind: 'ip', value: '192.0.2.7' }, 'site'],
    [{ ...of('ip', '192.0.2.7'), session: 'K7F2-9QXM' }, 'kind'],
    [of('ip', '192.0.2.0/24'), 'value'],
    [of('email', 'no email'), 'value'],
    [{ ...of('ip', '192.0.2.7'), site: 'none' }, 'site'],
    [{ ...of('ip', '192.0.2.7'), claimed: 'true' }, 'claimed'],
    [{ session: 'K7F2-9QXM' }, 'session'],
    [{ reference: 'K7F2-9QXM' }, 'reference'],
  ])('of %j names %s', async (query, field) => {
    const gateway = await openGateway();
    const response = await ask(gateway, query as Record<string, string>);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ field });
  });

  it('says what a visit is told, whoever comes and whatever is banned', async () => {
    const gateway = await openGateway({ neverBanned: ['198.51.100.1'] });
    await gateway.site('shop', ['http://localhost']);
    const values = {
      ip: fc.constantFrom('198.51.100.1', '198.51.100.2', '2001:db8::1'),
      email: fc.constantFrom('a@x.example', 'b@mail.x.example'),
      phone: fc.constantFrom('+49301234567', '+49307654321'),
      acquire: fc.constantFrom('7', '8'),
    };
    const known = fc.oneof(
      ...Object.entries(values).map(([kind, value]) =>
        fc.record({ kind: fc.constant(kind), value }),
      ),
    );
    const banned = fc.oneof(
      known,
      fc.constantFrom(
        { kind: 'ip', value: '198.51.100.0/24' },
        { kind: 'ip', value: '198.51.100.2-198.51.100.7' },
        { kind: 'domain', value: 'x.example' },
      ),
    );
    const ban = fc.record({
      keys: fc.array(banned, { minLength: 1, maxLength: 2 }),
      effect: fc.constantFrom('refuse', 'channels', 'watch'),
      sparing: fc.boolean(),
      sites: fc.constantFrom([], ['default'], ['shop']),
      for: fc.constantFrom('1d', '9d'),
      isLifted: fc.boolean(),
    });
    await checkProperty(
      fc.asyncProperty(
        fc.array(ban, { maxLength: 4 }),
        fc.array(known, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('everybody', 'signed-in', ...SHIELD_ADMITS),
        async (bans, visitors, admits) => {
          await admitOnly(gateway, admits);
          const made: number[] = [];
          for (const { isLifted, ...json } of bans) {
            const response = await gateway.write('POST', '/v1/bans', json);
            if (!response.ok) continue;
            const { id } = (await response.json()) as { id: number };
            made.push(id);
            if (isLifted) await gateway.lift(id);
          }
          gateway.pass(2 * DAY);
          for (const { kind, value } of visitors) {
            const body =
              kind === 'ip'
                ? {}
                : { identity: identityOf(gateway, { [kind]: value }) };
            const from = kind === 'ip' ? value : '203.0.113.99';
            const visit = await gateway.visit(body, { from });
            const told = await explain(gateway, of(kind, value));
            const { verdict, effect, until, reference } = visit;
            expect({
              verdict: told.verdict,
              effect: told.effect,
              until: told.until,
              reference: told.reference,
            }).toEqual({ verdict, effect, until, reference });
            const listed = told.keys.flatMap(({ tag }) =>
              tag?.listed ? tag.tag : [],
            );
            const hits = visit.hits.map((index) => visit.tags[index] ?? '');
            expect(listed).toEqual(expect.arrayContaining(hits));
            const deciding = told.bans.filter(
              ({ outcome }) => outcome === 'decides',
            );
            expect(deciding.map((one) => one.reference)).toEqual(
              verdict === 'refused' && !told.closed ? [reference] : [],
            );
            const isShut = verdict === 'refused' && !deciding.length;
            expect(told.closed?.admits).toBe(isShut ? admits : undefined);
          }
          for (const id of made) await gateway.lift(id);
        },
      ),
      30,
    );
  });
});

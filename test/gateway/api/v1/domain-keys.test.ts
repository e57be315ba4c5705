import { describe, expect, it } from 'vitest';
import { importList } from '../../jobs/finish-job';
import { openGateway, type TestGateway } from '../../support/harness';
import { readTags } from '../../support/read-list';
import { identityOf } from '../../support/sign-identity';

const DOMAIN = 'spam.example';

const claim = async (gateway: TestGateway, email: string) =>
  (await gateway.startSession({ claims: { email } })).status;

const visitAs = (gateway: TestGateway, email: string) =>
  gateway.visit({ identity: identityOf(gateway, { email }) });

const problemOf = async (response: Response) => ({
  status: response.status,
  ...((await response.json()) as { code: string; detail: string }),
});

describe('a ban of a domain', () => {
  it.each(['*@spam.example', '@SPAM.example', 'spam.example.'])(
    'spelled %s refuses any email of it, proven or claimed',
    async (typed) => {
      const gateway = await openGateway();
      const ban = await gateway.ban({ domain: typed }, { sparing: false });
      expect(ban.keys).toMatchObject([
        { kind: 'domain', value: DOMAIN, typed, matches: true },
      ]);
      for (const email of ['bob@spam.example', 'eve@a.b.Spam.example']) {
        expect(await claim(gateway, email)).toBe(403);
        expect((await visitAs(gateway, email)).verdict).toBe('refused');
      }
      for (const email of ['bob@notspam.example', 'bob@example']) {
        expect(await claim(gateway, email)).toBe(201);
        expect((await visitAs(gateway, email)).verdict).toBe('admitted');
      }
    },
  );

  it('is decided by the page from memory, for a proven email', async () => {
    const gateway = await openGateway();
    await gateway.ban({ domain: DOMAIN }, { sparing: false });
    const [tag] = await readTags(gateway);
    const { tags, hits } = await visitAs(gateway, 'bob@mail.spam.example');
    expect(hits.map((hit) => tags[hit])).toEqual([tag]);
    const deep = `bob@${'a.'.repeat(9)}spam.example`;
    expect((await visitAs(gateway, deep)).hits).toHaveLength(1);
  });

  it('spares a proven email, unless the ban spares nobody', async () => {
    const gateway = await openGateway();
    await gateway.ban({ domain: DOMAIN });
    expect(await claim(gateway, 'bob@spam.example')).toBe(403);
    const { verdict, hits } = await visitAs(gateway, 'bob@spam.example');
    expect({ verdict, hits }).toEqual({ verdict: 'admitted', hits: [] });
  });

  it('reaches a chat that runs, and is shown on it', async () => {
    const gateway = await openGateway();
    const claims = { email: 'bob@mail.spam.example' };
    const { code } = await gateway.chat({ claims });
    const { id } = await gateway.ban({ domain: DOMAIN });
    const session = await gateway.write('GET', `/v1/sessions/${code}`);
    expect(await session.json()).toMatchObject({ ban: { id } });
  });

  it('is found by kind and by either spelling', async () => {
    const gateway = await openGateway();
    const { id } = await gateway.ban({ domain: '*@münchen.example' });
    for (const query of ['kind=domain', 'q=münchen', 'q=xn--mnchen']) {
      const found = await gateway.write('GET', `/v1/bans?${query}`);
      expect((await found.json()).data).toMatchObject([{ id }]);
    }
  });

  it('stands in no vendor’s list here', async () => {
    const gateway = await openGateway();
    await gateway.ban({ domain: DOMAIN });
    const { id } = await gateway.ban({
      ...{ domain: 'other.example', email: 'bob@example.com' },
    });
    const zendesk = await gateway.write('GET', '/api/v2/bans');
    expect(JSON.stringify(await zendesk.json())).not.toContain('example');
    const acquire = await gateway.write('GET', '/api/v1/crm/block-visitor');
    const { data: rows } = (await acquire.json()).data;
    expect(rows).toMatchObject([
      { id, type: 'contact', data: { email: 'bob@example.com' } },
    ]);
    expect(JSON.stringify(rows)).not.toContain('other.example');
  });
});

it.each(['-x.example', 'x-.example', '*@mail.-x.example', 'x..example'])(
  '%s, which has no mail, is taken nowhere',
  async (value) => {
    const gateway = await openGateway();
    const expected = 'Expected a mail domain such as spam.example';
    const key = { kind: 'domain', value };
    expect(
      await problemOf(await gateway.write('POST', '/v1/bans', { keys: [key] })),
    ).toMatchObject({
      ...{ status: 422, code: 'invalid', field: 'keys.0.value' },
      detail: expect.stringContaining(expected),
    });
    for (const [entry, why] of [
      [key, expected],
      [{ value }, 'expected an address'],
    ] as const) {
      const added = await gateway.write('POST', '/v1/never-ban', entry);
      expect(await problemOf(added)).toMatchObject({
        ...{ status: 422, code: 'invalid', field: 'value' },
        detail: expect.stringContaining(why),
      });
    }
    const csv = `kind,value\ndomain,${value}\n`;
    const { lines } = await importList(gateway, csv, { type: 'text/csv' });
    expect(lines).toMatchObject([
      { outcome: 'invalid', why: expect.stringContaining(expected) },
    ]);
    expect(await claim(gateway, `bob@${value.replace('*@', '')}`)).toBe(201);
  },
);

describe('of a chat', () => {
  const block = (gateway: TestGateway, session: string, more: object = {}) =>
    gateway.write('POST', '/v1/bans', {
      ...{ session, kinds: ['visitor', 'domain'] },
      ...more,
    });

  it('the domain of the proven email is banned', async () => {
    const gateway = await openGateway();
    const identity = identityOf(gateway, { email: 'bob@spam.example' });
    const { code } = await gateway.chat({
      ...{ identity, claims: { email: 'ana@example.com' } },
    });
    const response = await block(gateway, code);
    expect(response.status).toBe(201);
    expect((await response.json()).keys).toMatchObject([
      { kind: 'visitor' },
      { kind: 'domain', value: DOMAIN },
    ]);
    expect(await claim(gateway, 'eve@spam.example')).toBe(403);
    expect(await claim(gateway, 'ana@example.com')).toBe(201);
  });

  it('a claimed email’s domain takes claimed: true', async () => {
    const gateway = await openGateway();
    const claims = { email: 'bob@spam.example' };
    const { code } = await gateway.chat({ claims });
    expect(await problemOf(await block(gateway, code))).toMatchObject({
      ...{ status: 422, code: 'unproven', field: 'kinds.1' },
    });
    const response = await block(gateway, code, { claimed: true });
    expect(response.status).toBe(201);
  });

  it('without an email none is', async () => {
    const gateway = await openGateway();
    const { code } = await gateway.chat();
    expect(await problemOf(await block(gateway, code))).toMatchObject({
      ...{ status: 422, code: 'no_such_key', field: 'kinds.1' },
    });
  });
});

describe('the never-ban list', () => {
  it('is the exception from a banned domain: an email or a domain of it', async () => {
    const gateway = await openGateway({
      neverBanned: ['good@spam.example', '*@office.spam.example'],
    });
    await gateway.ban({ domain: DOMAIN });
    for (const email of ['good@spam.example', 'ana@office.spam.example']) {
      expect(await claim(gateway, email)).toBe(201);
      expect((await visitAs(gateway, email)).verdict).toBe('admitted');
    }
    expect(await claim(gateway, 'bob@spam.example')).toBe(403);
    // Whoever claims to be an exception is refused for what else they are.
    await gateway.ban({ ip: '203.0.113.24' });
    expect(await claim(gateway, 'good@spam.example')).toBe(403);
  });

  it.each([
    ['email', 'ana@mail.shop.example'],
    ['domain', 'shop.example'],
    ['domain', '*@mail.shop.example'],
  ])('with a domain keeps %s %s from being banned', async (kind, value) => {
    const gateway = await openGateway({ neverBanned: ['@shop.example'] });
    const keys = [{ kind, value }];
    const response = await gateway.write('POST', '/v1/bans', { keys });
    expect(await problemOf(response)).toMatchObject({
      ...{ status: 409, code: 'never_ban', field: 'keys.0.value' },
      detail: expect.stringContaining('shop.example'),
    });
  });
});

describe('a domain of people who did nothing', () => {
  const ask = async (gateway: TestGateway, token: string, json: object) =>
    problemOf(
      await gateway.ask('/v1/bans', { ...{ method: 'POST', token }, json }),
    );
  const of = (value: string, more: object = {}) => ({
    ...{ keys: [{ kind: 'domain', value }] },
    ...more,
  });

  it.each([
    ['*@gmail.com', 'Anybody may have a mailbox at gmail.com'],
    ['googlemail.com', 'Anybody may have a mailbox at gmail.com'],
    ['co.uk', 'Anybody may have a mailbox at co.uk'],
    ['customers.example', 'signed in within the last 30 days'],
    ['*@mail.customers.example', 'signed in within the last 30 days'],
  ])('such as %s takes an owner’s confirm', async (domain, why) => {
    const gateway = await openGateway();
    const identity = identityOf(gateway, { email: 'a@mail.customers.example' });
    await gateway.chat({ identity });
    const owner = await gateway.token('owner');
    for (const [token, more] of [
      [owner, {}],
      [await gateway.token('administrator'), { confirm: true }],
    ] as const) {
      expect(await ask(gateway, token, of(domain, more))).toMatchObject({
        ...{ status: 422, code: 'unconfirmed', field: 'keys.0.value' },
        detail: expect.stringContaining(why),
      });
    }
    const confirmed = await ask(gateway, owner, of(domain, { confirm: true }));
    expect(confirmed.status).toBe(201);
  });

  it('is anybody’s again after 30 days without them', async () => {
    const gateway = await openGateway();
    const email = 'ana@customers.example';
    const { visitor } = await gateway.chat({
      identity: identityOf(gateway, { email }),
    });
    gateway.pass(20 * 24 * 60 * 60 * 1000);
    await gateway.chat({ visitor });
    gateway.pass(29 * 24 * 60 * 60 * 1000);
    const token = await gateway.token('agent');
    const body = of('customers.example');
    expect((await ask(gateway, token, body)).code).toBe('unconfirmed');
    gateway.pass(2 * 24 * 60 * 60 * 1000);
    expect((await ask(gateway, token, body)).status).toBe(201);
  });

  it('is not the domain that only the blocked visitor signed in with', async () => {
    const gateway = await openGateway();
    const chatAs = (email: string) =>
      gateway.chat({ identity: identityOf(gateway, { email }) });
    const { code: session } = await chatAs('bob@spam.example');
    await chatAs('bob@spam.example');
    const token = await gateway.token('agent');
    const body = { session, kinds: ['domain'] };
    expect((await ask(gateway, token, body)).status).toBe(201);
    await gateway.lift(1);
    await chatAs('ana@spam.example');
    expect(await ask(gateway, token, body)).toMatchObject({
      ...{ code: 'unconfirmed', field: 'kinds.0' },
    });
  });
});

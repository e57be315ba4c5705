import { describe, expect, it } from 'vitest';
import { openGateway } from '../support/harness';
import { identityOf, visitAs } from '../support/sign-identity';

const ANA = { email: 'ana@example.com' };

describe('an identity', () => {
  it.each([
    ['email', 'Ana@Example.com ', 'ana@example.com'],
    ['phone', '+49 (30) 123-4567', '49301234567'],
    ['acquire', '872', '872'],
    ['acquire', 872, '872'],
    ['zendesk', '2315985.gCgOaEXpt6FNkZ', '2315985.gCgOaEXpt6FNkZ'],
  ])('with %s %j is found by a ban of %s', async (kind, claim, banned) => {
    const gateway = await openGateway();
    const identity = identityOf(gateway, { [kind]: claim });
    const plain = await gateway.visit();
    const before = await gateway.visit({ identity });
    expect(before.verdict).toBe('admitted');
    // An email brings a tag of its domain, too.
    const added = kind === 'email' ? 2 : 1;
    expect(before.tags).toHaveLength(plain.tags.length + added);
    const ban = await gateway.ban({ [kind]: banned });
    expect(await gateway.visit({ identity })).toMatchObject({
      verdict: 'refused',
      reference: ban.reference,
      hits: [plain.tags.length],
      tags: before.tags,
    });
    expect(await gateway.visit()).toMatchObject({ verdict: 'admitted' });
  });

  it('brings a tag for each of its claims, and the email’s domain', async () => {
    const gateway = await openGateway();
    const plain = await gateway.visit();
    const identity = identityOf(gateway, {
      ...ANA,
      phone: '+49 30 1234567',
      acquire: 872,
      zendesk: 'z1',
    });
    const { tags } = await gateway.visit({ identity });
    expect(new Set(tags).size).toBe(plain.tags.length + 5);
  });

  it.each([
    ['claims nobody knows', { sub: '7', name: 'Ana', visitor: 'v1', ip: '::' }],
    ['a phone that is none', { phone: 'call me' }],
    ['what the server does not know', { phone: null, acquire: '' }],
    ['ids that can’t be', { acquire: 1.5, zendesk: { $ne: 1 }, phone: [7] }],
    ['half a character', { zendesk: '\ud800' }],
  ])('is read past %s', async (_, more) => {
    const gateway = await openGateway();
    const { tags } = await gateway.visit({
      identity: identityOf(gateway, ANA),
    });
    const identity = identityOf(gateway, { ...more, ...ANA });
    expect(await gateway.visit({ identity })).toMatchObject({ tags });
  });

  it('starts no chat if it proves a banned key', async () => {
    const gateway = await openGateway();
    await gateway.ban(ANA);
    const identity = identityOf(gateway, ANA);
    const refused = await gateway.startSession({ identity });
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ code: 'refused' });
    expect((await gateway.startSession()).status).toBe(201);
  });

  it('counts when a page reports its refusal', async () => {
    const gateway = await openGateway();
    const { id } = await gateway.ban(ANA);
    const report = (json: object) =>
      gateway.ask('/v1/sites/default/refusals', { method: 'POST', json });
    await report({ identity: identityOf(gateway, ANA) });
    await report({});
    const response = await gateway.write('GET', `/v1/bans/${id}`);
    expect(await response.json()).toMatchObject({ hits: 1 });
  });

  it('with an email on the never-ban list brings no tag', async () => {
    const gateway = await openGateway({ neverBanned: ['boss@example.com'] });
    await gateway.ban({ ip: '203.0.113.0/24' });
    const identity = identityOf(gateway, { email: 'Boss@example.com' });
    expect(await gateway.visit()).toMatchObject({ verdict: 'refused' });
    expect(await gateway.visit({ identity })).toMatchObject({
      verdict: 'admitted',
      tags: [],
    });
  });
});

it('is neither logged nor stored, whether accepted or not', async () => {
  const gateway = await openGateway();
  const { visitor } = await gateway.chat({
    identity: identityOf(gateway, ANA),
  });
  const good = identityOf(gateway, { ...ANA, jti: 'one' });
  const bad = identityOf(gateway, { ...ANA, aud: 'shop' });
  await gateway.visit({ visitor, identity: good });
  const refused = await (await visitAs(gateway, bad)).text();
  const [links, sessions, audit, changes] = await Promise.all([
    gateway.db.selectFrom('links').selectAll().execute(),
    gateway.db.selectFrom('sessions').selectAll().execute(),
    gateway.db.selectFrom('audit').selectAll().execute(),
    gateway.db.selectFrom('changes').selectAll().execute(),
  ]);
  expect(links).toHaveLength(1);
  const kept = JSON.stringify([links, sessions, audit, changes]);
  for (const token of [good, bad]) {
    for (const part of token.split('.').slice(1)) {
      expect(kept).not.toContain(part);
      expect(gateway.log()).not.toContain(part);
      expect(refused).not.toContain(part);
    }
  }
});

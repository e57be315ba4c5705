import { describe, expect, it } from 'vitest';
import type { Session } from '../../../src/protocol/sessions';
import { openGateway, VISITOR, type TestGateway } from '../support/harness';
import { readStream } from '../support/read-stream';
import { identityOf } from '../support/sign-identity';
import { linkIdentity } from '../../../src/gateway/identity/link-identity';

const ANA = { email: 'ana@example.com' };
const NETWORK = '203.0.113.0/24';

const proves = (gateway: TestGateway, claims: object = ANA) => ({
  identity: identityOf(gateway, claims),
});

describe.each([
  ['an address', VISITOR],
  ['a network', NETWORK],
  ['a range', '203.0.113.9-203.0.113.99'],
])('a ban by %s', (_, ip) => {
  it('refuses nobody whose identity the site’s server proved', async () => {
    const gateway = await openGateway();
    expect(await gateway.ban({ ip })).toMatchObject({ sparing: true });
    expect((await gateway.visit()).verdict).toBe('refused');
    expect((await gateway.startSession()).status).toBe(403);
    expect((await gateway.visit(proves(gateway))).verdict).toBe('admitted');
    const chat = await gateway.chat(proves(gateway));
    // Later the browser alone is enough.
    const { visitor } = chat;
    expect((await gateway.visit({ visitor })).verdict).toBe('admitted');
  });

  it('brings the spared none of its tags, and others theirs', async () => {
    const gateway = await openGateway();
    const free = await gateway.visit(proves(gateway));
    await gateway.ban({ ip });
    const refused = await gateway.visit();
    const banned = refused.hits.map((index) => refused.tags[index]);
    expect(banned.length).toBeGreaterThan(0);
    const spared = await gateway.visit(proves(gateway));
    expect(spared.hits).toEqual([]);
    expect(spared.tags).toEqual(
      free.tags.filter((tag) => !banned.includes(tag)),
    );
  });

  it('refuses everybody if it spares nobody', async () => {
    const gateway = await openGateway();
    const ban = await gateway.ban({ ip }, { sparing: false });
    expect(ban).toMatchObject({ sparing: false });
    const answer = await gateway.visit(proves(gateway));
    expect(answer.verdict).toBe('refused');
    expect(answer.hits.length).toBeGreaterThan(0);
  });

  it('leaves who is banned to their own ban', async () => {
    const gateway = await openGateway();
    await gateway.ban({ ip });
    const own = await gateway.ban(ANA, { for: '1d' });
    const { reference, until } = own;
    expect(await gateway.visit(proves(gateway))).toMatchObject({
      ...{ verdict: 'refused', reference, until },
    });
  });
});

describe('somebody a ban by address spares', () => {
  it('is also who was known by the same id from a vendor alone', async () => {
    const gateway = await openGateway();
    const { visitor } = await gateway.chat();
    const id = gateway.secrets.readVisitor(visitor) ?? '';
    const key = { kind: 'acquire', value: '4711' } as const;
    await linkIdentity(gateway.db, { visitor: id, site: '' }, [key], 1);
    await gateway.ban({ ip: VISITOR });
    expect((await gateway.visit({ visitor })).verdict).toBe('refused');
    const known = { visitor: id, site: 'default' };
    await linkIdentity(gateway.db, known, [key], 2);
    expect((await gateway.visit({ visitor })).verdict).toBe('admitted');
  });

  it('keeps their chat, and is sent the tags that are left', async () => {
    const gateway = await openGateway();
    const chat = await gateway.chat(proves(gateway));
    const events = readStream(await gateway.ask(chat.stream));
    const first = (await events.next())?.data as { tags: string[] };
    await gateway.ban({ ip: NETWORK });
    const next = await events.next();
    expect(next?.event).toBe('admitted');
    const { tags } = next?.data as { tags: string[] };
    expect(tags).toHaveLength(first.tags.length - 1);
    await events.close();
  });

  it('is let in by what is proven while their page is open', async () => {
    const gateway = await openGateway();
    const { stream, visitor } = await gateway.chat();
    const events = readStream(await gateway.ask(stream));
    await events.next();
    await gateway.ban({ ip: VISITOR });
    await events.until('refused');
    await gateway.visit({ visitor, ...proves(gateway) });
    await events.until('admitted');
    await events.close();
  });

  it('does not look banned to agents', async () => {
    const gateway = await openGateway();
    const spared = await gateway.chat(proves(gateway));
    const refused = await gateway.chat();
    await gateway.ban({ ip: NETWORK });
    const page = await gateway.write('GET', '/v1/sessions?state=live');
    const { data } = (await page.json()) as { data: Session[] };
    const banOf = (code: string) =>
      data.find((session) => session.code === code)?.ban;
    expect(banOf(spared.code)).toBeNull();
    expect(banOf(refused.code)).not.toBeNull();
  });

  it('counts no hit of the ban', async () => {
    const gateway = await openGateway();
    const { id } = await gateway.ban({ ip: VISITOR });
    await gateway.ask('/v1/sites/default/refusals', {
      method: 'POST',
      json: proves(gateway),
    });
    const shown = await gateway.write('GET', `/v1/bans/${id}`);
    expect(await shown.json()).toMatchObject({ hits: 0 });
  });

  it('is not anybody of whom only a vendor says who they are', async () => {
    const gateway = await openGateway();
    const { visitor } = await gateway.chat();
    const id = gateway.secrets.readVisitor(visitor) ?? '';
    await linkIdentity(
      gateway.db,
      { visitor: id, site: '' },
      [{ kind: 'zendesk', value: '2315985.x' }],
      gateway.now(),
    );
    await gateway.ban({ ip: VISITOR });
    expect((await gateway.visit({ visitor })).verdict).toBe('refused');
  });
});

it('bans of the vendors’ programs spare nobody', async () => {
  const gateway = await openGateway();
  const made = await gateway.write('POST', '/api/v2/bans', {
    ip_address: VISITOR,
  });
  expect(made.status).toBe(201);
  expect((await gateway.visit(proves(gateway))).verdict).toBe('refused');
  const page = await gateway.write('GET', '/v1/bans');
  expect(await page.json()).toMatchObject({ data: [{ sparing: false }] });
});

import { describe, expect, it } from 'vitest';
import { routes } from '../../../../src/gateway/api/routes';
import { openGateway } from '../../support/harness';
import { readStream } from '../../support/read-stream';
import { OPERATIONS } from './operations';
import { OF_BANS, OF_CHATS, openWorld, type World } from './world';

/** What nobody who is masked may read, as far as it may be hidden. */
const HIDDEN = [OF_CHATS, OF_BANS].flatMap(({ email, phone, ip }) => [
  ip,
  ...email.split(/@|\.example/).flatMap((part) => part.slice(1) || []),
  phone.slice(-7),
]);

const hiddenIn = (text: string) => HIDDEN.filter((one) => text.includes(one));

/** Asks every operation, and returns all that was answered, by operation. */
const walk = async (world: World, token: string, person: { id: number }) => {
  const answers = new Map<string, string>();
  for (const { id } of routes) {
    const row = OPERATIONS[id];
    if (!row || id === 'followSessions') continue;
    const { path, method, json } = await row.send(world, person);
    const response = await world.gateway.ask(path, {
      token,
      ...(method && { method, json }),
    });
    answers.set(id, `${response.status} ${await response.text()}`);
  }
  return answers;
};

/** Follows the stream while a chat, a message and a ban come. */
const follow = async ({ gateway, chat, ban }: World, token: string) => {
  const response = await gateway.ask('/v1/sessions/stream', { token });
  const stream = readStream(response);
  const events = await stream.until('ready');
  const { token: secret } = await chat();
  await gateway.ask(`/v1/sites/shop/sessions/${secret}/messages`, {
    method: 'POST',
    json: { text: `Write to ${OF_CHATS.email}` },
  });
  await ban();
  events.push(...(await stream.until('ban')));
  await stream.close();
  return events;
};

describe('who is masked', () => {
  it('reads, as a viewer, no address, email or phone in any answer or event', async () => {
    const world = await openWorld();
    const { code, token: secret } = (await world.shown()).chat;
    const text = `Call ${OF_CHATS.phone} or ${OF_CHATS.email}`;
    await world.gateway.ask(`/v1/sites/shop/sessions/${secret}/messages`, {
      method: 'POST',
      json: { text },
    });
    const person = await world.user('viewer');
    const viewer = await world.gateway.token('viewer');
    const answers = await walk(world, viewer, person);
    for (const [id, answer] of answers) {
      expect({ id, found: hiddenIn(answer) }).toEqual({ id, found: [] });
    }
    const events = await follow(world, viewer);
    expect(hiddenIn(JSON.stringify(events))).toEqual([]);
    expect(events.map(({ event }) => event)).not.toContain('message');
    const shown = await world.gateway.ask(`/v1/sessions/${code}`, {
      token: viewer,
    });
    expect(await shown.json()).toMatchObject({
      ...{ address: '198.51.100.•••', lastMessage: null },
      claims: { email: 'q•••@w•••.example', phone: '49•••' },
    });

    // The same walk of an owner finds all of it: nothing was left out.
    const owner = await world.gateway.token('owner');
    const seen = [...(await walk(world, owner, person)).values()].join('\n');
    expect(hiddenIn(seen)).toEqual(HIDDEN);
    const followed = await follow(world, owner);
    expect(followed.map(({ event }) => event)).toContain('message');
  });

  it.each(['owner', 'agent'] as const)(
    'is masked as an %s whose limits say so, in all three APIs',
    async (role) => {
      const world = await openWorld();
      const person = await world.user(role);
      const hide = { seeAddresses: false, seeContacts: false };
      const token = await world.gateway.token(role, [], [], hide);
      for (const [id, answer] of await walk(world, token, person)) {
        expect({ id, found: hiddenIn(answer) }).toEqual({ id, found: [] });
      }
      const events = await follow(world, token);
      expect(hiddenIn(JSON.stringify(events))).toEqual([]);
      expect(events.map(({ event }) => event)).toContain('message');
      const search = await world.gateway.ask(
        '/api/v1/crm/block-visitor?where={"search":"a"}',
        { token },
      );
      expect(search.status).toBe(403);
    },
  );

  it('reads none in what an error says', async () => {
    const gateway = await openGateway();
    const token = await gateway.token('viewer');
    const response = await gateway.ask('/v1/bans?kind=203.0.113.24', { token });
    expect(response.status).toBe(422);
    expect(response.headers.get('content-type')).toBe(
      'application/problem+json',
    );
    expect(await response.text()).not.toContain('203.0.113.24');
  });

  it('finds whole values only, and of parts nothing', async () => {
    const world = await openWorld();
    const { ban, chat } = await world.shown();
    const token = await world.gateway.token('viewer');
    const count = async (list: 'bans' | 'sessions', q: string) => {
      const path = `/v1/${list}?q=${encodeURIComponent(q)}`;
      const response = await world.gateway.ask(path, { token });
      return ((await response.json()) as { data: object[] }).data.length;
    };
    for (const q of [...Object.values(OF_BANS), ban.visitor, ban.reference]) {
      expect(await count('bans', q), q).toBe(1);
    }
    for (const q of [...Object.values(OF_CHATS), chat.name, chat.code]) {
      expect(await count('sessions', q), q).toBe(1);
    }
    for (const q of ['192.0.2.20', 'qshoute', '@wquokka.example', '4930']) {
      expect(await count('bans', q), q).toBe(0);
      expect(await count('sessions', q), q).toBe(0);
    }
  });

  it('searches for twenty different values an hour, each as often as they like', async () => {
    const { ask, token: makeToken, pass } = await openGateway();
    const token = await makeToken('viewer');
    const search = (q: string, of = token) =>
      ask(`/v1/bans?q=${q}`, { token: of });
    for (let index = 0; index < 20; index += 1) {
      pass(1000);
      expect((await search(`value-${index}`)).status).toBe(200);
    }
    expect((await search('value-3')).status).toBe(200);
    const more = await search('value-20');
    expect(more.status).toBe(429);
    expect(more.headers.get('retry-after')).toBe(String(3600 - 19));
    expect((await ask('/v1/bans', { token })).status).toBe(200);
    expect((await search('value-20', await makeToken('viewer'))).status).toBe(
      200,
    );
    expect((await search('value-20', await makeToken('agent'))).status).toBe(
      200,
    );
    pass(3600 * 1000 - 19_000);
    expect((await search('value-20')).status).toBe(200);
    expect((await search('value-21')).status).toBe(429);
  });
});

import { describe, expect, it } from 'vitest';
import type { Page } from '../../../../src/protocol/page';
import type { Session } from '../../../../src/protocol/sessions';
import {
  openGateway,
  START,
  VISITOR,
  type TestGateway,
} from '../../support/harness';
import { signInAs } from '../../support/sign-in-as';

const list = async (gateway: TestGateway, query = '', token?: string) => {
  const path = `/v1/sessions${query}`;
  const response = await (token === undefined
    ? gateway.write('GET', path)
    : gateway.ask(path, { token }));
  expect(response.status).toBe(200);
  return (await response.json()) as Page<Session>;
};
const codes = ({ data }: Page<Session>) => data.map(({ code }) => code);

describe('a session, as agents see it,', () => {
  it('has all known fields', async () => {
    const gateway = await openGateway();
    const { code, visitor } = await gateway.chat({
      page: 'http://127.0.0.1/lamps?x=1',
      claims: { name: ' Bob ', email: 'BOB@example.com', phone: 'no number' },
    });
    expect(
      await (await gateway.write('GET', `/v1/sessions/${code}`)).json(),
    ).toEqual({
      code,
      site: 'default',
      widget: 'acquire',
      page: 'http://127.0.0.1/lamps?x=1',
      state: 'live',
      visitor: gateway.secrets.readVisitor(visitor),
      claims: { name: 'Bob', email: 'bob@example.com', phone: 'no number' },
      changed: { phone: 'unreadable' },
      address: VISITOR,
      othersAtAddress: 0,
      startedAt: new Date(START).toISOString(),
      goneSince: null,
      endedAt: null,
      doneAt: null,
      claimedBy: null,
      assigned: false,
      ban: null,
      blockedBefore: false,
      priorBans: [],
      flags: [],
      lastMessage: null,
      relayed: false,
      suggested: { for: '1d', step: 1, steps: 4, earlier: [] },
    });
  });

  it('contains neither its token nor the visitor’s', async () => {
    const gateway = await openGateway();
    const { token, visitor } = await gateway.chat();
    const text = JSON.stringify(await list(gateway));
    expect(text).not.toContain(token);
    expect(text).not.toContain(visitor);
  });

  it('counts the other visitors at its address', async () => {
    const gateway = await openGateway();
    const { code, visitor } = await gateway.chat();
    await gateway.chat({ visitor });
    await gateway.chat();
    await gateway.chat();
    await gateway.chat({}, { from: '192.0.2.1' });
    const response = await gateway.write('GET', `/v1/sessions/${code}`);
    expect(await response.json()).toMatchObject({ othersAtAddress: 2 });
  });

  it('marks a visitor who was banned before', async () => {
    const gateway = await openGateway();
    const { code, visitor } = await gateway.chat();
    const ban = await gateway.ban({
      visitor: gateway.secrets.readVisitor(visitor) ?? '',
    });
    const session = async () =>
      (await gateway.write('GET', `/v1/sessions/${code}`)).json();
    expect(await session()).toMatchObject({
      ban: { id: ban.id },
      blockedBefore: false,
      flags: [],
    });
    await gateway.lift(ban.id);
    expect(await session()).toMatchObject({ ban: null, blockedBefore: true });
  });

  it('is claimed by the first agent who opens it', async () => {
    const gateway = await openGateway();
    const { code } = await gateway.chat();
    const claim = async () =>
      (
        await gateway.write('POST', `/v1/sessions/${code.toLowerCase()}/claim`)
      ).json();
    const claimed = await claim();
    expect(claimed).toMatchObject({ claimedBy: { name: 'administrator' } });
    const token = await signInAs(gateway);
    const second = await gateway.ask(`/v1/sessions/${code}/claim`, {
      method: 'POST',
      token,
    });
    expect(await second.json()).toEqual(claimed);
  });

  it('shows that an agent joined in the widget', async () => {
    const gateway = await openGateway();
    const { stream, code } = await gateway.chat();
    const path = stream.replace('events', 'assigned');
    expect((await gateway.ask(path, { method: 'POST' })).status).toBe(204);
    const response = await gateway.write('GET', `/v1/sessions/${code}`);
    expect(await response.json()).toMatchObject({ assigned: true });
  });

  it('refuses messages after its end', async () => {
    const gateway = await openGateway();
    const { stream, code } = await gateway.chat();
    await gateway.ask(stream.replace('events', 'ended'), { method: 'POST' });
    const path = `/v1/sessions/${code}/messages`;
    const response = await gateway.write('POST', path, { text: 'hello?' });
    expect(response.status).toBe(410);
    expect(await response.json()).toMatchObject({ code: 'session_ended' });
  });
});

describe('the list of sessions', () => {
  it('is filtered by state and by text', async () => {
    const gateway = await openGateway();
    const one = await gateway.chat({ claims: { name: 'Älva' } });
    const other = await gateway.chat({ page: 'http://127.0.0.1/chairs' });
    await gateway.ask(one.stream.replace('events', 'ended'), {
      method: 'POST',
    });
    expect(codes(await list(gateway, '?state=live'))).toEqual([other.code]);
    expect(codes(await list(gateway, '?state=ended'))).toEqual([one.code]);
    expect(codes(await list(gateway, '?q=äLVA'))).toEqual([one.code]);
    expect(codes(await list(gateway, '?q=chairs'))).toEqual([other.code]);
    expect(codes(await list(gateway, `?q=${one.code}`))).toEqual([one.code]);
  });

  it('is paged newest first, also through sessions of one millisecond', async () => {
    const gateway = await openGateway();
    const started: string[] = [];
    for (let index = 0; index < 7; index += 1) {
      started.push((await gateway.chat()).code);
      if (index % 3 === 2) gateway.pass(1000);
    }
    const seen: string[] = [];
    let next: string | undefined = '';
    while (next !== undefined) {
      const page = await list(gateway, `?limit=2${next && `&cursor=${next}`}`);
      seen.push(...codes(page));
      next = page.next;
    }
    expect(seen.toSorted()).toEqual(started.toSorted());
    expect(seen[0]).toBe(started[6]);
  });

  it('shows a token of some sites only the sessions of those', async () => {
    const gateway = await openGateway();
    await gateway.site('shop');
    const { code } = await gateway.chat();
    const ofShop = await gateway.chat({}, { site: 'shop' });
    const token = await gateway.token('agent', ['shop']);
    expect(codes(await list(gateway, '', token))).toEqual([ofShop.code]);
    for (const [path, method, json] of [
      ['', 'GET'],
      ['/claim', 'POST', {}],
      ['/messages', 'GET'],
      ['/messages', 'POST', { text: 'hello' }],
    ] as const) {
      const response = await gateway.ask(`/v1/sessions/${code}${path}`, {
        method,
        token,
        json,
      });
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({
        code: 'session_not_found',
      });
    }
    const ban = await gateway.ask('/v1/bans', {
      method: 'POST',
      token,
      json: { session: code },
    });
    expect(ban.status).toBe(422);
  });
});

import { describe, expect, it } from 'vitest';
import type { Page } from '../../../../src/protocol/page';
import type { Session } from '../../../../src/protocol/sessions';
import { openGateway, type TestGateway } from '../../support/harness';

const ORIGIN = 'http://127.0.0.1:8788';

/** The session of a chat that began with a form, as agents see it. */
const chatWith = async (body: object, gateway?: TestGateway) => {
  const { startSession, write } = gateway ?? (await openGateway());
  const response = await startSession(body, { headers: { origin: ORIGIN } });
  expect(response.status).toBe(201);
  const { code } = (await response.json()) as { code: string };
  const found = await write('GET', `/v1/sessions/${code}`);
  return (await found.json()) as Session;
};

const long = (length: number, start = 'https://shop.example/') =>
  start + 'x'.repeat(length - start.length);

describe('a chat whose page', () => {
  it('is one of the shop has it as it is', async () => {
    const session = await chatWith({ page: 'https://shop.example/a?b=1' });
    expect(session.page).toBe('https://shop.example/a?b=1');
    expect(session.changed).toBeUndefined();
  });

  it('has a long URL begins, and has the start of it', async () => {
    const page = `${long(2100)}?gclid=${'y'.repeat(9000)}`;
    const session = await chatWith({ page });
    expect(session.page).toBe(page.slice(0, 2048));
    expect(session.changed).toEqual({ page: 'cut' });
  });

  it('is cut within an escape has none half', async () => {
    const page = `${long(2047)}%E2%82%AC`;
    const session = await chatWith({ page });
    expect(session.page).toBe(page.slice(0, 2047));
  });

  it.each([
    ['about:srcdoc', `${ORIGIN}/`],
    ['about:blank', `${ORIGIN}/`],
    ['javascript:alert(1)', `${ORIGIN}/`],
    ['data:text/html,x', `${ORIGIN}/`],
    ['file:///C:/Users/ana/shop.html', `${ORIGIN}/`],
    ['blob:https://shop.example/5f3c', 'https://shop.example/'],
    ['/lamps?x=1', `${ORIGIN}/lamps?x=1`],
    [17, `${ORIGIN}/`],
    [null, `${ORIGIN}/`],
    [{}, `${ORIGIN}/`],
    ['', `${ORIGIN}/`],
    [undefined, `${ORIGIN}/`],
  ])('is %j begins, and has what can be shown', async (page, shown) => {
    const session = await chatWith({ page });
    expect(session.page).toBe(shown);
    if (shown !== page) expect(session.changed).toEqual({ page: 'replaced' });
  });

  it('cannot be known at all has none', async () => {
    const gateway = await openGateway();
    const { code } = await gateway.chat({ page: 'about:blank' });
    const response = await gateway.write('GET', `/v1/sessions/${code}`);
    expect(await response.json()).toMatchObject({
      page: '',
      changed: { page: 'dropped' },
    });
  });
});

describe('a chat whose visitor is named', () => {
  it.each([
    ['Ana\u000b', 'Ana', undefined],
    ['Ana\u0003Lee', 'Ana Lee', 'cleaned'],
    ['\u202eAna', 'Ana', 'cleaned'],
    ['Ana \ud83d', 'Ana \ufffd', 'cleaned'],
    ['  Ana   Lee ', 'Ana Lee', undefined],
    ['\u200b\u200b\u200b', undefined, 'dropped'],
    ['x'.repeat(300), 'x'.repeat(254), 'cut'],
    [`${'x'.repeat(253)}😀`, 'x'.repeat(253), 'cut'],
    [17, '17', undefined],
    [{ first: 'Ana' }, undefined, 'dropped'],
    [['Ana'], undefined, 'dropped'],
    [true, undefined, 'dropped'],
    [null, undefined, undefined],
    ['', undefined, undefined],
  ])('%j begins as %j', async (name, shown, changed) => {
    const session = await chatWith({ claims: { name } });
    expect(session.claims.name).toBe(shown);
    expect(session.changed?.name).toBe(changed);
  });
});

describe('a chat with a claim that is no email or phone number', () => {
  it.each([
    ['email', 'ana at shop', 'ana at shop'],
    ['email', 'ana@', 'ana@'],
    ['email', `${'x'.repeat(300)}@x.example`, 'x'.repeat(254)],
    ['email', '\u202eana\u0007at shop', 'ana at shop'],
    ['phone', 'call me', 'call me'],
    ['phone', '12', '12'],
    ['phone', 12, '12'],
  ])(
    'begins, and agents see what was typed as %s: %j',
    async (kind, given, shown) => {
      const session = await chatWith({ claims: { [kind]: given } });
      expect(session.claims).toEqual({ [kind]: shown });
      expect(session.changed).toEqual({ [kind]: 'unreadable' });
    },
  );

  it.each([{ email: {} }, { phone: [] }, { email: false }])(
    'begins without it: %j',
    async (claims) => {
      const session = await chatWith({ claims });
      expect(session.claims).toEqual({});
      const [kind = ''] = Object.keys(claims);
      expect(session.changed).toEqual({ [kind]: 'dropped' });
    },
  );

  it('is found by it', async () => {
    const gateway = await openGateway();
    await chatWith({ claims: { email: 'ana at shop' } }, gateway);
    const response = await gateway.write('GET', '/v1/sessions?q=ana+at+shop');
    const { data } = (await response.json()) as Page<Session>;
    expect(data).toHaveLength(1);
  });

  it('cannot be banned by it', async () => {
    const gateway = await openGateway();
    const { code } = await chatWith(
      { claims: { email: 'ana at shop' } },
      gateway,
    );
    const response = await gateway.write('POST', '/v1/bans', {
      session: code,
      kinds: ['email'],
      claimed: true,
    });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: 'no_such_key' });
  });
});

describe('a chat begins whatever its form holds:', () => {
  it.each([
    ['claims that are null', { claims: null }],
    ['claims that are a text', { claims: 'Ana' }],
    ['claims that are a list', { claims: ['Ana'] }],
    ['claims without fields', { claims: {} }],
    ['fields that nobody knows', { claims: { age: 7 }, more: 1 }],
    ['a widget with a name of its own', { widget: 'Shop Chat 2.0!' }],
    ['a widget with a long name', { widget: 'w'.repeat(90) }],
    ['a widget without a name', { widget: '' }],
    ['halves of characters', { page: `${ORIGIN}/\udc00`, widget: '\ud83d' }],
  ])('%s', async (_, body) => {
    const session = await chatWith(body);
    expect(session.state).toBe('live');
    expect(session.widget).toMatch(/^[a-z0-9-]{1,40}$/);
  });
});

it('a message loses what misleads, and keeps its lines', async () => {
  const gateway = await openGateway();
  const { stream } = await gateway.chat();
  const say = (text: string) =>
    gateway.ask(stream.replace('events', 'messages'), {
      method: 'POST',
      json: { text },
    });
  const said = await say('one\n\u202etwo\u0003 \u200bthree');
  expect(said.status).toBe(201);
  expect(await said.json()).toMatchObject({ text: 'one\ntwo  three' });
  const empty = await say('\u200b\u202e');
  expect(empty.status).toBe(422);
  expect(await empty.json()).toMatchObject({ field: 'text' });
});

// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { away, fakeGateway, ok, problem } from './fake-gateway';
import { openChat, openPanel, openWithChats } from './open-panel';
import { aBan, aMe, aMessage, aSession, minutesAgo, NOW } from './samples';
import { waitFor } from '../../wait-for';

beforeEach(() => {
  vi.setSystemTime(NOW);
  return () => vi.useRealTimers();
});

const MESSAGES = '/v1/sessions/K7F2-9QXM/messages';
const BEN = { id: 2, name: 'Ben' };

const LIVE = '[role=list][aria-label="Live chats"]';

describe('the list of live chats', () => {
  it('follows the stream', async () => {
    const gateway = fakeGateway();
    const panel = await openWithChats(gateway);
    await panel.says('.lists', /No chats now.*it appears here/);
    await panel.says('.segments', 'All 0');

    gateway.tell({ type: 'session', data: aSession() });
    await panel.says(LIVE, /Visitor K7F2.*on \/lamps/);
    await panel.says('.segments', 'All 1');

    const message = aMessage({ text: 'anybody there?' });
    gateway.tell({ type: 'message', data: { code: 'K7F2-9QXM', message } });
    await panel.says(LIVE, /Waiting for an answer · 1.*anybody there\?/);
    await panel.says('nav', '1 chat waits');
    await waitFor(() =>
      expect(panel.titles.at(-1)).toBe('(1) Chats · Doorlist'),
    );

    const ended = aSession({ state: 'ended', endedAt: minutesAgo(0) });
    gateway.tell({ type: 'session', data: ended });
    await panel.says('.fold', 'Ended today · 1');
    await panel.says('.segments', 'All 0');
    expect(panel.texts('.row')).toEqual([]);
  });

  it('lists chats page by page, those that go on first', async () => {
    const gateway = fakeGateway({
      'GET /v1/sessions': ok({ data: [aSession()] }),
    });
    await openWithChats(gateway);
    await waitFor(() =>
      expect(
        gateway
          .to('GET /v1/sessions')
          .map(({ query }) => [query.get('state'), query.get('limit')]),
      ).toEqual([
        ['live', '50'],
        ['blocked', '200'],
        ['ended', '200'],
      ]),
    );
  });

  it('says beside the list that it could not be loaded', async () => {
    const gateway = fakeGateway({ 'GET /v1/sessions': away });
    const panel = openPanel(gateway);
    await waitFor(() => expect(gateway.isListenedTo()).toBe(true));
    gateway.tell({ type: 'open' });
    await panel.says('.lists [role=alert]', /can’t be reached/);
    gateway.answer('GET /v1/sessions', ok({ data: [aSession()] }));
    await panel.click('Try again');
    await panel.find('.row');
  });

  it('folds away who is blocked, counted nowhere', async () => {
    const panel = await openWithChats(
      fakeGateway(),
      aSession({ code: 'AAAA-0001', claimedBy: BEN }),
      aSession({
        code: 'BBBB-0002',
        state: 'blocked',
        ban: { id: 1, until: null, by: BEN },
        lastMessage: aMessage(),
      }),
    );
    await panel.says('.segments', /Waiting 0.*All 1/);
    expect(panel.texts('.row')).toHaveLength(1);
    await panel.says('.fold', /Blocked today · 1.*not counted above/);
    (await panel.find<HTMLButtonElement>('.fold')).click();
    await waitFor(() => expect(panel.texts('.row')).toHaveLength(2));
    await panel.says('.row', 'Blocked for good by Ben');
    expect(panel.texts('.initials.own')).toHaveLength(1);
    expect(panel.all('.row .initials')[0]?.getAttribute('title')).toBe('Ben');
  });

  it('says since when the page of a chat is gone', async () => {
    const panel = await openWithChats(
      fakeGateway(),
      aSession({ code: 'AAAA-0001', goneSince: minutesAgo(3) }),
      aSession({ code: 'BBBB-0002' }),
    );
    const [first, last] = panel.texts('.row');
    expect(first).not.toContain('left');
    expect(last).toContain('left 3 min ago');
  });

  it('is one tab stop, in which arrows and J and K move', async () => {
    const chats = ['AAAA-0001', 'BBBB-0002', 'CCCC-0003'].map((code, index) =>
      aSession({ code, startedAt: minutesAgo(index) }),
    );
    const panel = await openWithChats(fakeGateway(), ...chats);
    const stops = () =>
      panel
        .all('.lists [tabindex="0"]')
        .map((one) => one.getAttribute('data-key'));
    expect(stops()).toEqual(['AAAA-0001']);
    (await panel.find<HTMLButtonElement>('.row')).focus();
    const press = (key: string) =>
      panel.root.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true }),
      );
    const at = (code: string) =>
      waitFor(() =>
        expect(panel.root.activeElement?.getAttribute('data-key')).toBe(code),
      );
    press('ArrowDown');
    await at('BBBB-0002');
    press('j');
    await at('CCCC-0003');
    press('k');
    await at('BBBB-0002');
    press('End');
    await at('CCCC-0003');
    press('Home');
    await at('AAAA-0001');
    expect(stops()).toEqual(['AAAA-0001']);
  });

  it('shows what a visitor wrote as text', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const panel = await openChat(
      fakeGateway({
        [`GET ${MESSAGES}`]: ok({ data: [aMessage({ text: name })] }),
      }),
      aSession({ claims: { name } }),
    );
    await panel.find('.log .bubble', name);
    expect(panel.all('.chats img')).toEqual([]);
    expect(panel.texts('.row .name')).toEqual([name]);
  });

  it('keeps each text’s own direction, and shows what would turn others', async () => {
    const panel = await openChat(
      fakeGateway({
        [`GET ${MESSAGES}`]: ok({ data: [aMessage({ text: 'a \u202Eb' })] }),
      }),
      aSession({
        claims: { name: '\u200B' },
        lastMessage: aMessage({ text: 'שלום' }),
      }),
    );
    const bubble = await panel.find('.bubble', 'a ‹U+202E›b');
    expect(bubble.getAttribute('dir')).toBe('auto');
    expect(panel.all('.row .last-message bdi')[0]?.getAttribute('dir')).toBe(
      'auto',
    );
    expect(panel.texts('.row .name bdi')).toEqual(['Visitor K7F2']);
  });
});

describe('opening a chat', () => {
  it('claims nothing: an answer does', async () => {
    const message = { ...aMessage({ id: 2, from: 'agent' }), author: BEN };
    const gateway = fakeGateway({ [`POST ${MESSAGES}`]: ok(message, 201) });
    const panel = await openChat(gateway, aSession());
    const claims = () => gateway.to('POST /v1/sessions/K7F2-9QXM/claim');
    await panel.says('.hint', /Answering takes this chat for you/);
    expect(claims()).toEqual([]);
    await panel.type('textarea', 'Hi');
    await panel.click('Send');
    await waitFor(() => expect(claims()).toHaveLength(1));
  });

  it('says who else has it', async () => {
    const panel = await openChat(fakeGateway(), aSession({ claimedBy: BEN }));
    await panel.says('.chat-head', /with Ben/);
    await panel.says('.hint', /Ben has this chat/);
  });

  it('has an address, and Back leads to the list', async () => {
    const panel = await openChat(fakeGateway(), aSession());
    expect(panel.router.url()).toBe('/console/chats/K7F2-9QXM');
    panel.router.back();
    await panel.says('h2', 'Choose a chat to read it');
  });

  it('shows a chat that no list has, by its address', async () => {
    const gateway = fakeGateway({
      'GET /v1/sessions/K7F2-9QXM': ok(
        aSession({ state: 'ended', endedAt: '2026-11-02T10:00:00.000Z' }),
      ),
    });
    const panel = openPanel(gateway, { url: '/console/chats/K7F2-9QXM' });
    await panel.says('.chat-head', /Visitor K7F2.*ended 2 Nov/);
  });

  it('tells nothing of a chat that one may not see', async () => {
    const gateway = fakeGateway({
      'GET /v1/sessions/K7F2-9QXM': problem(404, 'session_not_found'),
    });
    const panel = openPanel(gateway, { url: '/console/chats/K7F2-9QXM' });
    await panel.find(
      'h2',
      'You can’t see this. Ask an owner or administrator.',
    );
  });

  it('shows what is proven apart from what is only said', async () => {
    const panel = await openChat(
      fakeGateway(),
      aSession({
        claims: { name: 'Kevin', email: 'ana at shop', phone: '+4930123' },
        changed: { email: 'unreadable' },
        proven: {
          name: 'Tom Okafor',
          email: 'tom@example.com',
          facts: { orders: 3 },
        },
        provider: { asn: 64501, name: 'Quill Hosting' },
        country: 'NL',
        claimsUnchecked: true,
      }),
    );
    (await panel.find<HTMLButtonElement>('button', 'Facts')).click();
    await panel.says(
      '.chat-facts',
      /Proven by your sign-in.*Name\s?Tom Okafor.*Email\s?tom@example\.com.*orders\s?3.*Only said in chats.*Says name\s?“Kevin”.*Says email\s?“ana at shop” unreadable.*Says phone\s?“\+4930123”.*Claims not checked.*203\.0\.113\.24.*203\.0\.113\.0\/24.*Quill Hosting AS64501.*Netherlands.*4 other visitors here.*Page\s?\/lamps.*Site\s?shop.*Widget\s?Acquire.*K7F2-9QXM/,
    );
    await panel.says('.row .name', 'Tom Okafor');
    expect((await panel.find('.row .proven')).getAttribute('aria-label')).toBe(
      'proven by your sign-in',
    );
  });

  it('shows a vendor’s chat by what is known of it, and by its code there', async () => {
    const panel = await openChat(
      fakeGateway(),
      aSession({
        ...{ relayed: false, claimedBy: BEN, widget: 'zendesk-messaging' },
        proven: { facts: { orders: 3 } },
      }),
    );
    await panel.says('.vendor-chat', /Ben answers this chat in Zendesk/);
    await panel.says('.vendor-chat', /K7F2-9QXM.*Paste it into the search/);
    await panel.says(
      '.vendor-figures',
      /Here for\s?2 min.*Blocks\s?0.*orders\s?3/,
    );
    expect(panel.all('textarea')).toEqual([]);
  });

  it('goes on as a conversation once a message comes of a chat opened before', async () => {
    const gateway = fakeGateway();
    const panel = await openChat(gateway, aSession({ relayed: false }));
    await panel.find('.vendor-chat');
    const message = aMessage({ text: 'now I write' });
    gateway.answer(`GET ${MESSAGES}`, ok({ data: [message] }));
    gateway.tell({ type: 'message', data: { code: 'K7F2-9QXM', message } });
    await panel.find('.log .bubble', 'now I write');
    await panel.find('textarea');
  });

  it('shows an unchecked chat without page and code', async () => {
    const unchecked = { unchecked: true, page: '', relayed: false } as const;
    const panel = await openChat(fakeGateway(), aSession(unchecked));
    await panel.says('.vendor-chat', /began without this site’s check/);
    await panel.says('.row', 'unchecked');
    expect(panel.all('.vendor-chat code')).toEqual([]);
  });

  it('loads the messages again after the stream has reconnected', async () => {
    const gateway = fakeGateway();
    const panel = await openChat(gateway, aSession());
    await panel.says('.log', 'No messages yet.');
    const data = [aMessage({ text: 'missed' })];
    gateway.answer(`GET ${MESSAGES}`, ok({ data }));
    gateway.tell({ type: 'away', denied: false }, { type: 'open' });
    await panel.find('.log .bubble', 'missed');
  });

  it('shows the newest messages, and earlier ones page by page', async () => {
    const newest = [aMessage({ id: 7, text: 'seven' })];
    const gateway = fakeGateway({
      [`GET ${MESSAGES}`]: ok({ data: newest, next: '7' }),
    });
    const panel = await openChat(gateway, aSession());
    await panel.find('.log .bubble', 'seven');
    gateway.answer(
      `GET ${MESSAGES}`,
      ok({ data: [aMessage({ id: 6, text: 'six' })] }),
    );
    await panel.click('Show earlier');
    await panel.find('.log .bubble', 'six');
    expect(panel.texts('.log .bubble')).toEqual(['six', 'seven']);
    expect(panel.texts('.log button')).toEqual([]);
    expect(
      gateway.to(`GET ${MESSAGES}`).map(({ query }) => query.get('before')),
    ).toEqual(['end', '7']);
  });

  it('names author and time over each run', async () => {
    const data = [
      aMessage({ id: 1, text: 'hi' }),
      aMessage({ id: 2, text: 'there??' }),
      { ...aMessage({ id: 3, from: 'agent', text: 'Hello' }), author: BEN },
    ];
    const panel = await openChat(
      fakeGateway({ [`GET ${MESSAGES}`]: ok({ data }) }),
      aSession(),
    );
    await panel.find('.bubble', 'Hello');
    expect(panel.texts('.run .by')).toEqual([
      expect.stringMatching(/^Visitor K7F2 · \d\d:\d\d$/),
      expect.stringMatching(/^Ben · \d\d:\d\d$/),
    ]);
  });

  it('offers to try again when loading the messages fails', async () => {
    const gateway = fakeGateway({ [`GET ${MESSAGES}`]: away });
    const panel = await openChat(gateway, aSession());
    await panel.says('.log [role=alert]', /can’t be reached/);
    expect(panel.all('.log .bubble')).toEqual([]);
    gateway.answer(`GET ${MESSAGES}`, ok({ data: [aMessage()] }));
    await panel.click('Try again');
    await panel.find('.log .bubble', 'hello');
  });
});

describe('what one does with a chat', () => {
  it('is done by a button or a key, and leaves the list', async () => {
    const done = aSession({ doneAt: minutesAgo(0) });
    const gateway = fakeGateway({
      'POST /v1/sessions/K7F2-9QXM/done': ok(done),
    });
    const panel = await openChat(gateway, aSession());
    panel.press('e');
    await panel.says('.segments', 'All 0');
    await panel.says('.fold', 'Ended today · 1');
  });

  it('is handed to somebody, also by who may list no people', async () => {
    const gateway = fakeGateway({
      'POST /v1/sessions/K7F2-9QXM/hand-over': ok(aSession({ claimedBy: BEN })),
    });
    const panel = await openWithChats(
      gateway,
      aSession(),
      aSession({ code: 'BBBB-0002', claimedBy: BEN, startedAt: minutesAgo(9) }),
    );
    (await panel.find<HTMLButtonElement>('.row')).click();
    await panel.click('Hand over');
    await panel.click('Ben');
    await panel.says('.chat-head', /with Ben/);
    const [asked] = gateway.to('POST /v1/sessions/K7F2-9QXM/hand-over');
    expect(asked?.body).toEqual({ to: BEN.id });
  });

  it('is escalated with a note, and the chat goes on', async () => {
    const gateway = fakeGateway({
      'POST /v1/sessions/K7F2-9QXM/escalate': ok(aSession()),
    });
    const panel = await openChat(gateway, aSession());
    panel.press('t');
    await panel.type('.act-menu textarea', 'Please call them.');
    await panel.click('Escalate');
    await panel.says('[role=status]', 'The person on call is told.');
    await panel.find('.reply textarea');
    const [asked] = gateway.to('POST /v1/sessions/K7F2-9QXM/escalate');
    expect(asked?.body).toEqual({ note: 'Please call them.' });
  });

  it('shows beside the buttons why it failed', async () => {
    const gateway = fakeGateway({
      'POST /v1/sessions/K7F2-9QXM/done': problem(403, 'forbidden'),
    });
    const panel = await openChat(gateway, aSession());
    panel.press('e');
    await panel.says('.acts [role=alert]', /Your role doesn’t allow this/);
    await panel.find('.row');
  });
});

describe('keys', () => {
  it('are shown by ?', async () => {
    const panel = await openWithChats(fakeGateway());
    panel.press('?');
    await panel.says('dialog', /Keys.*block the visitor/);
    await panel.click('Close');
    await waitFor(() => expect(panel.all('dialog')).toEqual([]));
  });

  it('lead to the reply box and back to the list', async () => {
    const panel = await openChat(fakeGateway(), aSession());
    const box = await panel.find<HTMLTextAreaElement>('textarea');
    panel.press('r');
    expect(panel.root.activeElement).toBe(box);
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(panel.root.activeElement?.getAttribute('data-key')).toBe(
      'K7F2-9QXM',
    );
  });
});

describe('the flag of a chat', () => {
  const flags = [
    {
      ...{ kind: 'same_words' as const, ban: 5, since: minutesAgo(1) },
      confidence: 'likely' as const,
    },
    {
      ...{ kind: 'same_network' as const, ban: 5, since: minutesAgo(1) },
      confidence: 'likely' as const,
      imprecise: { confirmed: 4, of: 10 },
    },
  ];
  const open = async (routes: Parameters<typeof fakeGateway>[0] = {}) => {
    const gateway = fakeGateway({
      'GET /v1/bans/5': ok(aBan({ id: 5, createdAt: minutesAgo(6) })),
      ...routes,
    });
    return {
      gateway,
      panel: await openChat(gateway, aSession({ flags })),
    };
  };

  it('says its cause', async () => {
    const { panel } = await open();
    await panel.says(
      '.flag-strip',
      /Likely the visitor blocked 6 min ago\. Same words, same network\. This sign was right 4 of the last 10 times\./i,
    );
    await panel.says('.row .tag', 'Likely the visitor blocked 6 min ago');
  });

  it('is answered: somebody else, with what kept that from being said', async () => {
    const DISMISS = 'DELETE /v1/sessions/K7F2-9QXM/flags/5';
    const { panel, gateway } = await open({
      [DISMISS]: problem(409, 'ban_over', { detail: 'The ban is over.' }),
    });
    await panel.click('Somebody else');
    await panel.says('.flag-strip [role=alert]', 'The ban is over.');
    gateway.answer(DISMISS, ok(aSession()));
    await panel.click('Somebody else');
    await waitFor(() => expect(panel.all('.flag-strip')).toEqual([]));
  });

  it('is answered: block as well, which counts that it was right', async () => {
    const { panel, gateway } = await open({
      'POST /v1/bans': ok(aBan({ id: 6, session: 'K7F2-9QXM' }), 201),
    });
    await panel.click('Block as well');
    expect(panel.router.url()).toBe('/console/chats/K7F2-9QXM/block?flag=5');
    await panel.find('dialog[open]');
    await panel.click('Block');
    await panel.find('.blocked-line');
    expect(gateway.to('POST /v1/bans')[0]?.body).toMatchObject({
      ...{ kinds: ['person'], samePersonAs: 5 },
    });
  });
});

describe('a reply', () => {
  it('is sent by Enter, and the box is empty again', async () => {
    const message = aMessage({ id: 2, from: 'agent', text: 'Hi' });
    const gateway = fakeGateway({ [`POST ${MESSAGES}`]: ok(message, 201) });
    const panel = await openChat(gateway, aSession());
    await panel.type('textarea', ' Hi ');
    const box = await panel.find<HTMLTextAreaElement>('textarea');
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    await panel.find('.log .agent .bubble', 'Hi');
    expect(box.value).toBe('');
    expect(gateway.to(`POST ${MESSAGES}`)[0]?.body).toEqual({ text: 'Hi' });
  });

  it('stays in the box when sending fails, with the reason beside it', async () => {
    const gateway = fakeGateway({ [`POST ${MESSAGES}`]: away });
    const panel = await openChat(gateway, aSession());
    await panel.type('textarea', 'Hi');
    await panel.click('Send');
    await panel.says('.reply [role=alert]', /Not sent\. .*can’t double it/);
    expect((await panel.find<HTMLTextAreaElement>('textarea')).value).toBe(
      'Hi',
    );
  });

  it('is sent again with its key until something else is written', async () => {
    const gateway = fakeGateway({ [`POST ${MESSAGES}`]: away });
    const panel = await openChat(gateway, aSession());
    const keys = () =>
      gateway.to(`POST ${MESSAGES}`).map((one) => one.idempotencyKey);
    await panel.type('textarea', 'Hi');
    for (let sent = 1; sent <= 2; sent += 1) {
      await panel.click('Send');
      await waitFor(() => expect(keys()).toHaveLength(sent));
      await panel.says('.reply [role=alert]', /Not sent\. .*can’t double it/);
    }
    await panel.type('textarea', 'Hi!');
    await panel.click('Send');
    await waitFor(() => expect(keys()).toHaveLength(3));
    const [first, second, third] = keys();
    expect(first).toMatch(/^[\da-f-]{36}$/);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('cannot be written in an ended or blocked chat', async () => {
    const gateway = fakeGateway();
    const panel = await openChat(gateway, aSession());
    await panel.find('textarea');
    const ended = aSession({ state: 'ended', endedAt: minutesAgo(0) });
    gateway.tell({ type: 'session', data: ended });
    await panel.find('.closed', 'This chat has ended.');
    expect(panel.all('textarea')).toEqual([]);
  });
});

describe('a viewer', () => {
  it('is offered nothing that their role may not do', async () => {
    const gateway = fakeGateway({ 'GET /v1/me': ok(aMe({ role: 'viewer' })) });
    const panel = await openChat(gateway, aSession({ lastMessage: null }));
    expect(panel.texts('.chat button')).not.toContain('Block visitor');
    expect(panel.all('.chat textarea, .chat [role=log]')).toEqual([]);
    panel.press('b');
    expect(panel.all('dialog')).toEqual([]);
    expect(gateway.to('GET /v1/sessions/K7F2-9QXM/messages')).toEqual([]);
  });
});

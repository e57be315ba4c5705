// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { away, fakeGateway, ok } from './fake-gateway';
import { openChat, openWithChats, textOf } from './open-panel';
import { aMe, aMessage, aSession, minutesAgo, NOW } from './samples';
import { waitFor } from '../../wait-for';

beforeEach(() => {
  vi.setSystemTime(NOW);
  return () => vi.useRealTimers();
});

const MESSAGES = '/v1/sessions/K7F2-9QXM/messages';
const BEN = { id: 2, name: 'Ben' };

describe('the list of live chats', () => {
  it('follows the stream', async () => {
    const gateway = fakeGateway();
    const panel = await openWithChats(gateway);
    await panel.says('.lists', /Live chats · 0.*No chats now/);

    gateway.tell({ type: 'session', data: aSession() });
    await panel.says('[aria-label="Live chats"]', /Visitor K7F2.*on \/lamps/);
    await panel.says('h2', 'Live chats · 1');

    const message = aMessage({ text: 'anybody there?' });
    gateway.tell({ type: 'message', data: { code: 'K7F2-9QXM', message } });
    await panel.says('[aria-label="Live chats"]', 'anybody there?');

    const ended = aSession({ state: 'ended', endedAt: minutesAgo(0) });
    gateway.tell({ type: 'session', data: ended });
    await panel.says('[aria-label="Ended today"]', 'Visitor K7F2');
    await panel.says('h2', 'Live chats · 0');
  });

  it('shows earlier bans, present bans, and who has claimed the chat', async () => {
    const panel = await openWithChats(
      fakeGateway(),
      aSession({ code: 'A', blockedBefore: true }),
      aSession({ code: 'B', ban: { id: 1, until: null, by: BEN } }),
      aSession({ code: 'C', claimedBy: BEN }),
      aSession({ code: 'D', claimedBy: aMe() }),
    );
    const [a, c, d, b] = panel.texts('.row');
    expect(a).toContain('blocked before');
    expect(b).toContain('Blocked for good by Ben');
    expect(c).toContain('claimed by Ben');
    expect(d).not.toContain('claimed');
  });

  it('says since when the page of a chat is gone', async () => {
    const panel = await openWithChats(
      fakeGateway(),
      aSession({ code: 'A', goneSince: minutesAgo(3) }),
      aSession({ code: 'B' }),
    );
    const [a, b] = panel.texts('.row');
    expect(a).toContain('left since Fri, 20 Nov 2026, 14:02');
    expect(b).not.toContain('left');
  });

  it('says what of the visitor is not as it was sent', async () => {
    const panel = await openChat(
      fakeGateway({ [`GET ${MESSAGES}`]: ok({ data: [] }) }),
      aSession({
        claims: { name: 'Ana', email: 'ana at shop' },
        changed: { name: 'cleaned', email: 'unreadable' },
      }),
    );
    await panel.says('.facts', 'name cleaned, email unreadable: ana at shop');
  });

  it('shows what a visitor wrote as text', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const panel = await openChat(
      fakeGateway({
        [`GET ${MESSAGES}`]: ok({ data: [aMessage({ text: name })] }),
      }),
      aSession({ claims: { name } }),
    );
    await panel.find('.log p', name);
    expect(panel.all('.chats img')).toEqual([]);
    expect(panel.texts('.row .name')).toEqual([name]);
  });
});

describe('opening a chat', () => {
  it('claims the chat', async () => {
    const gateway = fakeGateway();
    await openChat(gateway, aSession());
    expect(gateway.to('POST /v1/sessions/K7F2-9QXM/claim')).toHaveLength(1);
  });

  it('leaves a chat to the agent who has claimed it', async () => {
    const gateway = fakeGateway();
    const panel = await openChat(gateway, aSession({ claimedBy: BEN }));
    await panel.says('.chat-head', /claimed by Ben/);
    expect(gateway.asked.some(({ route }) => route.endsWith('claim'))).toBe(
      false,
    );
  });

  it('shows the visitor, the page and the start', async () => {
    const panel = await openChat(fakeGateway(), aSession());
    expect(textOf(await panel.find('.facts'))).toMatch(
      /203\.0\.113\.24.*on \/lamps since.*Acquire widget/,
    );
    await panel.find('code', 'K7F2-9QXM');
  });

  it('says where to answer a chat whose messages the gateway does not relay', async () => {
    const panel = await openChat(fakeGateway(), aSession({ relayed: false }));
    await panel.says('.chat', /the Acquire dashboard.*its code, K7F2-9QXM/);
    expect(panel.all('textarea')).toEqual([]);
  });

  it('says that claims were not looked up', async () => {
    const session = aSession({ claimsUnchecked: true });
    const panel = await openChat(fakeGateway(), session);
    await panel.says('.facts', /claims not checked/);
  });

  it('shows an unchecked chat without page and code', async () => {
    const unchecked = { unchecked: true, page: '', relayed: false } as const;
    const panel = await openChat(fakeGateway(), aSession(unchecked));
    await panel.says('.facts', /unchecked since/);
    await panel.says('.middle', /began without this site’s check for blocks/);
    await panel.says('.row', 'unchecked');
    await panel.says('.chat', 'the Acquire dashboard');
    expect(panel.texts('.chat').join()).not.toMatch(/search for its code/);
    expect(panel.all('code')).toEqual([]);
  });

  it('loads the messages again after the stream has reconnected', async () => {
    const gateway = fakeGateway();
    const panel = await openChat(gateway, aSession());
    await panel.says('.log', 'No messages yet.');
    const data = [aMessage({ text: 'missed' })];
    gateway.answer(`GET ${MESSAGES}`, ok({ data }));
    gateway.tell({ type: 'away', denied: false }, { type: 'open' });
    await panel.find('.log p', 'missed');
  });

  it('shows the newest messages, and earlier ones page by page', async () => {
    const newest = [aMessage({ id: 7, text: 'seven' })];
    const gateway = fakeGateway({
      [`GET ${MESSAGES}`]: ok({ data: newest, next: '7' }),
    });
    const panel = await openChat(gateway, aSession());
    await panel.find('.log p', 'seven');
    gateway.answer(
      `GET ${MESSAGES}`,
      ok({ data: [aMessage({ id: 6, text: 'six' })] }),
    );
    await panel.click('Show earlier');
    await panel.find('.log p', 'six');
    expect(panel.texts('.log p')).toEqual(['six', 'seven']);
    expect(panel.texts('.log button')).toEqual([]);
    expect(
      gateway.to(`GET ${MESSAGES}`).map(({ query }) => query.get('before')),
    ).toEqual(['end', '7']);
  });

  it('offers to try again when loading the messages fails', async () => {
    const gateway = fakeGateway({ [`GET ${MESSAGES}`]: away });
    const panel = await openChat(gateway, aSession());
    await panel.says('.log [role=alert]', /can’t be reached/);
    gateway.answer(`GET ${MESSAGES}`, ok({ data: [aMessage()] }));
    await panel.click('Try again');
    await panel.find('.log p', 'hello');
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
    await panel.find('.log .agent p', 'Hi');
    expect(box.value).toBe('');
    expect(gateway.to(`POST ${MESSAGES}`)[0]?.body).toEqual({ text: 'Hi' });
  });

  it('stays in the box when sending fails, with the reason beside it', async () => {
    const gateway = fakeGateway({ [`POST ${MESSAGES}`]: away });
    const panel = await openChat(gateway, aSession());
    await panel.type('textarea', 'Hi');
    await panel.click('Send');
    await panel.says('.reply [role=alert]', /can’t be reached/);
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
      await panel.says('.reply [role=alert]', /can’t be reached/);
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

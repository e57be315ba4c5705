import { describe, expect, it } from 'vitest';
import { chatGroups } from '../../../src/agent/logic/chat-groups';
import {
  chatsReducer,
  NO_CHATS,
  type ChatsEvent,
} from '../../../src/agent/logic/chats-reducer';
import { aBan, aMessage, aSession, minutesAgo, NOW } from './samples';

const after = (...events: ChatsEvent[]) => chatsReducer(NO_CHATS, events);
const CODE = 'K7F2-9QXM';
const session = (...args: Parameters<typeof aSession>) =>
  ({ type: 'session', data: aSession(...args) }) as const;

describe('the state of the chats', () => {
  it('drops on reconnecting only the sessions that the gateway no longer sends', () => {
    const chats = after(
      { type: 'open' },
      session(),
      session({ code: 'GONE-0000' }),
      { type: 'ready' },
      { type: 'away', denied: false },
      { type: 'open' },
      { type: 'page', data: [aSession()], connection: 2 },
      { type: 'listed', connection: 2 },
    );
    expect([...chats.sessions.keys()]).toEqual([CODE]);
    expect(chats.awaySince).toBeUndefined();
  });

  it('stays while the gateway is away', () => {
    const chats = after(
      { type: 'open' },
      session(),
      { type: 'ready' },
      { type: 'away', denied: false },
      { type: 'open' },
    );
    expect(chats.sessions.has(CODE)).toBe(true);
  });

  it('has a message once that came by a response and by the stream', () => {
    const message = aMessage({ id: 7 });
    const chats = after(
      session(),
      { type: 'messages', code: CODE, data: [] },
      { type: 'message', data: { code: CODE, message } },
      { type: 'messages', code: CODE, data: [aMessage({ id: 3 }), message] },
    );
    expect(chats.messages.get(CODE)?.map(({ id }) => id)).toEqual([3, 7]);
    expect(chats.sessions.get(CODE)?.lastMessage).toEqual(message);
  });

  it('marks a chat as blocked as soon as its ban is known', () => {
    const ban = aBan({ id: 5, session: CODE });
    const chats = after(session(), { type: 'ban', data: ban });
    expect(chats.sessions.get(CODE)?.ban).toMatchObject({ id: 5 });
  });

  it('prefers the stream to a response that came after it', () => {
    const known = after(session());
    const ban = aBan({ id: 5, session: CODE });
    const answer = { type: 'answer', data: ban, known: known.bans } as const;
    const there = aBan({ id: 5, session: CODE, hits: 7 });
    const told = chatsReducer(known, [{ type: 'ban', data: there }]);
    expect(chatsReducer(told, [answer]).bans.get(5)).toBe(there);
    expect(chatsReducer(known, [answer]).bans.get(5)).toBe(ban);
  });

  it('takes bans from lists after each new connection', () => {
    const ban = { type: 'ban', data: aBan({ id: 5 }) } as const;
    const chats = after({ type: 'open' }, ban, { type: 'open' });
    expect(chats.bans.has(5)).toBe(true);
    expect(chatsReducer(chats, [{ type: 'ready' }]).bans.size).toBe(0);
  });

  it('unblocks a chat when its own ban is lifted, not when another one is', () => {
    const ban = { id: 5, until: null, by: { id: 1, name: 'Ada' } };
    const other = aBan({ id: 4, state: 'lifted', session: CODE });
    const kept = after(session({ ban }), { type: 'ban', data: other });
    expect(kept.sessions.get(CODE)?.ban).toEqual(ban);
    const freed = chatsReducer(kept, [
      { type: 'ban', data: { ...other, id: 5 } },
    ]);
    expect(freed.sessions.get(CODE)).toMatchObject({
      ban: null,
      blockedBefore: true,
    });
  });
});

describe('what is listed', () => {
  const listed = (data: ReturnType<typeof aSession>, connection = 1) =>
    ({ type: 'page', data: [data], connection }) as const;

  it('does not replace what the stream has sent since', () => {
    const chats = after(
      { type: 'open' },
      session({ page: 'https://shop.example/new' }),
      listed(aSession({ page: 'https://shop.example/old' })),
    );
    expect(chats.sessions.get(CODE)?.page).toMatch(/new$/);
  });

  it('neither does what was asked of one chat before it was changed', () => {
    const done = aSession({ doneAt: minutesAgo(0) });
    const chats = after({ type: 'open' }, session(done), {
      ...{ type: 'chat', data: aSession(), connection: 1 },
    });
    expect(chats.sessions.get(CODE)?.doneAt).toBe(done.doneAt);
  });

  it('of an earlier connection is left out', () => {
    const chats = after({ type: 'open' }, { type: 'open' }, listed(aSession()));
    expect(chats.sessions.size).toBe(0);
  });
});

describe('a message by the stream', () => {
  const message = (id: number, from: 'visitor' | 'agent' = 'visitor') =>
    ({
      type: 'message',
      data: {
        code: CODE,
        message: aMessage({ id, from, at: minutesAgo(9 - id) }),
      },
    }) as const;

  it('shows that a chat passes through the gateway', () => {
    const chats = after(session({ relayed: false }), message(1));
    expect(chats.sessions.get(CODE)?.relayed).toBe(true);
    // What was written of it before is older.
    const older = chatsReducer(chats, [session({ relayed: false })]);
    expect(older.sessions.get(CODE)?.relayed).toBe(true);
  });

  it('counts as unread until somebody looks or answers', () => {
    const two = after(session(), message(1), message(2));
    expect(two.unread.get(CODE)).toBe(2);
    expect(chatsReducer(two, [message(2)]).unread.get(CODE)).toBe(2);
    const read = chatsReducer(two, [{ type: 'read', code: CODE }]);
    expect(read.unread.get(CODE)).toBe(0);
    expect(chatsReducer(two, [message(3, 'agent')]).unread.get(CODE)).toBe(0);
  });

  it('makes the visitor wait from the first one that nobody answered', () => {
    const since = (...events: ChatsEvent[]) =>
      after(session(), ...events).waitingSince.get(CODE);
    expect(since(message(1), message(2))).toBe(minutesAgo(8));
    expect(since(message(1), message(2, 'agent'))).toBeUndefined();
    expect(since(message(1), message(2, 'agent'), message(3))).toBe(
      minutesAgo(6),
    );
  });
});

describe('the groups of chats', () => {
  const ADA = 1;
  const from = (who: 'visitor' | 'agent', minutes: number) => ({
    lastMessage: aMessage({
      id: 100 - minutes,
      from: who,
      at: minutesAgo(minutes),
    }),
  });
  const ban = { id: 5, until: null, by: { id: 1, name: 'Ada' } };
  const chats = after(
    ...[
      aSession({ code: 'WAITS-6', ...from('visitor', 6) }),
      aSession({ code: 'WAITS-9', ...from('visitor', 9) }),
      aSession({
        code: 'MINE',
        claimedBy: { id: ADA, name: 'Ada' },
        ...from('agent', 11),
      }),
      aSession({ code: 'ANSWERED', site: 'tea', ...from('agent', 2) }),
      aSession({
        code: 'LEFT',
        goneSince: minutesAgo(1),
        ...from('visitor', 1),
      }),
      aSession({
        code: 'BLOCKED',
        state: 'blocked',
        ban,
        ...from('visitor', 1),
      }),
      aSession({ code: 'DONE', doneAt: minutesAgo(3), ...from('visitor', 4) }),
      aSession({ code: 'ENDED', state: 'ended', endedAt: minutesAgo(1) }),
      aSession({
        code: 'YESTERDAY',
        state: 'ended',
        endedAt: minutesAgo(60 * 24),
      }),
    ].map((data) => ({ type: 'session', data }) as const),
  );
  const groups = (
    view: 'mine' | 'waiting' | 'all',
    site: string | undefined = undefined,
  ) => {
    const { counts, ...lists } = chatGroups(chats, {
      ...{ now: NOW, me: ADA, site, view },
    });
    const codes = Object.entries(lists).map(([name, list]) => [
      name,
      list.map(({ code }) => code),
    ]);
    return { counts, ...Object.fromEntries(codes) } as unknown;
  };

  it('have who waits first, longest first, and who left last', () => {
    expect(groups('all')).toEqual({
      waiting: ['WAITS-9', 'WAITS-6'],
      answered: ['ANSWERED', 'MINE', 'LEFT'],
      blocked: ['BLOCKED'],
      ended: ['ENDED', 'DONE'],
      counts: { mine: 1, waiting: 2, all: 5 },
    });
  });

  it('can be one’s own alone, or those that wait', () => {
    expect(groups('mine')).toMatchObject({ waiting: [], answered: ['MINE'] });
    expect(groups('waiting')).toMatchObject({ answered: [] });
  });

  it('can be of one site', () => {
    expect(groups('all', 'tea')).toMatchObject({
      waiting: [],
      answered: ['ANSWERED'],
      counts: { waiting: 0, all: 1 },
    });
  });
});

import { describe, expect, it } from 'vitest';
import { chatLists } from '../../../src/agent/logic/chat-lists';
import {
  chatsReducer,
  NO_CHATS,
  type ChatsEvent,
} from '../../../src/agent/logic/chats-reducer';
import { aBan, aMessage, aSession, minutesAgo, NOW } from './samples';

const after = (...events: ChatsEvent[]) =>
  events.reduce(chatsReducer, NO_CHATS);
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
      session(),
      { type: 'ready' },
    );
    expect([...chats.sessions.keys()]).toEqual([CODE]);
    expect(chats.away).toBe(false);
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
    const told = chatsReducer(known, { type: 'ban', data: there });
    expect(chatsReducer(told, answer).bans.get(5)).toBe(there);
    expect(chatsReducer(known, answer).bans.get(5)).toBe(ban);
  });

  it('takes bans from lists after each new connection', () => {
    const ban = { type: 'ban', data: aBan({ id: 5 }) } as const;
    const chats = after({ type: 'open' }, ban, { type: 'open' });
    expect(chats.bans.has(5)).toBe(true);
    expect(chatsReducer(chats, { type: 'ready' }).bans.size).toBe(0);
  });

  it('unblocks a chat when its own ban is lifted, not when another one is', () => {
    const ban = { id: 5, until: null, by: { id: 1, name: 'Ada' } };
    const other = aBan({ id: 4, state: 'lifted', session: CODE });
    const kept = after(session({ ban }), { type: 'ban', data: other });
    expect(kept.sessions.get(CODE)?.ban).toEqual(ban);
    const freed = chatsReducer(kept, {
      type: 'ban',
      data: { ...other, id: 5 },
    });
    expect(freed.sessions.get(CODE)).toMatchObject({
      ban: null,
      blockedBefore: true,
    });
  });
});

describe('the lists of chats', () => {
  it('have the newest first and leave out chats that ended a day ago', () => {
    const ended = (code: string, minutes: number) =>
      aSession({ code, state: 'ended', endedAt: minutesAgo(minutes) });
    const lists = chatLists(
      [
        aSession({ code: 'OLD', startedAt: minutesAgo(9) }),
        aSession({ code: 'NEW', startedAt: minutesAgo(1) }),
        aSession({
          code: 'BLOCKED',
          state: 'blocked',
          ban: { id: 5, until: null, by: { id: 1, name: 'Ada' } },
        }),
        ended('LONG-AGO', 24 * 60 + 1),
        ended('THIS-MORNING', 300),
        ended('JUST-NOW', 1),
      ],
      NOW,
    );
    expect(lists.live.map(({ code }) => code)).toEqual(['NEW', 'OLD']);
    expect(lists.blocked.map(({ code }) => code)).toEqual(['BLOCKED']);
    expect(lists.ended.map(({ code }) => code)).toEqual([
      'JUST-NOW',
      'THIS-MORNING',
    ]);
  });
});

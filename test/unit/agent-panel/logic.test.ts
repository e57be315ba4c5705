import { describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../../src/agent/api/api-error';
import { readCardQuery } from '../../../src/agent-panel/card/read-card-query';
import { findChat, readCode } from '../../../src/agent-panel/find-chat';
import {
  firstChoices,
  offeredKinds,
  toDuration,
  toRequest,
} from '../../../src/agent-panel/logic/block-choices';
import { readOrigin } from '../../../src/agent-panel/read-origin';
import type { SessionDetail } from '../../../src/protocol/sessions';
import { aSession } from '../agent/samples';

const DAY = 24 * 60 * 60_000;
const chatOf = (change: Partial<SessionDetail> = {}): SessionDetail => ({
  ...aSession(),
  ...change,
});

describe('a chat’s code', () => {
  it.each([
    ['K7F2-9QXM', 'K7F2-9QXM'],
    [' k7f2-9qxm ', 'K7F2-9QXM'],
    ['doorlist_k7f2-9qxm', 'K7F2-9QXM'],
    ['K7F2-9QX', undefined],
    ['XK7F2-9QXM', undefined],
    ['', undefined],
  ])('of %j is %j', (text, code) => {
    expect(readCode(text)).toBe(code);
  });
});

describe('the query of a card', () => {
  it('leaves out placeholders that the vendor did not fill in', () => {
    expect(
      readCardQuery(
        '?vendor=x&code={{case.code}}&email=kim%40x.example&phone=null',
      ),
    ).toEqual({ code: undefined, email: 'kim@x.example', phone: undefined });
    expect(readCardQuery('?code=K7F2-9QXM&language=de')).toMatchObject({
      code: 'K7F2-9QXM',
      language: 'de',
    });
  });
});

describe('finding a chat', () => {
  const gone = new ApiError('session_not_found');

  it('goes by the code first', async () => {
    const chat = chatOf();
    const api = { chat: vi.fn(async () => chat), chatsOf: vi.fn() };
    expect(
      await findChat(api, { code: 'doorlist_k7f2-9qxm', email: 'a@x.example' }),
    ).toEqual({ chat });
    expect(api.chat).toHaveBeenCalledWith('K7F2-9QXM');
    expect(api.chatsOf).not.toHaveBeenCalled();
  });

  it('goes by the email where no chat has the code, and takes a running one', async () => {
    const claims = { email: 'Kim@x.example' };
    const ended = chatOf({
      ...{ code: 'AAAA-AAAA', claims, endedAt: '2026-11-20T12:00:00Z' },
    });
    const running = chatOf({ code: 'BBBB-BBBB', claims, endedAt: null });
    const other = chatOf({
      ...{ code: 'CCCC-CCCC', claims: { email: 'akim@x.example' } },
    });
    const found = await findChat(
      {
        chat: async (code) => {
          if (code === 'K7F2-9QXM') throw gone;
          return chatOf({ code });
        },
        chatsOf: async () => [other, ended, running],
      },
      { code: 'K7F2-9QXM', email: 'kim@x.example' },
    );
    expect(found).toMatchObject({
      chat: { code: 'BBBB-BBBB' },
      by: 'kim@x.example',
    });
  });

  it('says that there is none, and passes on what failed', async () => {
    const chatsOf = async () => [];
    const nothing = { chat: () => Promise.reject(gone), chatsOf };
    expect(await findChat(nothing, { code: 'K7F2-9QXM' })).toBeUndefined();
    expect(await findChat(nothing, {})).toBeUndefined();
    const away = new ApiError('unreachable');
    await expect(
      findChat(
        { chat: () => Promise.reject(away), chatsOf },
        { code: 'K7F2-9QXM' },
      ),
    ).rejects.toBe(away);
  });
});

describe('what is blocked', () => {
  it('is the person for a week, unless the ladder says otherwise', () => {
    expect(firstChoices({})).toMatchObject({
      visitor: true,
      duration: 7 * DAY,
    });
    const suggested = { for: '30d', step: 3, steps: 4, earlier: [1, 2] };
    expect(firstChoices({ suggested }).duration).toBe(30 * DAY);
    expect(
      firstChoices({ suggested: { ...suggested, for: null } }).duration,
    ).toBeNull();
  });

  it.each([
    ['1h', 60 * 60_000],
    ['1w', 7 * DAY],
    ['7d', 7 * DAY],
    [null, null],
    ['5d', undefined],
    [undefined, undefined],
  ])('for %j is the choice %j', (length, ms) => {
    expect(toDuration(length)).toBe(ms);
  });

  it('may be what was only said, which the request says', () => {
    const chat = chatOf({ claims: { email: 'kim@x.example' }, address: null });
    expect(offeredKinds(chat)).toEqual(['email']);
    const choices = {
      ...firstChoices({}),
      extras: new Set(['email'] as const),
      reason: ' Spam ',
    };
    expect(toRequest('K7F2-9QXM', choices, 0)).toEqual({
      session: 'K7F2-9QXM',
      kinds: ['person', 'email'],
      claimed: true,
      until: new Date(7 * DAY).toISOString(),
      reason: 'Spam',
      note: '',
    });
    const nothing = { ...choices, visitor: false, extras: new Set<'ip'>() };
    expect(toRequest('K7F2-9QXM', nothing, 0)).toBeUndefined();
  });
});

describe('the gateway’s origin', () => {
  it('is what was asked for, else where the script came from', () => {
    const script = 'https://bans.example.com/doorlist-agent.js';
    expect(readOrigin(undefined, script)).toBe('https://bans.example.com');
    expect(readOrigin('https://other.example/console', script)).toBe(
      'https://other.example',
    );
  });

  it('has to be one', () => {
    for (const text of ['bans.example.com', 'file:///x.js', '']) {
      expect(() => readOrigin(text, 'about:blank')).toThrow('mountAgent');
    }
  });
});

// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Teller, WaitingNotice } from '../../../src/agent/alerts/teller';
import type { Preferences } from '../../../src/agent/preferences/preferences';
import type { Session } from '../../../src/protocol/sessions';
import { fakeGateway } from './fake-gateway';
import { openPanel } from './open-panel';
import { aMessage, aSession, minutesAgo } from './samples';
import { waitFor } from '../../wait-for';

const waits = (code: string, change: Partial<Session> = {}): Session =>
  aSession({
    ...{ code, claims: { name: `Name ${code}` } },
    lastMessage: aMessage({ text: 'hello?' }),
    ...change,
  });

const listen = () => {
  const heard = {
    rings: 0,
    badges: [] as number[],
    notices: [] as WaitingNotice[],
    closed: [] as string[],
    claims: [] as string[],
  };
  let isInSight = false;
  const teller: Teller = {
    badge: (count) => heard.badges.push(count),
    ring: () => (heard.rings += 1),
    mayNotify: () => 'granted',
    askToNotify: async () => true,
    notify(notice) {
      heard.notices.push(notice);
      return () => heard.closed.push(notice.tag);
    },
    isInSight: () => isInSight,
    claim: async (name) => {
      heard.claims.push(name);
      return true;
    },
  };
  return { heard, teller, look: () => (isInSight = true) };
};

const open = async (
  preferences: Preferences,
  { teller }: Pick<ReturnType<typeof listen>, 'teller'>,
  url = '/console/chats',
) => {
  const gateway = fakeGateway();
  const store = { read: () => preferences, write: () => {} };
  const panel = openPanel(gateway, { url, teller, preferences: store });
  await waitFor(() => expect(gateway.isListenedTo()).toBe(true));
  gateway.tell(
    { type: 'open' },
    { type: 'session', data: waits('AAAA-1111') },
    { type: 'ready' },
  );
  await panel.find('.rows[aria-busy=false]');
  await panel.says('.views', '1 chat waits');
  // Once the list is there, what comes is new.
  await waitFor(() =>
    expect(gateway.to('GET /v1/sessions').length).toBeGreaterThan(2),
  );
  return gateway;
};

const BOTH = { sound: true, notify: true };

describe('who waits', () => {
  it('is told once, by name, and no more once they are answered', async () => {
    const ears = listen();
    const gateway = await open(BOTH, ears);
    expect(ears.heard.rings).toBe(0);
    gateway.tell({ type: 'session', data: waits('BBBB-2222') });
    await waitFor(() => expect(ears.heard.rings).toBe(1));
    expect(ears.heard.notices).toEqual([
      {
        ...{ title: 'Name BBBB-2222 is waiting', body: 'hello?' },
        tag: 'BBBB-2222',
      },
    ]);
    expect(ears.heard.badges.at(-1)).toBe(2);
    gateway.tell({
      type: 'session',
      data: waits('BBBB-2222', {
        lastMessage: aMessage({ id: 2, from: 'agent' }),
      }),
    });
    await waitFor(() => expect(ears.heard.closed).toEqual(['BBBB-2222']));
    expect(ears.heard.rings).toBe(1);
  });

  it.each([
    ['blocked', { ban: { id: 1, until: null, by: { id: 1, name: 'A' } } }],
    [
      'watched',
      {
        flags: [
          {
            ...{ kind: 'watch' as const, ban: 1, since: minutesAgo(9) },
            confidence: 'likely' as const,
          },
        ],
      },
    ],
    ['a colleague’s', { claimedBy: { id: 9, name: 'Bo' } }],
    ['of a page that is gone', { goneSince: minutesAgo(1) }],
  ])('is not told of a chat that is %s', async (_, change) => {
    const ears = listen();
    const gateway = await open(BOTH, ears);
    gateway.tell(
      { type: 'session', data: waits('CCCC-3333', change) },
      { type: 'session', data: waits('DDDD-4444') },
    );
    await waitFor(() => expect(ears.heard.rings).toBe(1));
    expect(ears.heard.notices.map(({ tag }) => tag)).toEqual(['DDDD-4444']);
  });

  it('is not told of the chat that somebody looks at, in any tab', async () => {
    const ears = listen();
    const gateway = await open(BOTH, ears, '/console/chats/EEEE-5555');
    ears.look();
    gateway.tell({ type: 'session', data: waits('EEEE-5555') });
    await waitFor(() => expect(ears.heard.claims).toEqual(['EEEE-5555 1']));
    expect(ears.heard.rings).toBe(0);
    expect(ears.heard.notices).toEqual([]);
  });

  it('is shown silently to who wants neither sound nor notices', async () => {
    const ears = listen();
    const gateway = await open({}, ears);
    gateway.tell({ type: 'session', data: waits('BBBB-2222') });
    await waitFor(() => expect(ears.heard.badges.at(-1)).toBe(2));
    expect(ears.heard.rings).toBe(0);
    expect(ears.heard.notices).toEqual([]);
  });

  it('is told in one sentence of many at once', async () => {
    const ears = listen();
    const gateway = await open(BOTH, ears);
    gateway.tell(
      ...[1, 2, 3, 4, 5].map((n) => ({
        ...{ type: 'session' as const, data: waits(`FFFF-000${n}`) },
      })),
    );
    await waitFor(() =>
      expect(ears.heard.notices.map(({ title }) => title)).toEqual([
        '5 chats are waiting',
      ]),
    );
  });
});

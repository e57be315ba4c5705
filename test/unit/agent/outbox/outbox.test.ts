// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { WaitingAct } from '../../../../src/agent/outbox/act';
import {
  createMemoryStore,
  createTabStore,
} from '../../../../src/agent/outbox/outbox-store';
import { waitFor } from '../../../wait-for';
import {
  away,
  fakeGateway,
  ok,
  problem,
  type FakeGateway,
} from '../fake-gateway';
import { openChat, openPanel, openWithChats, type Panel } from '../open-panel';
import { aBan, aMe, aMessage, aSession, minutesAgo, NOW } from '../samples';

beforeEach(() => {
  vi.setSystemTime(NOW);
  return () => vi.useRealTimers();
});

const PATH = '/v1/sessions/K7F2-9QXM';
const BEN = { id: 2, name: 'Ben' };
const BAN = { id: 7, until: null, by: { id: 1, name: 'Ada' } };

/** A chat, opened, whose gateway is away since. */
const openAway = async (
  gateway: FakeGateway,
  session = aSession(),
): Promise<Panel> => {
  const panel = await openChat(gateway, session);
  gateway.answer('GET /v1/me', away);
  gateway.tell({ type: 'away', denied: false });
  return panel;
};

const comeBack = (gateway: FakeGateway, session = aSession()) => {
  gateway.answer('GET /v1/me', ok(aMe()));
  gateway.tell({ type: 'open' }, { type: 'session', data: session });
};

const block = async (panel: Panel) => {
  panel.press('b');
  await panel.find('dialog');
  await panel.click('Block');
  await waitFor(() => expect(panel.all('dialog')).toEqual([]));
};

describe('while the gateway is away', () => {
  it('a block waits, is seen to, and is sent once', async () => {
    const gateway = fakeGateway({
      'POST /v1/bans': ok(aBan({ session: 'K7F2-9QXM' }), 201),
    });
    const panel = await openAway(gateway);
    await block(panel);
    await panel.says('.unsent-line', 'Block: waits to be sent');
    await panel.says('.row', 'Block waits to be sent');
    await panel.says('.unsent-acts', '1 action waits in this tab.');
    expect(gateway.to('POST /v1/bans')).toEqual([]);
    expect(panel.all('.blocked-line')).toEqual([]);

    comeBack(gateway);
    await panel.says('.blocked-line', /^Blocked until/);
    expect(gateway.to('POST /v1/bans')).toHaveLength(1);
    expect(panel.texts('.unsent-acts p, .unsent-line')).toEqual([]);
  });

  it('a block can be taken back', async () => {
    const gateway = fakeGateway();
    const panel = await openAway(gateway);
    await block(panel);
    (await panel.find<HTMLButtonElement>('.unsent-line button')).click();
    await waitFor(() => expect(panel.all('.unsent-line')).toEqual([]));
    comeBack(gateway);
    await panel.says('.segments', 'All 1');
    expect(gateway.to('POST /v1/bans')).toEqual([]);
  });

  it('replies wait in their order, and can be taken back into the box', async () => {
    const sent: string[] = [];
    const gateway = fakeGateway({
      [`POST ${PATH}/messages`]: () => {
        const { body } = gateway.to(`POST ${PATH}/messages`).at(-1) ?? {};
        const { text } = body as { text: string };
        sent.push(text);
        return Response.json(
          aMessage({ id: sent.length, from: 'agent', text }),
          { status: 201 },
        );
      },
    });
    const panel = await openAway(gateway);
    for (const text of ['one', 'two', 'three']) {
      await panel.type('textarea', text);
      await panel.click('Send');
      await panel.find('.unsent-replies .bubble', text);
      const box = await panel.find<HTMLTextAreaElement>('textarea');
      expect(box.value).toBe('');
    }
    expect(panel.texts('.log .bubble')).toEqual([]);
    panel
      .all('.unsent-replies button')
      .slice(1, 2)
      .forEach((button) => (button as HTMLButtonElement).click());
    const box = await panel.find<HTMLTextAreaElement>('textarea');
    await waitFor(() => expect(box.value).toBe('two'));

    comeBack(gateway);
    await panel.find('.log .bubble', 'three');
    expect(sent).toEqual(['one', 'three']);
    const keys = gateway
      .to(`POST ${PATH}/messages`)
      .map(({ idempotencyKey }) => idempotencyKey);
    expect(new Set(keys).size).toBe(2);
  });

  it('a chat is not done whose visitor wrote meanwhile', async () => {
    const gateway = fakeGateway({ [`POST ${PATH}/done`]: ok(aSession()) });
    const panel = await openAway(gateway);
    panel.press('e');
    await panel.says('.unsent-line', 'Done: waits to be sent');
    gateway.answer(
      `GET ${PATH}`,
      ok(aSession({ lastMessage: aMessage({ id: 5 }) })),
    );
    comeBack(gateway);
    await panel.says('.unsent-line', 'Not done: the visitor wrote meanwhile.');
    await panel.says('.unsent-acts', /1 action was not done/);
    expect(gateway.to(`POST ${PATH}/done`)).toEqual([]);
    (
      await panel.find<HTMLButtonElement>('.unsent-line button', 'Remove')
    ).click();
    await waitFor(() => expect(panel.all('.unsent-line')).toEqual([]));
  });

  it('a chat is not handed over that somebody has taken meanwhile', async () => {
    const gateway = fakeGateway({ 'GET /v1/users': ok({ data: [BEN] }) });
    const panel = await openAway(gateway);
    await panel.click('Hand over');
    await panel.click('Ben');
    await panel.says('.unsent-line', 'Hand over: waits to be sent');
    const taken = aSession({ claimedBy: { id: 3, name: 'Imani' } });
    gateway.answer(`GET ${PATH}`, ok(taken));
    comeBack(gateway);
    await panel.says(
      '.unsent-line',
      'Not done: Imani has this chat meanwhile.',
    );
    expect(gateway.to(`POST ${PATH}/hand-over`)).toEqual([]);
  });

  it('an unblock is not sent of a block that is over', async () => {
    const gateway = fakeGateway({
      'GET /v1/bans/7': ok(aBan({ id: 7, state: 'lifted' })),
    });
    const panel = await openAway(
      gateway,
      aSession({ state: 'blocked', ban: BAN }),
    );
    await panel.click('Undo');
    await panel.says('.unsent-line', 'Unblock: waits to be sent');
    await panel.says('.blocked-line', /Blocked/);
    comeBack(gateway, aSession({ state: 'blocked', ban: BAN }));
    await waitFor(() => expect(panel.all('.blocked-line')).toEqual([]));
    expect(gateway.to('DELETE /v1/bans/7')).toEqual([]);
  });

  it('what can’t be sent twice fails as ever', async () => {
    const gateway = fakeGateway({ [`POST ${PATH}/escalate`]: away });
    const panel = await openAway(gateway);
    panel.press('t');
    await panel.click('Escalate');
    await panel.says('.acts [role=alert]', /can’t be reached/);
    expect(panel.all('.unsent-line')).toEqual([]);
  });
});

describe('an act whose answer is lost', () => {
  it('is sent again with its key, and can’t be taken back', async () => {
    const gateway = fakeGateway({
      'POST /v1/bans': away,
      'GET /v1/me': ok(aMe()),
    });
    const panel = await openChat(gateway, aSession());
    gateway.answer('GET /v1/me', away);
    await block(panel);
    await panel.says('.unsent-line', /it is sent again, and counts once/);
    expect(panel.all('.unsent-line button')).toEqual([]);

    gateway.answer('POST /v1/bans', ok(aBan({ session: 'K7F2-9QXM' }), 201));
    comeBack(gateway);
    await panel.says('.blocked-line', /^Blocked until/);
    const keys = gateway
      .to('POST /v1/bans')
      .map(({ idempotencyKey }) => idempotencyKey);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it('is said beside what failed when the gateway refuses it', async () => {
    const gateway = fakeGateway({
      'POST /v1/bans': problem(409, 'never_ban', {
        detail: 'It is the office',
      }),
    });
    const panel = await openAway(gateway);
    await block(panel);
    comeBack(gateway);
    await panel.says('.unsent-line', /It is the office\./);
    expect(panel.all('.blocked-line')).toEqual([]);
  });
});

describe('what waits', () => {
  const waits: WaitingAct = {
    ...{ id: 'key-1', subject: 'Visitor K7F2', tried: false },
    act: { is: 'unblock', ban: 7 },
    madeAt: NOW,
    state: 'sending',
  };

  it('is kept while the page is loaded anew, and sent by the same person alone', async () => {
    const store = createMemoryStore();
    store.write(1, [waits]);
    store.write(2, [{ ...waits, act: { is: 'unblock', ban: 8 } }]);
    const gateway = fakeGateway({
      'GET /v1/bans/7': ok(aBan({ id: 7 })),
      'DELETE /v1/bans/7': ok({
        ...aBan({ id: 7, state: 'lifted' }),
        still: [],
      }),
    });
    openPanel(gateway, { waiting: store });
    await waitFor(() => expect(store.read(1)).toEqual([]));
    expect(gateway.to('DELETE /v1/bans/7')).toHaveLength(1);
    expect(store.read(2)).toHaveLength(1);
  });

  it('is not sent by itself after half a day', async () => {
    const store = createMemoryStore();
    const old = { ...waits, madeAt: NOW - 13 * 60 * 60_000 };
    store.write(1, [old]);
    const gateway = fakeGateway({
      'GET /v1/bans/7': ok(aBan({ id: 7, state: 'lifted' })),
    });
    const panel = openPanel(gateway, { waiting: store });
    await panel.says('.unsent-acts', /it waited for more than 12 hours/);
    expect(gateway.to('GET /v1/bans/7')).toEqual([]);
    await panel.click('Try again');
    await waitFor(() => expect(store.read(1)).toEqual([]));
  });

  it('is kept in the tab’s storage, and nothing else is', () => {
    const store = createTabStore();
    store.write(1, [waits]);
    expect(createTabStore().read(1)).toEqual([waits]);
    store.write(1, []);
    expect(createTabStore().read(1)).toEqual([]);
    sessionStorage.setItem('doorlist.waiting.1', '{');
    expect(createTabStore().read(1)).toEqual([]);
    sessionStorage.clear();
  });

  it('has the browser ask whoever leaves, and keeps who signs out', async () => {
    const gateway = fakeGateway();
    const panel = await openAway(gateway);
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true });
      dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leave()).toBe(false);
    await block(panel);
    await panel.find('.unsent-line');
    expect(leave()).toBe(true);
    await panel.click('Sign out');
    await panel.says('.menu [role=alert]', /1 action still waits to be sent/);
    expect(gateway.to('POST /v1/sign-out')).toEqual([]);
  });

  it('is shown in rows with when they were known', async () => {
    vi.useFakeTimers({ now: NOW });
    const gateway = fakeGateway();
    const panel = await openWithChats(
      gateway,
      aSession({ lastMessage: aMessage(), startedAt: minutesAgo(3) }),
    );
    gateway.tell({ type: 'away', denied: false });
    await vi.advanceTimersByTimeAsync(6_000);
    const time = new Date(NOW).toTimeString().slice(0, 5);
    await panel.says('.row', `as of ${time}`);
    await panel.says('.warnings', /Blocks you make now wait in this tab/);
  });
});

// @vitest-environment happy-dom
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { GATEWAY, sessionAnswer } from './fake-gateway';
import {
  expectAdmitted,
  expectRefused,
  openPage,
  pass,
  readRecord,
  remember,
  settle,
} from './open-page';
import { answerOf } from './samples';
import { gateway } from './set-up';
import { waitFor } from '../../wait-for';

const AFTER_CHAT = { storage: 'after-chat' } as const;
const refused = answerOf({
  ...{ verdict: 'refused', version: 5, reference: 'R-1' },
});
const HOUR = 3_600_000;

const startsChats = () => {
  gateway.answers({});
  gateway.on('sessions', () =>
    Response.json(sessionAnswer('t1'), { status: 201 }),
  );
};

const expectNothingStored = async () =>
  expect(await indexedDB.databases()).toEqual([]);

const listenForWarnings = () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  onTestFinished(() => warn.mockRestore());
  return warn;
};

describe('storage after-chat', () => {
  it('makes no database and asks nothing before a chat, for hours', async () => {
    gateway.answers({});
    const page = await openPage(AFTER_CHAT);
    await pass(2 * HOUR);
    window.dispatchEvent(new Event('online'));
    await settle();
    expectAdmitted(page);
    expect(gateway.asked()).toEqual([]);
    await expectNothingStored();
    expect(page.heard.onError).not.toHaveBeenCalled();
  });

  it('asks nothing on a page that the browser brings back, or whose widget says odd things', async () => {
    gateway.answers({});
    const page = await openPage(AFTER_CHAT);
    page.identify('a.eyJzdWIiOiI0MiJ9.c');
    await settle();
    page.fake.endChat();
    await settle();
    const leave = new Event('pagehide');
    window.dispatchEvent(leave);
    await pass(HOUR);
    window.dispatchEvent(
      Object.assign(new Event('pageshow'), { persisted: true }),
    );
    await settle();
    expect(gateway.asked()).toEqual([]);
    await expectNothingStored();
  });

  it('starts a session as any chat, and remembers it from then on', async () => {
    startsChats();
    const page = await openPage(AFTER_CHAT);
    page.identify('a.eyJzdWIiOiI0MiJ9.c');
    await settle();
    expect(gateway.asked()).toEqual([]);
    await expectNothingStored();

    page.fake.startChat();
    await settle();
    expect(page.heard.onChatInitiated).toHaveBeenCalledOnce();
    const session = gateway.seen.find(({ path }) => path === 'sessions');
    expect(session?.body).toMatchObject({ identity: 'a.eyJzdWIiOiI0MiJ9.c' });
    expect(await readRecord()).toMatchObject({ session: { token: 't1' } });

    await openPage(AFTER_CHAT);
    expect(gateway.asked()).toContain('visits');
  });

  it('asks for the session alone where a chat starts', async () => {
    startsChats();
    const page = await openPage(AFTER_CHAT);
    page.fake.startChat();
    await settle();
    expect(gateway.asked()).toEqual(['sessions']);
  });

  it('closes the chat of who is refused as it starts, on the next page, too', async () => {
    gateway.on('sessions', () =>
      Response.json({ ...refused, code: 'refused' }, { status: 403 }),
    );
    gateway.answers({ verdict: 'refused', reference: 'R-1', version: 5 });
    const page = await openPage(AFTER_CHAT);
    page.fake.startChat();
    await settle();
    expectRefused(page);
    expectRefused(await openPage(AFTER_CHAT));
  });

  it('stores a chat that starts while the gateway is away, and asks once it is back', async () => {
    gateway.on('sessions', () => new Response(null, { status: 503 }));
    const page = await openPage(AFTER_CHAT);
    page.fake.startChat();
    await settle();
    const { dueAt, chatAt } = (await readRecord()) ?? {};
    expect(chatAt).toBeGreaterThan(0);
    expect(dueAt).toBeGreaterThan(0);

    startsChats();
    await pass(15_000);
    expect(page.heard.onChatInitiated).toHaveBeenCalledOnce();
  });

  it('opens the chat at once for who was unblocked', async () => {
    await remember({ answer: refused, asksUntil: Date.now() + HOUR });
    gateway.answers({ version: 6 });
    expectAdmitted(await openPage(AFTER_CHAT));
  });

  it('reads nothing in a browser that cannot list its databases', async () => {
    await remember({ answer: refused });
    Object.assign(indexedDB, { databases: undefined });
    const page = await openPage(AFTER_CHAT);
    expectAdmitted(page);
    expect(page.heard.onError).not.toHaveBeenCalled();
    expect(gateway.asked()).toEqual([]);
  });

  it.each(['After-Chat', ' after-chat ', 'afterchat', 'none'])(
    'is what “%s” means',
    async (storage) => {
      listenForWarnings();
      gateway.answers({});
      await openPage({ storage: storage as 'after-chat' });
      expect(gateway.asked()).toEqual([]);
      await expectNothingStored();
    },
  );

  it('is said to be expected where another word stands, without a chat', async () => {
    const warn = listenForWarnings();
    await openPage({ storage: 'none' as 'after-chat' });
    expect(warn).toHaveBeenCalledExactlyOnceWith(
      expect.stringContaining(
        'data-storage is “none”: expected always or after-chat; until that is mended, it is after-chat.',
      ),
    );
    expect(gateway.asked()).toEqual([]);
  });

  it.each(['', 'always', 'Always '])(
    'is not what “%s” means',
    async (storage) => {
      gateway.answers({});
      await openPage({ storage: storage as 'always' });
      expect(gateway.asked()).toContain('visits');
    },
  );
});

describe('consent(false)', () => {
  it('takes off what is stored, and asks nothing before a chat', async () => {
    startsChats();
    const page = await openPage();
    expect(await readRecord()).toBeDefined();
    gateway.asked();
    page.consent(false);
    await settle();
    await waitFor(expectNothingStored);

    await pass(HOUR);
    // No chat, no cookie: nothing is to be taken off by the gateway.
    expect(gateway.asked()).toEqual([]);
    await expectNothingStored();

    page.fake.startChat();
    await settle();
    expect(page.heard.onChatInitiated).toHaveBeenCalledOnce();
    expect(await readRecord()).toMatchObject({ session: { token: 't1' } });
  });

  it('takes off the token of an earlier chat and its cookie, also before init', async () => {
    await remember({ visitor: 'v1', asksUntil: Date.now() + HOUR });
    gateway.answers({});
    const page = await openPage();
    page.stop();
    page.consent(false);
    gateway.asked();
    page.start();
    await settle();
    await waitFor(expectNothingStored);
    const [forget, ...others] = gateway.seen;
    expect(forget).toMatchObject({
      ...{ path: 'forget' },
      options: { method: 'POST', credentials: 'include' },
    });
    expect(others).toEqual([]);
  });

  it('asks and stores nothing if it comes before everything', async () => {
    gateway.answers({});
    const { stop, consent, start } = await openPage(AFTER_CHAT);
    stop();
    consent(false);
    consent(false);
    start({ storage: 'always' });
    await settle();
    await pass(HOUR);
    expect(gateway.asked()).toEqual([]);
    await waitFor(expectNothingStored);
  });

  it('takes off what an answer on its way brings', async () => {
    let answer: ((response: Response) => void) | undefined;
    gateway.on(
      'visits',
      () => new Promise<Response>((resolve) => (answer = resolve)),
    );
    const page = await openPage();
    page.consent(false);
    await settle();
    answer?.(Response.json(answerOf({})));
    await settle();
    await waitFor(expectNothingStored);
    await pass(HOUR);
    await expectNothingStored();
  });

  it('leaves a chat that runs as it is, until that ends', async () => {
    startsChats();
    const page = await openPage();
    page.fake.startChat();
    await settle();
    page.consent(false);
    await settle();
    expect(await readRecord()).toMatchObject({ session: { token: 't1' } });

    const next = await openPage();
    next.consent(false);
    await settle();
    expect(next.heard.onChatInitiated).toHaveBeenCalledWith(
      expect.objectContaining({ token: 't1', resumed: true }),
    );
    next.fake.endChat();
    await settle();
    await waitFor(expectNothingStored);
    expect(gateway.asked()).toContain('forget');
  });

  it('stores nothing again in a tab that hears late of the end of a chat', async () => {
    startsChats();
    const late = await openPage();
    late.fake.startChat();
    await waitFor(async () =>
      expect(await readRecord()).toMatchObject({ session: { token: 't1' } }),
    );
    late.consent(false);
    await settle();
    // As the other tab does it at the end.
    indexedDB.deleteDatabase('doorlist');
    await waitFor(expectNothingStored);
    const opens = vi.spyOn(indexedDB, 'open');
    const other = new BroadcastChannel(`${GATEWAY}/v1/sites/shop/`);
    onTestFinished(() => other.close());
    await waitFor(() => {
      // Again, where it was told while it was reading.
      other.postMessage(0);
      expect(opens).toHaveBeenCalled();
    });
    await waitFor(expectNothingStored);
  });

  it('leaves a chat that another tab has begun', async () => {
    const page = await openPage(AFTER_CHAT);
    await remember({ chatAt: Date.now(), visitor: 'v1' });
    page.consent(false);
    await settle();
    expect(await readRecord()).toMatchObject({ visitor: 'v1' });
  });

  it('lets nobody in who is refused', async () => {
    await remember({ answer: refused });
    gateway.answers({ verdict: 'refused', reference: 'R-1', version: 5 });
    const page = await openPage();
    page.consent(false);
    await settle();
    expectRefused(page);
    expectRefused(await openPage());
  });

  it('leaves what another site has stored', async () => {
    gateway.answers({});
    await openPage({ site: 'other' });
    const page = await openPage();
    page.consent(false);
    await settle();
    expect(await readRecord()).toBeUndefined();
    expect(await indexedDB.databases()).toHaveLength(1);
  });

  it.each([['granted'], [1], ['true'], [null], [undefined], [{}]])(
    'is what %j means, and the console says so where there is something to take off',
    async (given) => {
      const warn = listenForWarnings();
      gateway.answers({});
      const page = await openPage();
      page.consent(given as boolean);
      await settle();
      await expectNothingStored();
      expect(warn).toHaveBeenCalledExactlyOnceWith(
        expect.stringContaining('neither true nor false'),
      );
    },
  );

  it.each([['granted'], [1], ['true'], [{}]])(
    'is what %j means, and the console says so on a page that stores nothing',
    async (given) => {
      const warn = listenForWarnings();
      gateway.answers({});
      const page = await openPage(AFTER_CHAT);
      page.consent(given as boolean);
      await settle();
      await expectNothingStored();
      expect(warn).toHaveBeenCalledOnce();
      expect(gateway.asked()).toEqual([]);
    },
  );
});

describe('consent(true)', () => {
  it('restores asking and storing at once', async () => {
    gateway.answers({ verdict: 'refused', reference: 'R-1', version: 5 });
    const page = await openPage(AFTER_CHAT);
    expectAdmitted(page);
    page.consent(true);
    await settle();
    expectRefused(page);
    expect(await readRecord()).toMatchObject({ answer: { reference: 'R-1' } });
  });

  it('wins over an earlier one, and over the option', async () => {
    gateway.answers({});
    const page = await openPage(AFTER_CHAT);
    page.consent(false);
    page.consent(true);
    page.consent(true);
    await settle();
    expect(gateway.asked()).toEqual(['visits']);
    expect(await readRecord()).toBeDefined();
  });

  it('counts before init, too', async () => {
    gateway.answers({});
    const { stop, consent, start } = await openPage(AFTER_CHAT);
    stop();
    consent(true);
    start(AFTER_CHAT);
    await settle();
    expect(gateway.asked()).toEqual(['visits']);
    expect(await readRecord()).toBeDefined();
  });
});

// @vitest-environment happy-dom
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { WidgetListener } from '../../../src/widgets/widget';
import { createFakeAcquire } from '../widgets/fake-acquire';
import { createFakeAcquireV1 } from '../widgets/fake-acquire-v1';
import { createFakeZendeskMessaging } from '../widgets/fake-zendesk-messaging';
import { sessionAnswer } from './fake-gateway';
import { openPage, pass, remember, settle } from './open-page';
import { answerOf } from './samples';
import { gateway } from './set-up';

const refused = answerOf({ verdict: 'refused', reference: 'R-1' });

/** A site's own widget, as `init()` takes it. */
const createOwn = () => {
  let listener: WidgetListener | undefined;
  const own = {
    hide: vi.fn(),
    show: vi.fn(),
    setCode: vi.fn(),
    claims: vi.fn<() => unknown>(() => ({ name: 'Bea', email: 'b@a.example' })),
    unsubscribe: vi.fn(),
    subscribe: (given: WidgetListener) => {
      listener = given;
      return own.unsubscribe;
    },
  };
  return { own, tell: () => listener };
};

const open = (own: object) => openPage({ widget: own as never });

describe('a site’s own widget', () => {
  it('is hidden, and shown again', async () => {
    gateway.answers({ ...refused, maxAge: 10 });
    const { own } = createOwn();
    await open(own);
    expect(own.hide).toHaveBeenCalled();
    gateway.answers({ version: 6 });
    await pass(12_000);
    expect(own.show).toHaveBeenCalledOnce();
  });

  it('reports a chat, and what the visitor claims', async () => {
    await remember({});
    gateway.on('sessions', () =>
      Response.json(sessionAnswer('t1'), { status: 201 }),
    );
    const { own, tell } = createOwn();
    await open(own);
    tell()?.onChatInitiated();
    await settle();
    expect(gateway.seen.at(-1)?.body).toMatchObject({
      widget: 'custom',
      claims: { name: 'Bea', email: 'b@a.example' },
    });
    expect(own.setCode).toHaveBeenCalledExactlyOnceWith('CODE-t1');
  });

  it.each([
    ['nothing', undefined],
    ['nonsense', { name: true, email: { at: 1 }, phone: '' }],
  ])('that says %s of the visitor claims nothing', async (_, said) => {
    await remember({});
    const { own, tell } = createOwn();
    own.claims.mockReturnValue(said);
    await open(own);
    tell()?.onChatInitiated();
    await settle();
    expect(gateway.seen.at(-1)?.path).toBe('sessions');
    expect(gateway.seen.at(-1)?.body['claims']).toBeUndefined();
  });

  it('sends of long texts what the gateway reads, and numbers', async () => {
    await remember({});
    const { own, tell } = createOwn();
    history.replaceState(null, '', `?q=${'x'.repeat(70_000)}`);
    own.claims.mockReturnValue({ name: 'x'.repeat(70_000), phone: 4930123456 });
    await open(own);
    tell()?.onChatInitiated();
    await settle();
    history.replaceState(null, '', '?');
    const { body } = gateway.seen.at(-1) ?? {};
    expect(body).toMatchObject({
      claims: { name: 'x'.repeat(300), phone: '4930123456' },
    });
    expect(String(body?.['page'])).toMatch(/^http.*x$/);
    expect(JSON.stringify(body).length).toBeLessThan(5000);
  });

  it('starts a session even if all its functions throw', async () => {
    await remember({});
    gateway.on('sessions', () =>
      Response.json(sessionAnswer('t1'), { status: 201 }),
    );
    const { own, tell } = createOwn();
    own.claims.mockImplementation(() => {
      throw new Error('no claims');
    });
    own.setCode.mockImplementation(() => {
      throw new Error('no code');
    });
    const page = await open(own);
    tell()?.onChatInitiated();
    await settle();
    expect(page.heard.onChatInitiated).toHaveBeenCalledOnce();
  });
});

describe('a gate that is stopped', () => {
  it('shows the widget again and leaves no listener or timer', async () => {
    gateway.answers(refused);
    const { own, tell } = createOwn();
    const page = await open(own);
    gateway.asked();
    page.stop();
    await settle();
    expect(own.show).toHaveBeenCalledOnce();
    expect(own.unsubscribe).toHaveBeenCalledOnce();
    tell()?.onChatInitiated();
    own.hide.mockClear();
    window.dispatchEvent(new Event('online'));
    await pass(3_600_000);
    expect(gateway.asked()).toEqual([]);
    expect(own.hide).not.toHaveBeenCalled();
  });
});

describe('two vendors’ widgets on one page', () => {
  const openBoth = async (widget: string) => {
    const acquire = createFakeAcquire();
    const zendesk = createFakeZendeskMessaging();
    onTestFinished(() => {
      acquire.clear();
      zendesk.clear();
    });
    acquire.load();
    zendesk.load();
    const page = await openPage({ widget });
    await pass(1000);
    return { acquire, zendesk, page };
  };

  it.each(['auto', 'acquire', 'zendesk-messaging'])(
    'are both closed with data-widget="%s", and both given back',
    async (widget) => {
      gateway.answers({ ...refused, maxAge: 10 });
      const { acquire, zendesk } = await openBoth(widget);
      expect([acquire.isVisible(), zendesk.isVisible()]).toEqual([
        false,
        false,
      ]);
      gateway.answers({ version: 6 });
      await pass(12_000);
      expect([acquire.isVisible(), zendesk.isVisible()]).toEqual([true, true]);
    },
  );

  it('have a session for the chat of either, under its widget’s name', async () => {
    await remember({});
    gateway.on('sessions', () =>
      Response.json(sessionAnswer('t1'), { status: 201 }),
    );
    const { zendesk } = await openBoth('acquire');
    zendesk.startChat();
    await settle();
    expect(gateway.seen.at(-1)).toMatchObject({
      path: 'sessions',
      body: { widget: 'zendesk-messaging' },
    });
  });

  it('have it also where an agent who joins is its first sign', async () => {
    await remember({});
    gateway.on('sessions', () =>
      Response.json(sessionAnswer('t1'), { status: 201 }),
    );
    const { zendesk } = await openBoth('acquire');
    zendesk.joinAgent();
    await settle();
    expect(gateway.seen.find(({ path }) => path === 'sessions')).toMatchObject({
      body: { widget: 'zendesk-messaging' },
    });
  });

  it('of one vendor are one', async () => {
    const acquire = createFakeAcquireV1();
    onTestFinished(acquire.clear);
    acquire.load();
    gateway.on('sessions', () =>
      Response.json(sessionAnswer('t1'), { status: 201 }),
    );
    await remember({});
    await openPage({ widget: 'auto' });
    await pass(3000);
    acquire.startChat();
    await settle();
    expect(
      gateway.seen.filter(({ path }) => path === 'sessions'),
    ).toMatchObject([{ body: { widget: 'acquire-v1' } }]);
  });
});

describe('a widget that the page loads', () => {
  it('is found without being named, however late it loads', async () => {
    gateway.answers(refused);
    await openPage({ widget: 'auto' });
    await pass(30_000);
    const acquire = createFakeAcquire();
    acquire.load();
    await pass(3000);
    expect(acquire.isVisible()).toBe(false);
    acquire.clear();
  });
});

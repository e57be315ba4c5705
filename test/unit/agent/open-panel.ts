import { render } from 'preact';
import { expect, onTestFinished } from 'vitest';
import { mount } from '../../../src/agent/mount';
import type { Session } from '../../../src/protocol/sessions';
import type { FakeGateway } from './fake-gateway';
import { memoryRouter } from './memory-router';
import { waitFor } from '../../wait-for';

/** What a reader sees or hears of an element: no hidden ornaments. */
const textOf = (element: Element): string => {
  const copy = element.cloneNode(true) as Element;
  copy.querySelectorAll('[aria-hidden=true]').forEach((one) => one.remove());
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
};

const noPreferences = (): Deps['preferences'] => {
  const written = new Map<number, ReturnType<Deps['preferences']['read']>>();
  return {
    read: (person) => written.get(person) ?? {},
    write: (person, preferences) => written.set(person, preferences),
  };
};

type Deps = Parameters<typeof mount>[1];

/** Tells nobody anything. */
const silentTeller: Deps['teller'] = {
  badge: () => {},
  ring: () => {},
  mayNotify: () => undefined,
  askToNotify: async () => false,
  notify: () => () => {},
  isInSight: () => true,
  claim: async () => true,
};

/** The panel, drawn for a gateway, and hands to work it with. */
export const openPanel = (
  { fetch, connect }: FakeGateway,
  { url, ...more }: Partial<Deps> & { url?: string } = {},
) => {
  const host = document.createElement('div');
  document.body.append(host);
  const router = memoryRouter(url);
  const titles: string[] = [];
  const root = mount(host, {
    ...{ fetch, connect, router, preferences: noPreferences() },
    setTitle: (title) => titles.push(title),
    setTheme: () => {},
    teller: silentTeller,
    ...more,
  });
  onTestFinished(() => {
    render(null, root);
    host.remove();
  });

  const all = (selector: string) => [...root.querySelectorAll(selector)];
  const find = <Kind extends Element>(selector: string, name?: string) =>
    waitFor(() => {
      const found = all(selector).find(
        (one) => name === undefined || textOf(one) === name,
      );
      if (!found) throw new Error(`No ${selector} "${name ?? ''}"`);
      return found as Kind;
    });

  return {
    root,
    router,
    /** All titles that the page had. */
    titles,
    /** Follows the link with this text. */
    follow: async (name: string) =>
      (await find<HTMLAnchorElement>('a', name)).click(),
    all,
    find,
    texts: (selector: string) => all(selector).map(textOf),
    click: async (name: string) =>
      (await find<HTMLButtonElement>('button', name)).click(),
    type: async (selector: string, value: string) => {
      const field = await find<HTMLInputElement>(selector);
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    check: async (selector: string) =>
      (await find<HTMLInputElement>(selector)).click(),
    /** Chooses the radio button with this text. */
    choose: async (name: string) => {
      const label = await find<HTMLLabelElement>('label', name);
      const input = label.querySelector('input');
      (input ?? root.getElementById(label.htmlFor))?.click();
    },
    press: (key: string, more: KeyboardEventInit = {}) =>
      dispatchEvent(new KeyboardEvent('keydown', { key, ...more })),
    says: (selector: string, text: string | RegExp) =>
      waitFor(() => expect(all(selector).map(textOf).join('\n')).toMatch(text)),
  };
};

export type Panel = ReturnType<typeof openPanel>;

/** A panel with these chats in it. */
export const openWithChats = async (
  gateway: FakeGateway,
  ...sessions: Session[]
): Promise<Panel> => {
  const panel = openPanel(gateway);
  await waitFor(() => expect(gateway.isListenedTo()).toBe(true));
  gateway.tell(
    { type: 'open' },
    ...sessions.map((data) => ({ type: 'session' as const, data })),
    { type: 'ready' },
  );
  await panel.find('.lists[aria-label]');
  await panel.find('.rows[aria-busy=false]');
  return panel;
};

/** A panel with one chat in it, opened. */
export const openChat = async (
  gateway: FakeGateway,
  session: Session,
): Promise<Panel> => {
  const panel = await openWithChats(gateway, session);
  panel.router.push(`/console/chats/${session.code}`);
  await panel.find('.chat');
  return panel;
};

import { vi } from 'vitest';
import type { App } from '../../../demo/acquire/app';
import type { AcquireGlobals } from '../../../demo/acquire/open-queue';
import type { ChatServer } from '../../../demo/acquire/chat-server';
import { startWidget } from '../../../demo/acquire/start-widget';
import type { ChatMessage } from '../../../demo/acquire/state';

/** A chat server that only remembers, and does what a test wants next. */
export const createFakeServer = () => {
  const kept = new Map<string, ChatMessage[]>();
  const streams = new Map<string, Parameters<ChatServer['listen']>>();
  const moods: ('failed' | 'over')[] = [];

  const add = (id: string, from: ChatMessage['from'], text: string) => {
    const messages = kept.get(id) ?? [];
    kept.set(id, messages);
    const message: ChatMessage = { id: messages.length + 1, from, text };
    messages.push(message);
    return message;
  };
  const server = {
    send: vi.fn<ChatServer['send']>(async (id, { key, text }) => {
      const mood = moods.shift();
      if (mood) return mood;
      const message = add(id, 'visitor', text);
      message.key = key;
      return { message };
    }),
    describe: vi.fn<ChatServer['describe']>(),
    end: vi.fn<ChatServer['end']>(),
    listen: vi.fn<ChatServer['listen']>((id, onMessage, onEnded) => {
      streams.set(id, [id, onMessage, onEnded]);
      (kept.get(id) ?? []).forEach(onMessage);
      return () => streams.delete(id);
    }),
  } satisfies ChatServer;

  return {
    server,
    moods,
    texts: () => [...kept.values()].flat().map(({ text }) => text),
    reply: (text: string) =>
      [...streams.values()].forEach(([id, onMessage]) =>
        onMessage(add(id, 'agent', text)),
      ),
    endAll: () => [...streams.values()].forEach(([, , onEnded]) => onEnded()),
  };
};

export type FakeServer = ReturnType<typeof createFakeServer>;

/** The names the widget puts on this page. */
export const page = window as AcquireGlobals;

/** A page of the shop, with what a visitor can see and do in its chat. */
export const openPage = (server: ChatServer) => {
  document.body.replaceChildren();
  delete page.acquireIO;
  startWidget(server);

  const root = () =>
    document.body.querySelector('.acquire-livechat-widget')?.shadowRoot;
  const buttons = () => [...(root()?.querySelectorAll('button') ?? [])];
  const named = (name: string) =>
    buttons().find(
      (button) =>
        (button.getAttribute('aria-label') ?? button.textContent) === name,
    );
  const box = () => root()?.querySelector('textarea');
  const press = (name: string) => {
    const button = named(name);
    if (!button) throw new Error(`There is no button "${name}"`);
    button.click();
  };

  return {
    buttons: () =>
      buttons().map(
        (button) => button.getAttribute('aria-label') ?? button.textContent,
      ),
    press,
    box,
    /** What the log says, bubble by bubble. */
    log: () =>
      [...(root()?.querySelectorAll('[role=log] p') ?? [])].map(
        (line) =>
          line.querySelector('.who + span')?.textContent ?? line.textContent,
      ),
    async write(text: string) {
      const field = await vi.waitUntil(box);
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await vi.waitFor(() => press('Send'));
    },
  };
};

export type OpenPage = ReturnType<typeof openPage>;

/** Records events of the app, by name and arguments. */
export const record = (app: App, ...names: string[]): unknown[][] => {
  const heard: unknown[][] = [];
  names.forEach((name) =>
    app.on(name, (...args) => heard.push([name, ...args])),
  );
  return heard;
};

import { vi } from 'vitest';
import type { ChatServer } from '../../../demo/widget/chat-server';
import type { ChatMessage } from '../../../demo/widget/state';

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

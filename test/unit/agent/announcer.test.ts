import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createAnnouncer } from '../../../src/agent/logic/create-announcer';
import { aSession, minutesAgo } from './samples';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

const chat = (name: string) =>
  aSession({ code: `${name.toUpperCase()}-0001`, claims: { name } });

const open = () => {
  const said: string[] = [];
  const announcer = createAnnouncer((text) => text && said.push(text));
  return { ...announcer, said };
};

describe('what is said of who waits', () => {
  it('is nothing of those that waited before, then the name', () => {
    const { update, said } = open();
    update([chat('Old')]);
    vi.advanceTimersByTime(60_000);
    expect(said).toEqual([]);
    update([chat('Old'), chat('Mara')]);
    vi.advanceTimersByTime(0);
    expect(said).toEqual(['Mara is waiting']);
  });

  it('is one sentence in ten seconds, with how many wait', () => {
    const { update, said } = open();
    update([]);
    update([chat('Mara')]);
    vi.advanceTimersByTime(1_000);
    update([chat('Mara'), chat('Tom')]);
    vi.advanceTimersByTime(1_000);
    update([chat('Mara'), chat('Tom'), chat('Ivan')]);
    vi.advanceTimersByTime(7_000);
    expect(said).toEqual(['Mara is waiting']);
    vi.advanceTimersByTime(1_000);
    expect(said).toEqual(['Mara is waiting', '3 chats are waiting']);
  });

  it('is nothing of who was answered meanwhile, or is only watched', () => {
    const { update, said } = open();
    update([]);
    update([chat('Mara')]);
    vi.advanceTimersByTime(1_000);
    update([chat('Mara'), chat('Tom')]);
    update([chat('Mara')]);
    const watch = { kind: 'watch', ban: 1, since: minutesAgo(1) } as const;
    update([
      chat('Mara'),
      { ...chat('Eve'), flags: [{ ...watch, confidence: 'likely' }] },
    ]);
    vi.advanceTimersByTime(60_000);
    expect(said).toEqual(['Mara is waiting']);
  });
});

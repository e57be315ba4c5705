import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DatabaseUnavailable } from '../../../../src/gateway/lib/errors/database-unavailable';
import { createSessionRounds } from '../../../../src/gateway/realtime/session-rounds';

const log = pino({ level: 'silent' });

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'performance'],
  });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Lets time pass, and between whiles what was put off until the others had a turn. */
const pass = async (milliseconds: number): Promise<void> => {
  for (let passed = 0; passed < milliseconds; passed += 50) {
    await vi.advanceTimersByTimeAsync(50);
    await new Promise((resolve) => setImmediate(resolve));
  }
};

/** Rounds of chats of which each takes so many milliseconds to describe. */
const open = (takes: number) => {
  const sent: string[] = [];
  const listConcerned = vi.fn(
    async (bans: readonly number[]): Promise<string[]> =>
      bans.map((ban) => `of ${ban}`),
  );
  const rounds = createSessionRounds({
    send: async (code) => {
      vi.advanceTimersByTime(takes);
      sent.push(code);
    },
    listConcerned,
    log,
  });
  return { rounds, sent, listConcerned };
};

describe('chats that change', () => {
  it('are sent at once while there is little to do', async () => {
    const { rounds, sent } = open(5);
    for (const code of ['A', 'B', 'A']) await rounds.changed(code);
    expect(sent).toEqual(['A', 'B', 'A']);
  });

  it('are sent once with the next round, however often they change', async () => {
    const { rounds, sent } = open(1200);
    for (const code of ['A', 'B', 'C', 'D', 'C', 'D', 'C']) {
      await rounds.changed(code);
    }
    expect(sent).toEqual(['A', 'B']);
    await pass(10_000);
    expect(sent).toEqual(['A', 'B', 'C', 'D']);
  });

  it('take a fifth of the time at most', async () => {
    const { rounds, sent } = open(100);
    const changeAll = async () => {
      for (let n = 0; n < 100; n += 1) await rounds.changed(`${n}`);
    };
    await changeAll();
    const before = { count: sent.length, at: performance.now() };
    while (performance.now() < before.at + 60_000) {
      await changeAll();
      await pass(100);
    }
    const spent = 100 * (sent.length - before.count);
    const share = spent / (performance.now() - before.at);
    expect(share).toBeGreaterThan(0.12);
    expect(share).toBeLessThan(0.22);
    expect(new Set(sent).size).toBe(100);
  });

  it('are asked of many bans together', async () => {
    const { rounds, sent, listConcerned } = open(1);
    rounds.bansChanged([1, 2]);
    rounds.bansChanged([2, 3]);
    await pass(1000);
    expect(listConcerned).toHaveBeenCalledExactlyOnceWith([1, 2, 3]);
    expect(sent).toEqual(['of 1', 'of 2', 'of 3']);
  });

  it('wait while the database is away, and are not lost', async () => {
    const sent: string[] = [];
    let isAway = true;
    const rounds = createSessionRounds({
      send: async (code) => {
        if (isAway) throw new DatabaseUnavailable(new Error('away'));
        sent.push(code);
      },
      listConcerned: async () => ['A', 'B'],
      log,
    });
    rounds.bansChanged([1]);
    await pass(2000);
    expect(sent).toEqual([]);
    isAway = false;
    await pass(2000);
    expect(sent).toEqual(['A', 'B']);
  });

  it('that cannot be described keep no other one', async () => {
    const sent: string[] = [];
    const rounds = createSessionRounds({
      send: async (code) => {
        if (code === 'A') throw new Error('no description');
        sent.push(code);
      },
      listConcerned: async () => ['A', 'B'],
      log,
    });
    rounds.bansChanged([1]);
    await pass(2000);
    expect(sent).toEqual(['B']);
  });

  it('are sent no more after the end', async () => {
    const { rounds, sent } = open(1);
    rounds.bansChanged([1]);
    await rounds.stop();
    await pass(2000);
    rounds.bansChanged([2]);
    await pass(2000);
    expect(sent).toEqual([]);
  });
});

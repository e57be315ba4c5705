import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createChangeBatcher } from '../../../../src/gateway/realtime/change-batcher';
import { DatabaseUnavailable } from '../../../../src/gateway/lib/errors/database-unavailable';
import type { ChangeKind } from '../../../../src/gateway/store/schema/schema';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const open = () => {
  const told: [ChangeKind, readonly string[]][] = [];
  const lines: string[] = [];
  /** What comes of each of the next calls, one after the other. */
  const outcomes: (() => Promise<void>)[] = [];
  const follower = createChangeBatcher(
    (kind, subjects) => {
      told.push([kind, subjects]);
      return outcomes.shift()?.() ?? Promise.resolve();
    },
    pino({ level: 'error' }, { write: (line) => lines.push(line) }),
  );
  return { follower, told, lines, outcomes };
};
/** Makes the next call last until what this answers with is called. */
const hold = (outcomes: (() => Promise<void>)[]) => {
  let release = () => {};
  outcomes.push(() => new Promise((resolve) => (release = resolve)));
  return () => release();
};
const settled = () => vi.advanceTimersByTimeAsync(0);

describe('a follower of the change feed', () => {
  it('is called once for all changes that came while it was busy', async () => {
    const { follower, told, outcomes } = open();
    const slow = hold(outcomes);
    follower.add({ kind: 'ban', subject: '1' });
    await settled();
    for (const subject of ['2', '3', '2', '1']) {
      follower.add({ kind: 'ban', subject });
    }
    await settled();
    expect(told).toEqual([['ban', ['1']]]);
    slow();
    await settled();
    expect(told.slice(1)).toEqual([['ban', ['2', '3', '1']]]);
  });

  it('is called once for changes that are added at once', async () => {
    const { follower, told } = open();
    for (const subject of ['1', '2', '3']) {
      follower.add({ kind: 'ban', subject });
    }
    await settled();
    expect(told).toEqual([['ban', ['1', '2', '3']]]);
  });

  it('gets changes of different kinds in their order', async () => {
    const { follower, told, outcomes } = open();
    const slow = hold(outcomes);
    follower.add({ kind: 'people', subject: '' });
    await settled();
    follower.add({ kind: 'session', subject: 'a' });
    follower.add({ kind: 'message', subject: '1' });
    follower.add({ kind: 'session', subject: 'b' });
    slow();
    await settled();
    expect(told.slice(1)).toEqual([
      ['session', ['a']],
      ['message', ['1']],
      ['session', ['b']],
    ]);
  });

  it('is called again until an unavailable database is back', async () => {
    const { follower, told, outcomes, lines } = open();
    const away = () => Promise.reject(new DatabaseUnavailable('away'));
    outcomes.push(away, away);
    follower.add({ kind: 'ban', subject: '1' });
    await vi.advanceTimersByTimeAsync(10_000);
    const once = ['ban', ['1']];
    expect(told).toEqual([once, once, once]);
    expect(lines).toEqual([]);
  });

  it('gets the next changes after a failure, which is logged', async () => {
    const { follower, told, outcomes, lines } = open();
    outcomes.push(() => Promise.reject(new Error('no such ban')));
    follower.add({ kind: 'ban', subject: '1' });
    follower.add({ kind: 'link', subject: 'v' });
    await settled();
    expect(told).toEqual([
      ['ban', ['1']],
      ['link', ['v']],
    ]);
    expect(lines.join('')).toContain('no such ban');
  });

  it('stops after the changes that it is handling', async () => {
    const { follower, told, outcomes } = open();
    const slow = hold(outcomes);
    follower.add({ kind: 'ban', subject: '1' });
    await settled();
    follower.add({ kind: 'ban', subject: '2' });
    let over = false;
    void follower.stop().then(() => (over = true));
    await settled();
    expect(over).toBe(false);
    slow();
    await settled();
    expect(over).toBe(true);
    expect(told).toHaveLength(1);
  });
});

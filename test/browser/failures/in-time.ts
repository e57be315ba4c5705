import { expect } from 'vitest';
import type { Outcome } from './cause';
import { PATIENCE } from './host-html';
import type { Watched } from './watch-page';

/** For what the browser does besides: a mark falls this much after its limit. */
const SLACK = 100;
const STORAGE = 500;
const REQUEST = 5000;

/** When to put a mark among the notes, so that order shows what was in time. */
export const MARKS = [PATIENCE + SLACK, STORAGE + SLACK];

/** Checks that what was noted of a page came no later than it should. */
export const expectInTime = ({ notes }: Watched, [end, limit]: Outcome) => {
  const since = notes.slice(notes.findIndex(({ what }) => what === 'started'));
  const at = ({ at }: { at: number }) => at - (since[0]?.at ?? 0);
  const changes = since.filter(({ what }) => /chat|mitted|refused/.test(what));
  const shown = since.find(({ what }) => what === 'chat');
  const last = changes.at(-1);

  if (limit === 0) {
    // From the start on it is what it will be.
    expect(changes).toEqual([]);
  } else if (limit === 'answer') {
    expect(last && at(last)).toBeLessThan(STORAGE + REQUEST + SLACK);
  } else if (limit !== 'note' && last) {
    const mark = `+${(limit === 800 ? PATIENCE : STORAGE) + SLACK} ms`;
    const marked = since.findIndex(({ what }) => what === mark);
    expect(marked < 0 || since.indexOf(last) < marked).toBe(true);
  }
  // Held until patience ended, and no shorter.
  if (limit === 800 && end === 'chat') {
    expect(shown && at(shown)).toBeGreaterThan(PATIENCE / 2);
  }
};

/** Whether all that was noted of a page came when it should. */
export const isInTime = (watched: Watched, expected: Outcome): boolean => {
  try {
    expectInTime(watched, expected);
    return true;
  } catch {
    return false;
  }
};

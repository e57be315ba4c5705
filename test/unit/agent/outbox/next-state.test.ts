import { describe, expect, it } from 'vitest';
import type { WaitingAct } from '../../../../src/agent/outbox/act';
import {
  canTakeBack,
  nextState,
  type ActEvent,
} from '../../../../src/agent/outbox/next-state';

const problem = { text: 'No.', again: true };
const EVENTS: Record<ActEvent['type'], ActEvent> = {
  send: { type: 'send' },
  lost: { type: 'lost' },
  'put-off': { type: 'put-off' },
  refused: { type: 'refused', problem },
  retry: { type: 'retry', at: 9 },
};

const anAct = (change: Partial<WaitingAct>): WaitingAct => ({
  ...{ id: 'a', act: { is: 'unblock', ban: 1 }, subject: 'Mara', madeAt: 1 },
  ...{ state: 'waits', tried: false },
  ...change,
});

/** `state/tried`, for each state and event. */
const TABLE: Record<WaitingAct['state'], Record<ActEvent['type'], string>> = {
  waits: {
    ...{ send: 'sending', lost: 'waits', 'put-off': 'waits' },
    ...{ refused: 'refused', retry: 'waits' },
  },
  sending: {
    ...{ send: 'sending', lost: 'waits, tried', 'put-off': 'waits' },
    ...{ refused: 'refused', retry: 'sending' },
  },
  refused: {
    ...{ send: 'refused', lost: 'refused', 'put-off': 'refused' },
    ...{ refused: 'refused', retry: 'waits' },
  },
};

describe('a waiting act', () => {
  it('goes from state to state as the table says', () => {
    for (const [state, row] of Object.entries(TABLE)) {
      for (const [type, wanted] of Object.entries(row)) {
        const { state: next, tried } = nextState(
          anAct({ state: state as WaitingAct['state'] }),
          EVENTS[type as ActEvent['type']],
        );
        expect(`${next}${tried ? ', tried' : ''}`, `${state} ${type}`).toBe(
          wanted,
        );
      }
    }
  });

  it('stays tried once it was, and is as new when it is retried', () => {
    const tried = anAct({ state: 'sending', tried: true });
    expect(nextState(tried, EVENTS['put-off']).tried).toBe(true);
    const refused = nextState(tried, EVENTS.refused);
    expect(refused.problem).toEqual(problem);
    const again = nextState(refused, EVENTS.retry);
    expect(again.problem).toBeUndefined();
    expect(again.madeAt).toBe(9);
  });

  it('can be taken back as long as the gateway can’t have done it', () => {
    expect(canTakeBack(anAct({}))).toBe(true);
    expect(canTakeBack(anAct({ tried: true }))).toBe(false);
    expect(canTakeBack(anAct({ state: 'sending' }))).toBe(false);
    expect(canTakeBack(anAct({ state: 'refused', tried: true }))).toBe(true);
  });
});

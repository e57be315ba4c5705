import type { WaitingAct } from './act';

/** What happens to a waiting act. */
export type ActEvent =
  | { type: 'send' }
  /** The gateway did not answer: nobody knows whether it did it. */
  | { type: 'lost' }
  /** The gateway answered that it can't look at it now, and did nothing. */
  | { type: 'put-off' }
  | { type: 'refused'; problem: { text: string; again: boolean } }
  /** Somebody has looked at it once more, at a time in milliseconds. */
  | { type: 'retry'; at: number };

/**
 * Returns an act after an event; the same one where the event changes nothing.
 *
 * | state   | send    | lost         | put-off | refused | retry |
 * | ------- | ------- | ------------ | ------- | ------- | ----- |
 * | waits   | sending |              |         | refused |       |
 * | sending |         | waits, tried | waits   | refused |       |
 * | refused |         |              |         |         | waits |
 */
export const nextState = (act: WaitingAct, event: ActEvent): WaitingAct => {
  switch (event.type) {
    case 'send':
      return act.state === 'waits' ? { ...act, state: 'sending' } : act;
    case 'lost':
      return act.state === 'sending'
        ? { ...act, state: 'waits', tried: true }
        : act;
    case 'put-off':
      return act.state === 'sending' ? { ...act, state: 'waits' } : act;
    case 'refused':
      return act.state === 'refused'
        ? act
        : { ...act, state: 'refused', problem: event.problem };
    case 'retry':
      return act.state === 'refused'
        ? { ...act, state: 'waits', madeAt: event.at, problem: undefined }
        : act;
  }
};

/**
 * Returns whether an act can be taken back: the gateway has not done it. What it
 * refused it has not done either.
 */
export const canTakeBack = ({
  state,
  tried,
}: Pick<WaitingAct, 'state' | 'tried'>): boolean =>
  state === 'refused' || (state === 'waits' && !tried);

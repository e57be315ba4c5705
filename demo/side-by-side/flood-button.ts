import type { FloodState } from '../flood/flood';
import type { Shop } from './watch-shop';

/** Milliseconds between two questions after a flood that runs. */
const OFTEN = 1000;

/**
 * Starts and stops the flood, and says what it has done.
 *
 * @returns what is to be called with each state of the flood that the shop tells
 */
export const createFloodButton = (
  button: HTMLElement,
  status: HTMLElement,
  ask: Shop['ask'],
): ((state: FloodState) => void) => {
  let isRunning = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  button.addEventListener('click', () =>
    ask(isRunning ? 'stop flood' : 'start flood'),
  );
  return ({ running, chats, turnedAway }) => {
    isRunning = running;
    button.textContent = running ? 'Stop the flood' : 'Start a flood';
    status.textContent =
      chats + turnedAway
        ? `${chats} chats${turnedAway ? `, ${turnedAway} turned away` : ''}`
        : '';
    clearTimeout(timer);
    if (running) timer = setTimeout(() => ask('read flood'), OFTEN);
  };
};

import {
  onAgentAssign,
  onChatEnded,
  onChatInitiated,
  pause,
  resume,
  start,
  tellChat,
} from './chat';
import { countRefusal } from './count-refusal';
import type { Client, Gate } from '../contract';
import { setGate } from './gate';
import { identify, identifyAnew } from './identify';
import { refreshInTime, retry } from './refresh';

/** Joins this part to the gate that loaded it. */
export const open = (gate: Gate): Client => {
  setGate(gate);
  const { guard } = gate;
  addEventListener('online', guard(retry));
  // A page kept for the back button must not keep the other tabs' lock.
  addEventListener('pagehide', pause);
  return {
    settle() {
      [refreshInTime, start, identifyAnew, countRefusal, resume].forEach(
        (step) => guard(step)(),
      );
    },
    onAgentAssign,
    onChatEnded,
    onChatInitiated,
    tellChat,
    identify,
    pause,
  };
};

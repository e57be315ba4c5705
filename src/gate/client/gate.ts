import type { Gate, GateState } from '../contract';

/** The gate that loaded this bundle. */
export let gate: Gate & {
  /** Returns what the gate knows at this moment. */
  now(): GateState;
};

/** Sets {@link gate}, before anything else in this bundle runs. */
export const setGate = (now: () => Gate & GateState): void => {
  gate = { ...now(), now };
};

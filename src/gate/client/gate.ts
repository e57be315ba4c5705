import type { ClientGate, Gate, GateState } from '../contract';

/** The gate that loaded this bundle. */
export let gate: ClientGate;

/** Sets {@link gate}, before anything else in this bundle runs. */
export const setGate = (now: () => Gate & GateState): void => {
  gate = { ...now(), now };
};

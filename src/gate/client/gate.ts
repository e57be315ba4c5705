import type { Gate } from '../contract';

/** The gate that loaded this bundle. */
export let gate: Gate;

/** Sets {@link gate}, before anything else in this bundle runs. */
export const setGate = (loader: Gate): void => {
  gate = loader;
};

import type { Gate } from '../contract';

/** The gate that loaded this bundle. */
export let gate: Gate;

export const setGate = (loader: Gate): void => {
  gate = loader;
};

import type { GateRecord, Step } from '../record';
import { gate } from './gate';
import { replaceStored } from './stored-record';

/** Changes the record by a step; resolves once the change is stored. */
export const store = async (step: Step): Promise<void> => {
  const before = gate.now().record;
  const after = (current: GateRecord) => ({ ...current, ...step(current) });
  gate.keep(after(before), 1);
  await replaceStored((stored) => after(stored ?? before));
  gate.keep(gate.now().record, -1);
  gate.now().channel?.postMessage(0);
  gate.load();
};

/**
 * Changes the record by a step: at once in this tab, then in storage, where
 * other tabs may have changed it since. The other tabs then read it.
 */
export const updateRecord = (step: Step): void => gate.guard(store)(step);

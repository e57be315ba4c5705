import { promisifyRequest } from 'idb-keyval';
import type { GateRecord, Step } from '../record';
import { gate } from './gate';

/** Changes the record as `change` does; resolves once that is stored. */
export const store = async (step: Step): Promise<void> => {
  const before = gate.now().record;
  const after = (known: GateRecord) => ({ ...known, ...step(known) });
  gate.keep(after(before), 1);
  await gate.store('readwrite', async (records) => {
    records.put(after((await gate.readStored(records)) ?? before), gate.base);
    // Not the request alone: where the disk is full, what it wrote is undone.
    await promisifyRequest(records.transaction);
  });
  gate.keep(gate.now().record, -1);
  gate.now().channel?.postMessage(0);
  gate.load();
};

/**
 * Changes the record here at once, then in storage, where other tabs may have
 * changed it since, and has those tabs read it.
 */
export const updateRecord = (step: Step): void => gate.guard(store)(step);

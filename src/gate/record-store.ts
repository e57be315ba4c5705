import { createStore, promisifyRequest } from 'idb-keyval';
import { base } from './config';
import { guard } from './hooks';
import { EMPTY, parseRecord, type GateRecord } from './record';

/** Milliseconds that the gate waits for storage before it goes on without. */
const PATIENCE = 500;

/** Runs a callback in one transaction, over the gate's one connection. */
export const store = createStore('doorlist', 'records');

/** Channel to this browser's other tabs: a message means a changed record. */
export let channel: BroadcastChannel | undefined;

/** The record as this tab has it: equal to storage, where storage works. */
export let record = EMPTY;

let notifyChange: () => void;
// Changes that are not in storage yet, or could not be stored.
let unsavedSteps = 0;

/** Reads the stored record; undefined if this version did not write it. */
export const readStored = async (
  records: IDBObjectStore,
): Promise<GateRecord | undefined> => {
  // Lets a page delete the database without waiting; it is then created again.
  const { db } = records.transaction;
  db.onversionchange = () => {
    db.close();
    db.onclose?.(new Event('close'));
  };
  return parseRecord(await promisifyRequest(records.get(base)));
};

/**
 * Reads the record from storage. Goes on with the present one if storage fails,
 * or has not answered after half a second.
 */
export const load = guard(async () => {
  setTimeout(notifyChange, PATIENCE);
  try {
    const stored = await store('readonly', readStored);
    if (stored && !unsavedSteps) record = stored;
  } finally {
    notifyChange();
  }
});

/**
 * Replaces the record in this tab.
 *
 * @param steps how many more changes than before are not in storage yet
 */
export const keep = (newRecord: GateRecord, steps: number): void => {
  record = newRecord;
  unsavedSteps += steps;
  notifyChange();
};

/**
 * Reads the record; calls `listener` then, and whenever it may have changed.
 */
export const onChange = (listener: () => void): void => {
  notifyChange = listener;
  load();
  // In a task of its own, while the database opens. In a browser without
  // channels, each tab refreshes for itself.
  setTimeout(
    guard(() => {
      channel = new BroadcastChannel(base);
      channel.onmessage = load;
    }),
  );
};

import { base } from './config';
import { guard } from './hooks';
import { EMPTY, parseRecord, type GateRecord } from './record';

/** Milliseconds that the gate waits for storage before it goes on without. */
const PATIENCE = 500;

/** Channel to this browser's other tabs: a message means a changed record. */
export let channel: BroadcastChannel | undefined;

/** The record as this tab has it: equal to storage, where storage works. */
export let record = EMPTY;

let notifyChange: () => void;
// Changes that are not in storage yet, or could not be stored.
let unsavedSteps = 0;

/** Returns a function that reports what `step` throws, and goes on without. */
const orGoOn = (step: () => void) =>
  guard(() => {
    try {
      step();
    } catch (error) {
      notifyChange();
      throw error;
    }
  });

/**
 * Reads the record from storage. Goes on with the present one if storage fails,
 * or has not answered after half a second.
 */
export const load = orGoOn(() => {
  setTimeout(notifyChange, PATIENCE);
  // Not by the library, which the page would pay for: it writes, too.
  const opening = indexedDB.open('doorlist');
  opening.onupgradeneeded = () => opening.result.createObjectStore('records');
  opening.onerror = notifyChange;
  opening.onsuccess = orGoOn(() => {
    const db = opening.result;
    try {
      const transaction = db.transaction('records');
      const reading = transaction.objectStore('records').get(base);
      reading.onsuccess = () => {
        const stored = parseRecord(reading.result);
        if (stored && !unsavedSteps) record = stored;
        notifyChange();
      };
      // Not when its answer was heard: a page that is left before, and kept for
      // the back button, would keep all other pages from writing.
      transaction.commit?.();
    } finally {
      // Once it was read. An open connection would keep the page from deleting
      // the database.
      db.close();
    }
  });
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
  record = EMPTY;
  load();
  // In a task of its own, while the database opens. In a browser without
  // channels, each tab refreshes for itself.
  setTimeout(
    guard(() => {
      channel?.close();
      channel = new BroadcastChannel(base);
      channel.onmessage = load;
    }),
  );
};

import { NativePromise } from '../dom/builtins';
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

// What the page needs of a request: the library's own is for transactions, too.
const resultOf = <Result>(request: IDBRequest<Result>) =>
  new NativePromise<Result>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Reads the stored record; undefined if this version did not write it. */
const readStored = async (): Promise<GateRecord | undefined> => {
  const opening = indexedDB.open('doorlist');
  opening.onupgradeneeded = () => opening.result.createObjectStore('records');
  const db = await resultOf(opening);
  try {
    const records = db.transaction('records').objectStore('records');
    return parseRecord(await resultOf(records.get(base)));
  } finally {
    // An open connection would keep the page from deleting the database.
    db.close();
  }
};

/**
 * Reads the record from storage. Goes on with the present one if storage fails,
 * or has not answered after half a second.
 */
export const load = guard(async () => {
  setTimeout(notifyChange, PATIENCE);
  try {
    const stored = await readStored();
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

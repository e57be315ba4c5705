import { base, options } from './config';
import { guard } from './hooks';
import { HEAD, type PageWithHead } from './page-with-head';
import { EMPTY, parseRecord, type GateRecord } from './record';

/** Milliseconds that the gate waits for storage before it goes on without. */
const PATIENCE = 500;

/** Channel to this browser's other tabs: a message means a changed record. */
export let channel: BroadcastChannel | undefined;

/** The record as this tab has it: equal to storage, where storage works. */
export let record = EMPTY;

/**
 * What the last page left for this one, or the head script made of that: anything
 * means that it ended refused. Read at once, and believed until the record was
 * read: empty from then on. Undefined if nothing was left.
 */
export let hint: string | (() => void) | undefined;

let notifyChange = () => {};
// Changes that are not in storage yet, or could not be stored.
let unsavedSteps = 0;

/** Waits for the end of a request, whatever it is: its `result` may throw. */
const endOf = (request: IDBRequest) => ({
  // Not by `Promise`: the page's may be an old library's.
  then: (resolve: () => void) =>
    (request.onsuccess = request.onerror = resolve),
});

/** Returns what this tab remembers where nothing is stored. */
const unstored = (remembered: GateRecord): GateRecord =>
  (consented ?? (options.storage || 'always') === 'always') === true
    ? remembered
    : { ...EMPTY, dueAt: NaN };

/** Believes the hint no longer: the record was read, or is not waited for. */
export const endHint = (): void => {
  hint &&= '';
  notifyChange();
};

/**
 * Reads the record from storage. Goes on with the present one if storage fails,
 * or has not answered after half a second.
 */
export const load = guard(async () => {
  setTimeout(endHint, PATIENCE);
  try {
    // Opening makes the database. Not by an abort of that: WebKit keeps it.
    if (
      isNaN(record.dueAt) &&
      !(await indexedDB.databases?.())?.some(({ name }) => name === 'doorlist')
    ) {
      return;
    }
    // Not by the library, which the page would pay for: it writes, too.
    const opening = indexedDB.open('doorlist');
    opening.onupgradeneeded = () => opening.result.createObjectStore('records');
    await endOf(opening);
    const db = opening.result;
    const transaction = db.transaction('records');
    const reading = transaction.objectStore('records').get(base);
    // Not when its answer was heard: a page that is left before, and kept for
    // the back button, would keep all other pages from writing.
    transaction.commit?.();
    // Once it was read. An open connection would keep the page from deleting
    // the database.
    db.close();
    await endOf(reading);
    const stored = parseRecord(reading.result);
    // Another tab may have deleted what must not be stored.
    if (!unsavedSteps) record = stored || unstored(record);
  } finally {
    endHint();
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

/** Whether the visitor consents; undefined while the option `storage` says so. */
export let consented: unknown;

/**
 * Sets whether the visitor consents to what the gate stores and asks before a
 * chat. Until this is called, the option `storage` says so.
 */
export const consent = (given?: boolean): void => {
  consented = given ?? '';
  keep({ ...record, dueAt: record.dueAt || 0 / +(given === true) }, 0);
};

/**
 * Reads the record; calls `listener` then, and whenever it may have changed.
 */
export const onChange = (listener: () => void): void => {
  notifyChange = listener;
  record = unstored(EMPTY);
  try {
    hint = localStorage.getItem(base) || (document as PageWithHead)[HEAD];
  } catch {
    // A page without storage has no hint.
  }
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

import { promisifyRequest } from 'idb-keyval';
import { parseRecord, type GateRecord } from '../record';
import { gate } from './gate';

/**
 * Runs `work` in one transaction on the stored records. The database is closed
 * after each: an open one is in the way of whoever deletes it, most of all one
 * of a page that the browser keeps for the back button.
 */
const withRecords = async <T>(
  mode: IDBTransactionMode,
  work: (records: IDBObjectStore) => Promise<T>,
): Promise<T> => {
  const opening = indexedDB.open('doorlist');
  opening.onupgradeneeded = () => opening.result.createObjectStore('records');
  const db = await promisifyRequest(opening);
  try {
    return await work(db.transaction('records', mode).objectStore('records'));
  } finally {
    db.close();
  }
};

const read = async (records: IDBObjectStore): Promise<GateRecord | undefined> =>
  parseRecord(await promisifyRequest(records.get(gate.now().base)));

/** Reads the stored record; undefined if this version did not write it. */
export const readStored = (): Promise<GateRecord | undefined> =>
  withRecords('readonly', (records) => {
    const reading = read(records);
    // A page that is left before it hears the answer, and is kept for the back
    // button, would keep all others from writing in Safari.
    records.transaction.commit?.();
    return reading;
  });

/**
 * Replaces the stored record in one transaction; resolves once it is on disk.
 *
 * @param change gets the stored record; undefined if there is none
 */
export const replaceStored = (
  change: (stored: GateRecord | undefined) => GateRecord,
): Promise<void> =>
  withRecords('readwrite', async (records) => {
    records.put(change(await read(records)), gate.now().base);
    // Not the request alone: on a full disk the transaction still fails.
    await promisifyRequest(records.transaction);
  });

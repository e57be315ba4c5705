import { createStore, promisifyRequest } from 'idb-keyval';
import { parseRecord, type GateRecord } from '../record';
import { gate } from './gate';

const store = createStore('doorlist', 'records');

let close = () => {};

/** Closes the database, which is then opened again when it is needed. */
export const closeStored = (): void => close();

const read = async (
  records: IDBObjectStore,
): Promise<GateRecord | undefined> => {
  // Lets a page delete the database without waiting; it is then created again.
  const { db } = records.transaction;
  close = db.onversionchange = () => {
    db.close();
    db.onclose?.(new Event('close'));
  };
  return parseRecord(await promisifyRequest(records.get(gate.now().base)));
};

/** Reads the stored record; undefined if this version did not write it. */
export const readStored = (): Promise<GateRecord | undefined> =>
  store('readonly', read);

/**
 * Replaces the stored record in one transaction; resolves once it is on disk.
 *
 * @param change gets the stored record; undefined if there is none
 */
export const replaceStored = (
  change: (stored: GateRecord | undefined) => GateRecord,
): Promise<void> =>
  store('readwrite', async (records) => {
    records.put(change(await read(records)), gate.now().base);
    // Not the request alone: on a full disk the transaction still fails.
    await promisifyRequest(records.transaction);
  });

import type { GateRecord } from '../../../src/gate/record';

// Sent to the page as text: each knows nothing of this module.

/** The gate's record, if one is stored. */
export const storedRecord = async (): Promise<GateRecord | undefined> => {
  // Opening what is not there would make it, without the gate's store.
  if (!(await indexedDB.databases()).length) return undefined;
  return new Promise((resolve) => {
    const opening = indexedDB.open('doorlist');
    opening.onsuccess = () => {
      const db = opening.result;
      const read = db.transaction('records').objectStore('records').getAll();
      read.onsuccess = () => {
        db.close();
        resolve(read.result[0]);
      };
    };
  });
};

/** Changes what is stored: the fields that are given become others. */
export const changeStored = (fields: object): Promise<void> =>
  new Promise((resolve) => {
    const opening = indexedDB.open('doorlist');
    opening.onsuccess = () => {
      const db = opening.result;
      const transaction = db.transaction('records', 'readwrite');
      const walk = transaction.objectStore('records').openCursor();
      walk.onsuccess = () =>
        walk.result?.update({ ...walk.result.value, ...fields });
      transaction.oncomplete = () => {
        db.close();
        resolve();
      };
    };
  });

import { localTime, NativePromise } from '../../dom/builtins';
import type { ClientGate } from '../contract';
import { EMPTY, parseRecord } from '../record';
import { computeVerdict } from '../verdict';

let hasWarned = false;

const resultOf = <Result>(request: IDBRequest<Result>) =>
  new NativePromise<Result>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/**
 * Deletes a site's record, and the database with its last record. Returns false
 * if another tab has begun a chat, or was refused: then the record stays.
 */
const deleteStored = async (base: string): Promise<boolean> => {
  const opening = indexedDB.open('doorlist');
  // One without a record is deleted below.
  opening.onupgradeneeded = () => opening.result.createObjectStore('records');
  const db = await resultOf(opening);
  let isEmpty: boolean;
  try {
    const records = db
      .transaction('records', 'readwrite')
      .objectStore('records');
    const stored = parseRecord(await resultOf(records.get(base)));
    if (
      stored?.chatAt ||
      computeVerdict(stored ?? EMPTY, localTime(), Infinity) === 'refused'
    ) {
      return false;
    }
    await resultOf(records.delete(base));
    isEmpty = !(await resultOf(records.count()));
  } finally {
    db.close();
  }
  // Not awaited: it waits for whoever has the database open.
  if (isEmpty) indexedDB.deleteDatabase('doorlist');
  return true;
};

/**
 * Takes off what this browser remembers of the site: its record, and the visitor
 * cookie, which only the gateway can. Nothing is asked after that, until a chat.
 *
 * @param consented what the page called `consent()` with
 */
export const forget = async (
  gate: ClientGate,
  consented: unknown,
): Promise<void> => {
  if (consented !== false && !hasWarned) {
    hasWarned = true;
    console.warn(
      'Doorlist: consent() was called with neither true nor false: until that is mended, it is false.',
    );
  }
  const { base, record } = gate.now();
  let isDeleted = true;
  try {
    isDeleted = await deleteStored(base);
  } finally {
    if (isDeleted) gate.keep({ ...EMPTY, dueAt: NaN }, 0);
    else gate.load();
  }
  // Who has no token has no cookie.
  if (isDeleted && record.visitor) {
    await fetch(`${base}forget`, {
      method: 'POST',
      credentials: 'include',
      keepalive: true,
    });
  }
};

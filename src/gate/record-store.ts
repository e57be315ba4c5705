import { createStore, promisifyRequest } from 'idb-keyval';
import { base } from './config';
import { guard } from './hooks';
import { EMPTY, parseRecord, type GateRecord } from './record';

const PATIENCE = 500;

/** One connection to the database for all of the gate. */
export const store = createStore('doorlist', 'records');

/** Tells this browser's other tabs that the record has changed. */
export let channel: BroadcastChannel | undefined;

/** What this tab knows; the same as in storage, where that works. */
export let record = EMPTY;

let changed: () => void;
// Counts changes that are not in storage yet, or could not be brought there.
let ahead = 0;

/** Reads what is stored. */
export const readStored = async (
  records: IDBObjectStore,
): Promise<GateRecord | undefined> => {
  // Whoever deletes the database need not wait for us: it is made anew.
  const { db } = records.transaction;
  db.onversionchange = () => {
    db.close();
    db.onclose?.(new Event('close'));
  };
  return parseRecord(await promisifyRequest(records.get(base)));
};

/** Reads the record from storage; goes on without where that fails or hangs. */
export const load = guard(async () => {
  setTimeout(changed, PATIENCE);
  try {
    const stored = await store('readonly', readStored);
    if (stored && !ahead) record = stored;
  } finally {
    changed();
  }
});

/** Goes on with this record, which `steps` changes stand before the stored. */
export const keep = (known: GateRecord, steps: number): void => {
  record = known;
  ahead += steps;
  changed();
};

/** Reads the record and calls `listener` now and whenever it may be another. */
export const onChange = (listener: () => void): void => {
  changed = listener;
  load();
  // A task of its own, while the database opens. Browsers without have tabs
  // that each find out for themselves.
  setTimeout(
    guard(() => {
      channel = new BroadcastChannel(base);
      channel.onmessage = load;
    }),
  );
};

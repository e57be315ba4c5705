import { createStore, promisifyRequest } from 'idb-keyval';
import { base } from './config';
import { guard } from './hooks';
import { EMPTY, parseRecord, type GateRecord } from './record';

const PATIENCE = 500;

const store = createStore('doorlist', 'records');
let channel: BroadcastChannel;
let changed: () => void;
// Changes that are not in storage yet, or could not be brought there.
let ahead = 0;

/** What this tab knows; the same as in storage, where that works. */
export let record = EMPTY;

/** Reads the record from storage; goes on without where that fails or hangs. */
export const load = guard(async () => {
  setTimeout(changed, PATIENCE);
  const stored = parseRecord(
    await store('readonly', (records) => promisifyRequest(records.get(base))),
  );
  if (stored && !ahead) record = stored;
  changed();
});

/**
 * Changes the record here at once, then in storage, where other tabs may have
 * changed it since, and has those tabs read it. `step` is pure: it is run on
 * what is stored as well.
 */
export const change = guard(
  async (step: (record: GateRecord) => GateRecord) => {
    const before = record;
    record = step(before);
    changed();
    ahead++;
    await store('readwrite', async (records) =>
      promisifyRequest(
        records.put(
          step(
            parseRecord(await promisifyRequest(records.get(base))) ?? before,
          ),
          base,
        ),
      ),
    );
    ahead--;
    channel.postMessage(0);
    load();
  },
);

/** Reads the record and calls `listener` now and whenever it may be another. */
export const onChange = (listener: () => void): void => {
  changed = listener;
  load();
  channel = new BroadcastChannel(base);
  channel.onmessage = load;
};

import {
  ADMITTED_BY_GATEWAY,
  REFUSED_BY_GATEWAY,
  REFUSED_BY_RECORD,
  UNKNOWN,
  UNKNOWN_AFTER_HINT,
  type Cause,
} from './cause';
import { changeStored } from './stored-record';

const AWAY: Cause['faults'] = [[/^\/v1/, { close: true }]];

const missing = () =>
  Object.defineProperty(window, 'indexedDB', { value: undefined });
const throws = () => {
  IDBFactory.prototype.open = () => {
    throw new DOMException('Not here', 'SecurityError');
  };
};
const hangs = () => {
  IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
};

/** A tab that does not let go while it deletes: no other can open meanwhile. */
const block: Cause['prepare'] = async ({ context, url }) => {
  const other = await context.newPage();
  await other.goto(`${new URL(url).origin}/acquire-queue.js`);
  await other.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.open('doorlist').onsuccess = () => {
          indexedDB.deleteDatabase('doorlist').onblocked = resolve;
        };
      }),
  );
};

/** Each write seems to succeed, and is undone when it is to be committed. */
const full = () => {
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...parts) {
    const request = put.apply(this, parts);
    request.addEventListener('success', () => this.transaction.abort());
    return request;
  };
};

/** As an earlier version might have left it: under the name, of another form. */
const EARLIER = { answer: { verdict: 'refused', tags: 'none' }, shards: [] };

/** What the browser's storage does wrong. */
export const STORAGE_CAUSES: Cause[] = [
  {
    name: 'IndexedDB is missing',
    visitor: 'new, banned',
    before: missing,
    expected: REFUSED_BY_GATEWAY,
  },
  {
    name: 'IndexedDB is missing, and the gateway is away',
    visitor: 'refused before',
    before: missing,
    faults: AWAY,
    expected: UNKNOWN,
  },
  {
    name: 'IndexedDB is blocked by another tab',
    visitor: 'new, banned',
    prepare: block,
    expected: REFUSED_BY_GATEWAY,
  },
  {
    name: 'IndexedDB is blocked by another tab, and the gateway is away',
    visitor: 'new, banned',
    prepare: block,
    faults: AWAY,
    expected: UNKNOWN,
  },
  {
    name: 'IndexedDB throws when it is opened',
    visitor: 'new, banned',
    before: throws,
    expected: REFUSED_BY_GATEWAY,
  },
  {
    name: 'IndexedDB throws when it is opened, and the gateway is away',
    visitor: 'refused before',
    before: throws,
    faults: AWAY,
    expected: UNKNOWN,
  },
  {
    name: 'IndexedDB hangs',
    visitor: 'new, banned',
    before: hangs,
    expected: REFUSED_BY_GATEWAY,
  },
  {
    name: 'IndexedDB hangs, and the gateway is away',
    visitor: 'refused before',
    before: hangs,
    faults: AWAY,
    expected: UNKNOWN_AFTER_HINT,
  },
  {
    name: 'The disk is full',
    visitor: 'new, banned',
    before: full,
    expected: REFUSED_BY_GATEWAY,
  },
  {
    name: 'The disk is full since the last page',
    visitor: 'admitted before, now banned',
    due: true,
    before: full,
    expected: REFUSED_BY_GATEWAY,
  },
  {
    name: 'The record is corrupt',
    visitor: 'refused before, now unblocked',
    prepare: ({ page }) =>
      page.evaluate(changeStored, { answer: 'x', shards: 5, ends: {} }),
    expected: ADMITTED_BY_GATEWAY,
  },
  {
    name: 'The record is corrupt, and the gateway is away',
    visitor: 'refused before',
    prepare: ({ page }) => page.evaluate(changeStored, { dueAt: 'soon' }),
    faults: AWAY,
    expected: UNKNOWN_AFTER_HINT,
  },
  {
    name: 'The record is of another format, as an older version left it',
    visitor: 'new, banned',
    prepare: async ({ page, url }) => {
      await page.goto(`${new URL(url).origin}/acquire-queue.js`);
      await page.evaluate(
        ([key, value]) =>
          new Promise<void>((resolve) => {
            const opening = indexedDB.open('doorlist');
            opening.onupgradeneeded = () =>
              opening.result.createObjectStore('records').put(value, key);
            opening.onsuccess = () => {
              opening.result.close();
              resolve();
            };
          }),
        ['format', EARLIER] as const,
      );
    },
    expected: REFUSED_BY_GATEWAY,
  },
  {
    name: 'The database lacks the gate’s store',
    visitor: 'new, banned',
    prepare: async ({ page, url }) => {
      await page.goto(`${new URL(url).origin}/acquire-queue.js`);
      await page.evaluate(
        () =>
          new Promise<void>((resolve) => {
            const opening = indexedDB.open('doorlist', 7);
            opening.onsuccess = () => {
              opening.result.close();
              resolve();
            };
          }),
      );
    },
    expected: REFUSED_BY_GATEWAY,
  },
  {
    name: 'The database is deleted while the page is open',
    visitor: 'refused before',
    act: async (cell) => {
      await cell.ends('refused');
      await cell.page.evaluate(
        () =>
          new Promise((resolve, reject) => {
            const deleting = indexedDB.deleteDatabase('doorlist');
            deleting.onsuccess = resolve;
            // Blocked for the moment of a read is no failure: it then succeeds.
            deleting.onerror = reject;
          }),
      );
    },
    expected: REFUSED_BY_RECORD,
  },
];

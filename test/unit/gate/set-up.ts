import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import { createFakeGateway, FakeStream } from './fake-gateway';
import { leavePages, PageChannel, settle } from './open-page';

/** A browser with nothing stored, and a gateway that answers nothing yet. */
export let gateway: ReturnType<typeof createFakeGateway>;

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'],
  });
  vi.stubGlobal('indexedDB', new IDBFactory());
  localStorage.clear();
  vi.stubGlobal('EventSource', FakeStream);
  vi.stubGlobal('BroadcastChannel', PageChannel);
  gateway = createFakeGateway();
});

afterEach(async () => {
  leavePages();
  await settle();
  leavePages();
  // A page of the next file has the same document.
  document
    .querySelectorAll('doorlist-notice')
    .forEach((notice) => notice.remove());
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

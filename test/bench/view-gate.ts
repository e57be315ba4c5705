import type { BrowserContext, Page } from 'playwright-core';
import { vi } from 'vitest';
import type { GateRecord } from '../../src/gate/record';

/** Longer than any list is fresh. */
const LATER = 360_000;

/** The gate's record of one gateway, once its page has made the database. */
const readRecord = (page: Page, gateway: string) =>
  page.evaluate(
    (key) =>
      new Promise<GateRecord | undefined>((resolve, reject) => {
        const open = indexedDB.open('doorlist');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const { result: db } = open;
          const get = db.transaction('records').objectStore('records').get(key);
          get.onerror = () => reject(get.error);
          get.onsuccess = () => {
            db.close();
            resolve(get.result);
          };
        };
      }),
    `${gateway}/v1/sites/default/`,
  );

const view = async (
  context: BrowserContext,
  url: string,
  gateway: string,
  { later, isDone }: { later: number; isDone: (record: GateRecord) => boolean },
): Promise<GateRecord> => {
  const page = await context.newPage();
  await page.addInitScript((milliseconds) => {
    const { now } = Date;
    Date.now = () => now() + milliseconds;
  }, later);
  await page.goto(url);
  const record = await vi.waitUntil(
    async () => {
      const found = await readRecord(page, gateway);
      return found && isDone(found) && found;
    },
    { timeout: 10_000 },
  );
  await page.waitForLoadState('networkidle');
  await page.close();
  return record;
};

/** Looks at a page whose gate knows nothing, until it has settled. */
export const viewCold = (
  context: BrowserContext,
  url: string,
  gateway: string,
): Promise<GateRecord> =>
  view(context, url, gateway, {
    later: 0,
    isDone: ({ answer }) => answer !== undefined,
  });

/** Looks again minutes later, until the list has been read. */
export const viewLater = (
  context: BrowserContext,
  url: string,
  gateway: string,
): Promise<GateRecord> =>
  view(context, url, gateway, {
    later: LATER,
    isDone: ({ shards, dueAt }) =>
      Object.keys(shards).length > 0 && dueAt > Date.now() + LATER,
  });

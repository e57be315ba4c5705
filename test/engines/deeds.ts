import { expect, inject } from 'vitest';
import type { End } from '../browser/failures/cause';
import type { Road } from '../browser/failures/fault-proxy';
import { changeStored } from '../browser/failures/stored-record';
import { until, type Page } from './open-browser';
import { visitorOn } from './people';

/** One page, in which a cause is brought about. */
export interface Cell {
  page: Page;
  road: Road;
  url: string;
  /** Bans the visitor's address. */
  ban(): Promise<void>;
  lift(): Promise<void>;
  /** Waits until the last verdict told, and the chat, are as they should be. */
  ends(end: End): Promise<void>;
}

/**
 * Firefox keeps no page with a stream or a lock for the back button, and decides
 * that before the page hears that it is left. A refused page waits for its lift
 * by both; loaded again, it asks.
 */
const keepsStreaming = inject('engine') !== 'firefox';

export type Deed = (cell: Cell) => Promise<void>;

/** A chat runs and its stream is asked for; then an agent blocks. */
export const blockInChat: Deed = async ({ page, road, ban }) => {
  await visitorOn(page).say('Is the Fern out of stock?');
  const hasStream = () => road.seen.some((one) => one.endsWith('/events'));
  await until('the stream', async () => hasStream());
  await ban();
};

/** Causes that are brought about before the page is opened. */
export const PREPARATIONS: Record<string, Deed> = {
  'The record is corrupt, and the gateway is away': ({ page }) =>
    page.evaluate(changeStored, { dueAt: 'soon' }),
};

/** Causes that are brought about once the page is there. */
export const ACTS: Record<string, Deed> = {
  'The database is deleted while the page is open': async ({ page, ends }) => {
    await ends('refused');
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const deleting = indexedDB.deleteDatabase('doorlist');
          deleting.onsuccess = () => resolve();
          // Blocked for the moment of a read is no failure: it then succeeds.
          deleting.onerror = reject;
        }),
      null,
    );
  },
  'The stream connects and stays silent; an agent blocks': blockInChat,
  'The page is left, and comes back from the back-forward cache after the visitor was unblocked':
    async ({ page, url, ends, lift }) => {
      await ends('refused');
      await page.evaluate(() => void (document.title = 'left'), null);
      await page.goto(`${new URL(url).origin}/acquire-queue.js`);
      await lift();
      await page.evaluate(() => void setTimeout(() => history.back()), null);
      // It is the page that was left, or one that is loaded again.
      await until('the page', () =>
        page.evaluate(
          ([left, isLeft]) =>
            location.href === left &&
            document.readyState === 'complete' &&
            (document.title === 'left') === isLeft,
          [url, keepsStreaming] as const,
        ),
      );
    },
  'The page navigates by history.pushState': async ({ page, ends }) => {
    await ends('refused');
    await page.evaluate(() => {
      history.pushState({}, '', '/other');
      history.replaceState({}, '', '/another#start-chat');
      dispatchEvent(new HashChangeEvent('hashchange'));
    }, null);
  },
  'The script is there twice': async ({ road, ends }) => {
    await ends('refused');
    expect(road.seen.filter((one) => one === 'POST visits')).toHaveLength(1);
  },
};

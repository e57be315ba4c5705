import { expect, it } from 'vitest';
import { changeStored } from '../browser/failures/stored-record';
import { openBrowser, until } from './open-browser';
import { useEngine } from './use-engine';

const held = useEngine();

/** Runs in the page left: of one mode, no transaction ends by itself. */
const READS_ON = (mode: IDBTransactionMode) => `
  if (location.pathname === '/lamps/fern') {
    addEventListener('identify', () => Doorlist.identify('a.e30.c'));
    const { get } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.get = function (key) {
      const readOn = () => {
        try {
          get.call(this, key).onsuccess = readOn;
        } catch {
          // Nothing can be read in a transaction that was ended.
        }
      };
      if (this.transaction.mode === '${mode}') {
        window.isReading = true;
        readOn();
      }
      return get.call(this, key);
    };
  }
`;

it.each(['readonly', 'readwrite'] as const)(
  'a page left within a transaction that is %s lets the next one write',
  async (mode) => {
    const { engine, stack } = held;
    const browser = await openBrowser(engine, {
      address: '203.0.113.61',
      init: READS_ON(mode),
    });
    const page = await browser.open(`${stack.shop}/lamps`);
    await page.goto(`${stack.shop}/lamps/fern`);
    await page.evaluate(() => dispatchEvent(new Event('identify')), null);
    await until('a transaction', () =>
      page.evaluate(() => Reflect.get(window, 'isReading') === true, null),
    );
    await page.goto(`${stack.shop}/lamps/ember`);
    await page.evaluate(changeStored, { dueAt: 0 });
    expect(browser.trouble).toEqual([]);
  },
);

import { expect, it } from 'vitest';
import { changeStored } from '../browser/failures/stored-record';
import { openBrowser, until } from './open-browser';
import { useEngine } from './use-engine';

const held = useEngine();

/** Runs in the page left: no transaction that only reads ends by itself. */
const READS_ON = `
  if (location.pathname === '/lamps/fern') {
    const { get } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.get = function (key) {
      const readOn = () => {
        try {
          get.call(this, key).onsuccess = readOn;
        } catch {
          // Nothing can be read in a transaction that was ended.
        }
      };
      if (this.transaction.mode === 'readonly') {
        window.isReading = true;
        readOn();
      }
      return get.call(this, key);
    };
  }
`;

it('a page left while it reads its record lets the next one write', async () => {
  const { engine, stack } = held;
  const browser = await openBrowser(engine, {
    address: '203.0.113.61',
    init: READS_ON,
  });
  const page = await browser.open(`${stack.shop}/lamps`);
  await page.goto(`${stack.shop}/lamps/fern`);
  await until('a transaction', () =>
    page.evaluate(() => Reflect.get(window, 'isReading') === true, null),
  );
  await page.goto(`${stack.shop}/lamps/ember`);
  await page.evaluate(changeStored, { dueAt: 0 });
  expect(browser.trouble).toEqual([]);
});

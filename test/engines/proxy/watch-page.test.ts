import { expect, it } from 'vitest';
import { openBrowser, until } from '../open-browser';
import { useEngine } from '../use-engine';

const held = useEngine();

it('whatever a page complains of is noted', async () => {
  const browser = await openBrowser(held.engine, {
    address: '203.0.113.1',
    init: `
      setTimeout(() => { throw new Error('thrown') });
      Promise.reject(new Error('not caught'));
      console.error('logged');
      document.documentElement.setAttribute('style', 'color: red');
    `,
  });
  await browser.open(`${held.stack.shop}/lamps`);
  await until('four complaints', async () => browser.trouble.length > 3);
  expect(browser.trouble).toHaveLength(4);
  const all = browser.trouble.join('\n');
  expect(all).toMatch(/^.*Error: thrown \(/m);
  expect(all).toMatch(/^unhandled: .*not caught$/m);
  expect(all).toMatch(/^logged$/m);
  expect(all).toMatch(/^against style-src/m);
});

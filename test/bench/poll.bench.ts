import type { CDPSession } from 'playwright-core';
import { expect, it } from 'vitest';
import { launchChromium } from '../browser/chromium';
import { openBrowser } from '../browser/people';
import { startStack } from '../browser/stack';
import { writeResult } from './write-result';

/** Milliseconds that one measurement takes. */
const SPAN = 5400;
/** Of so many the least counts: other programs only ever add to it. */
const RUNS = 2;

const STATES = [
  ['in sight', 1],
  ['in sight, 4 × CPU throttle', 4],
] as const;

/** Milliseconds of scripts so far, by Chromium's own count. */
const readScriptTime = async (devtools: CDPSession): Promise<number> => {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const found = metrics.find(({ name }) => name === 'ScriptDuration');
  return Number(found?.value) * 1000;
};

it('looking for widgets every 0.9 s', async () => {
  const [{ browser, close }, stack] = await Promise.all([
    launchChromium(),
    startStack(),
  ]);
  const measure = async (who: 'admitted' | 'refused' | 'without the gate') => {
    const address = `203.0.113.${200 + who.length}`;
    if (who === 'refused') {
      await stack.api('POST', '/v1/bans', {
        keys: [{ kind: 'ip', value: address }],
      });
    }
    const context = await openBrowser(browser, address);
    const page = await context.newPage();
    if (who === 'without the gate') {
      await page.route(/\/doorlist[-.\w]*\.js/, (route) => route.abort());
    }
    await page.goto(`${stack.shop}/lamps`);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable');
    const readFor = async (milliseconds: number) => {
      const before = await readScriptTime(devtools);
      await page.waitForTimeout(milliseconds);
      return (await readScriptTime(devtools)) - before;
    };
    // The pauses grow to 0.9 s meanwhile.
    await readFor(10_000);
    const rows: [string, string][] = [];
    for (const [state, rate] of STATES) {
      await devtools.send('Emulation.setCPUThrottlingRate', { rate });
      const runs: number[] = [];
      for (let run = 0; run < RUNS; run += 1) runs.push(await readFor(SPAN));
      rows.push([
        `${who}, ${state}`,
        `${((Math.min(...runs) / SPAN) * 1000).toFixed(2)} ms a second`,
      ]);
    }
    await context.close();
    return rows;
  };
  const rows = await Promise.all([
    measure('admitted'),
    measure('refused'),
    measure('without the gate'),
  ]);
  expect(rows.flat()).toHaveLength(3 * STATES.length);
  await stack.stop();
  await close();
  writeResult(
    `Looking for widgets every 0.9 s: script time, least of ${RUNS} × ${SPAN / 1000} s`,
    rows.flat(),
  );
});

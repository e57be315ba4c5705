import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { launchChromium } from '../browser/chromium';
import { withScript } from './host-pages';
import { ratio, spread } from './describe-samples';
import { servePages } from './serve-pages';
import { writeResult } from './write-result';

const LOADS = 40;
/** How many times slower than this machine. */
const THROTTLE = 4;
const BUNDLES = ['doorlist.js', 'doorlist.acquire.js', 'doorlist.zendesk.js'];
/** What no script can do without that has settings and a record. */
const BARE = 'bare.js';
const SCRIPTS = [BARE, ...BUNDLES];

const sourceOf = (script: string) =>
  script === BARE
    ? `const { dataset } = document.currentScript; indexedDB.open(dataset.site);`
    : readFileSync(`dist/${script}`, 'utf8');

/** A page with that script. */
const pathOf = (script: string) => `/${script.replaceAll('.', '-')}`;

/** What we read of an event of Chromium's trace. */
interface TraceEvent {
  name: string;
  /** Microseconds of the thread's own time. */
  tdur?: number;
  args: { data?: { url?: string } };
}

it('evaluating the script on a slow processor', async () => {
  const { browser, close } = await launchChromium();
  const { origin, stop } = await servePages(
    Object.fromEntries(
      SCRIPTS.flatMap((name) => [
        [
          pathOf(name),
          withScript(
            '<!doctype html><head></head>',
            `src="/${name}" data-site="shop"`,
          ),
        ],
        [`/${name}`, sourceOf(name)],
      ]),
    ),
  );
  const page = await browser.newPage();
  const devtools = await page.context().newCDPSession(page);
  // Each load is a first one: compiled anew.
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  for (let load = 0; load < LOADS; load += 1) {
    for (const name of SCRIPTS) {
      await page.goto(origin + pathOf(name));
    }
  }
  const trace = await browser.stopTracing();
  const { traceEvents } = JSON.parse(trace.toString()) as {
    traceEvents: TraceEvent[];
  };
  await close();
  stop();

  const timesOf = (name: string) => {
    const times = traceEvents.flatMap(({ name: event, tdur, args }) =>
      event === 'EvaluateScript' && args.data?.url === `${origin}/${name}`
        ? [(tdur ?? NaN) / 1000]
        : [],
    );
    expect(times).toHaveLength(LOADS);
    return times;
  };
  const bare = timesOf(BARE);
  writeResult(`Script evaluation, ${THROTTLE} × CPU throttle (bar: 3 ms)`, [
    ['reading the own tag and opening a database, alone', spread(bare)],
    ...BUNDLES.map((name): [string, string] => {
      const times = timesOf(name);
      return [name, `${spread(times)}; ${ratio(times, bare)} as long`];
    }),
  ]);
});

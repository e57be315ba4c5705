import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext } from 'playwright-core';
import { compareLoads, withPage } from './compare-loads';
import { beside, ratio } from './describe-samples';
import { withScript } from './host-pages';
import { servePages } from './serve-pages';
import type { SeededGateway } from './start-seeded-gateway';
import {
  ASK,
  BARE,
  gateScript,
  listScript,
  storeListScript,
} from './verdict-scripts';
import { viewCold, viewLater } from './view-gate';

const LOADS = 30;
/** Of the longest list, which takes a second or so each time. */
const FEW_LOADS = 6;
/** Milliseconds to the server and back. */
const DELAY = 50;

/**
 * Chromium does not always give back a value of 16 MB that it took: then its
 * complaint is the measurement.
 */
const inFreshBrowser = async (
  browser: Browser,
  measure: (context: BrowserContext) => Promise<string>,
): Promise<string> => {
  const context = await browser.newContext();
  try {
    return await measure(context);
  } catch (error) {
    return `none: ${String(error).split('\n')[0]}`;
  } finally {
    await context.close();
  }
};

/**
 * From script start to verdict, on one host page: the table's rows.
 *
 * @param gateways with 1 k, 100 k and 1 M bans
 */
export const measureWarmViews = async (
  browser: Browser,
  gateways: readonly [SeededGateway, SeededGateway, SeededGateway],
  host: string,
  files: Readonly<Record<string, string>>,
): Promise<[what: string, measured: string][]> => {
  const scripts: Record<string, string> = { bare: BARE, asking: ASK };
  for (const { bans, url } of gateways) {
    scripts[`gate-${bans}`] = gateScript(url);
    scripts[`list-${bans}`] = listScript(bans);
    scripts[`store-${bans}`] = storeListScript(bans);
  }
  const pages = Object.entries(scripts).flatMap(([name, script]) => [
    [`/${name}`, withScript(host, `src="/${name}.js"`)],
    [`/${name}.js`, script],
  ]);
  const { origin, stop } = await servePages(
    {
      ...files,
      ...Object.fromEntries(pages),
      '/doorlist-client-2.js': readFileSync(
        'dist/doorlist-client-2.js',
        'utf8',
      ),
    },
    DELAY,
  );
  const at = (context: BrowserContext, name: string) => ({
    context,
    url: `${origin}/${name}`,
  });
  const storeList = (context: BrowserContext, { bans }: SeededGateway) =>
    withPage(at(context, `store-${bans}`), (page) =>
      page.evaluate('window.stored'),
    );

  // Apart, as nobody has both: one's storage must not slow the other's.
  const ours = await browser.newContext();
  const others = await browser.newContext();
  for (const { bans, url } of gateways) {
    await viewCold(ours, `${origin}/gate-${bans}`, url);
    await viewLater(ours, `${origin}/gate-${bans}`, url);
  }
  const [few, more, many] = gateways;
  await storeList(others, few);
  await storeList(others, more);
  let requests = 0;
  ours.on('request', (request) => {
    if (gateways.some(({ url }) => request.url().startsWith(url))) {
      requests += 1;
    }
  });
  const took = await compareLoads(
    {
      bare: at(ours, 'bare'),
      few: at(ours, `gate-${few.bans}`),
      more: at(ours, `gate-${more.bans}`),
      many: at(ours, `gate-${many.bans}`),
      bareToo: at(others, 'bare'),
      fewListed: at(others, `list-${few.bans}`),
      moreListed: at(others, `list-${more.bans}`),
      asked: at(others, 'asking'),
    },
    LOADS,
  );
  await ours.close();
  await others.close();
  const longest = await inFreshBrowser(browser, async (last) => {
    await storeList(last, many);
    const { bare, listed } = await compareLoads(
      { bare: at(last, 'bare'), listed: at(last, `list-${many.bans}`) },
      FEW_LOADS,
    );
    return beside(listed, bare);
  });
  stop();
  const json = 'whole list as JSON in idb-keyval';
  return [
    ['gate, 1 k bans (bar: 1.25 ×)', beside(took.few, took.bare)],
    ['gate, 100 k bans (bar: 1.25 ×)', beside(took.more, took.bare)],
    ['gate, 1 M bans (bar: 1.25 ×)', beside(took.many, took.bare)],
    ['gate, 1 M bans beside 1 k', ratio(took.many, took.few)],
    [`requests in those ${3 * (LOADS + 2)} views (bar: 0)`, `${requests}`],
    [`${json}, 1 k bans`, beside(took.fewListed, took.bareToo)],
    [`${json}, 100 k bans`, beside(took.moreListed, took.bareToo)],
    [`${json}, 1 M bans, ${FEW_LOADS} loads`, longest],
    [`asking a server ${DELAY} ms away`, beside(took.asked, took.bareToo)],
  ];
};

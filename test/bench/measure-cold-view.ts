import type { Browser } from 'playwright-core';
import { countBytes, type Wire } from './count-bytes';
import { withScript } from './host-pages';
import { servePages } from './serve-pages';
import type { SeededGateway } from './start-seeded-gateway';
import { viewCold, viewLater } from './view-gate';

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;

const describe = ({ requests, received, sent }: Wire) => {
  const short = requests.map((line) => line.replace(/ .*\//, ' '));
  return `${short.join(', ')}: ${kilobytes(received)} received, ${kilobytes(sent)} sent`;
};

/** What a browser that knows nothing asks the gateway for: the table's rows. */
export const measureColdView = async (
  browser: Browser,
  { url }: SeededGateway,
): Promise<[what: string, measured: string][]> => {
  const gateway = await countBytes(url);
  const attributes = `src="${gateway.url}/doorlist.js" data-widget="acquire" async`;
  const { origin, stop } = await servePages({
    '/': withScript('<!doctype html><head></head>', attributes),
  });
  const context = await browser.newContext();
  await viewCold(context, origin, gateway.url);
  const cold = gateway.take();
  const { answer, shards } = await viewLater(context, origin, gateway.url);
  const later = gateway.take();
  await context.close();
  stop();
  gateway.stop();

  const lists = [...cold.requests, ...later.requests].filter((request) =>
    request.includes('/list/'),
  );
  const held = Object.values(shards).flatMap(({ tags }) => tags);
  return [
    ['first view, with scripts and heads', describe(cold)],
    ['view that refreshes the list, minutes later', describe(later)],
    ['list GETs of both (bar: 6)', String(lists.length)],
    [
      'received by both (bar: 12 KB)',
      `${kilobytes(cold.received + later.received)}, ${kilobytes(cold.bodies + later.bodies)} of it bodies`,
    ],
    [
      'kept by the browser',
      `${answer?.tags.length} tags of its own, ${Object.keys(shards).length} shards with ${held.length} tags`,
    ],
  ];
};

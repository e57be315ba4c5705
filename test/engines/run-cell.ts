import { expect, vi } from 'vitest';
import {
  asksOnce,
  banEnd,
  UNKNOWN,
  type Policy,
} from '../browser/failures/cause';
import { endOf, wanted } from '../browser/failures/ends';
import { hostHtml } from '../browser/failures/host-html';
import { expectInTime, MARKS } from '../browser/failures/in-time';
import { changeStored, storedRecord } from '../browser/failures/stored-record';
import { watchPage, type Watched } from '../browser/failures/watch-page';
import type { Road } from '../browser/failures/fault-proxy';
import type { Cause } from './causes';
import type { Cell } from './deeds';
import { until } from './open-browser';
import type { World } from './open-world';

const PATIENTLY = { timeout: 15_000, interval: 40 };

/** Brings a cause about on a page of its own origin, and checks how it ends. */
export const runCell = async (
  { stack, faults, page, trouble, asked, nextHosts }: World,
  cause: Cause,
  policy: Policy,
): Promise<void> => {
  const hosts = nextHosts();
  const road = faults.open();
  const gateway = road.origin;
  const first = hosts.add({
    html: firstScript(cause.before),
    headers: { 'content-type': 'text/javascript' },
  });
  const url = hosts.add({
    html: hostHtml({ gateway, policy, ...cause.page }).replace(
      '<head>',
      `<head><script src="${first}" nonce="${cause.page?.nonce ?? ''}"></script>`,
    ),
    headers: cause.headers?.(gateway),
  });
  const watched = async (): Promise<Watched> =>
    JSON.parse(
      await page.evaluate(() => JSON.stringify(window.watched()), null),
    );
  let bans: number[] = [];
  const cell: Cell = {
    ...{ page, road, url },
    async ban() {
      const keys = [{ kind: 'ip', value: road.address }];
      const end = banEnd(cause);
      bans.push((await stack.api('POST', '/v1/bans', { keys, until: end })).id);
    },
    async lift() {
      for (const id of bans) await stack.api('DELETE', `/v1/bans/${id}`);
      bans = [];
    },
    ends: (end) =>
      vi.waitFor(async () => {
        expect(endOf(await watched())).toEqual(wanted(end));
      }, PATIENTLY),
  };

  const { visitor } = cause;
  if (/^refused|^new, banned/.test(visitor)) await cell.ban();
  if (!visitor.startsWith('new')) {
    const attributes = cause.page?.attributes?.match(/data-site="\w+"/)?.[0];
    await page.goto(
      hosts.add({ html: hostHtml({ gateway, policy, attributes }) }),
    );
    await vi.waitFor(async () => {
      const record = await page.evaluate(storedRecord, null);
      expect(visitor).toContain(`${record?.answer?.verdict} before`);
    }, PATIENTLY);
    if (cause.due) await page.evaluate(changeStored, { dueAt: 0 });
    // A page that is open would hear of a lift, and ask.
    await page.goto(hosts.add({ html: '<!doctype html>' }));
    if (visitor.endsWith('now banned')) await cell.ban();
  }
  await cause.prepare?.(cell);

  road.faults = cause.faults ?? [];
  road.seen.length = 0;
  trouble.length = 0;
  asked.length = 0;
  await page.goto(url);
  await cause.act?.(cell);
  const [end, limit] = cause.expected[policy];
  await cell.ends(end);
  if (limit === 0 || limit === 800) {
    await vi.waitFor(async () => {
      expect(isOver(cause, await watched())).toBe(true);
    }, PATIENTLY);
  }
  if (cause.faults) {
    await until('a fault that is met', async () => isMet(road, asked));
  }

  const seen = await watched();
  expect(endOf(seen)).toEqual(wanted(end));
  expectInTime(seen, cause.expected[policy]);
  const names = await page.evaluate(() => window.newNames().join('\n'), null);
  expect(names.replace(DRIVERS_OWN, '')).toBe('');
  expect(seen.uncaught).toEqual([]);
  expect(trouble.filter((one) => !isExpected(cause, one))).toEqual([]);
  if (asksOnce(cause)) {
    const visits = road.seen.filter((one) => one === 'POST visits');
    expect(visits.length).toBeLessThan(2);
  }
  await cell.lift();
};

/** Watches the page, then does what goes wrong in it. */
const firstScript = (before: Cause['before'] = '') => `{
  const begin = (${watchPage})(${JSON.stringify(MARKS)});
  ${typeof before === 'string' ? `{ ${before} }` : `(${before})();`}
  begin();
}`;

const isMet = ({ origin, faults }: Road, asked: string[]) =>
  asked.some(
    (url) =>
      url.startsWith(origin) &&
      faults.some(([path]) => path.test(url.slice(origin.length))),
  );

/** What nobody said is known once the gate gave up asking, or all is held. */
const isOver = ({ faults = [] }: Cause, { notes, errors }: Watched) =>
  faults.some(([, { silent }]) => silent)
    ? notes.some(({ what }) => what === `+${MARKS.at(-1)} ms`)
    : errors.length > 0;

/** WebKit's driver runs in the page. */
const DRIVERS_OWN = 'window.Symbol(automationSessionProxy)';

/** What the gate is kept from says so; and browsers look for icons. */
const isExpected = ({ headers, expected }: Cause, complaint: string) =>
  headers !== undefined &&
  (/^against img-src.*\/favicon\.ico$/.test(complaint) ||
    (expected === UNKNOWN && complaint.startsWith('against connect-src')));

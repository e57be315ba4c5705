import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import type { Session } from '../../../src/protocol/sessions';
import { asksOnce, banEnd, type Cause, type Cell, type Policy } from './cause';
import { endOf, wanted } from './ends';
import { hostHtml } from './host-html';
import { MARKS } from './in-time';
import { listenForErrors } from './listen-for-errors';
import type { World } from './open-world';
import { changeStored, storedRecord } from './stored-record';
import { watchPage, type Watched } from './watch-page';
import { waitFor } from '../../wait-for';

/** Opens a browser of its own, brings the cause about, and says how it ended. */
export const runCell = async (
  { browser, stack, hosts, proxy }: World,
  cause: Cause,
  policy: Policy,
): Promise<Watched> => {
  const road = proxy.open();
  road.keepsCookies = cause.cookies !== 'none';
  const url = hosts.add({
    html: hostHtml({ gateway: road.origin, policy, ...cause.page }),
    headers: cause.headers?.(road.origin),
  });
  let bans: number[] = [];
  const errors: string[] = [];

  const cell: Cell = {
    ...(await openBrowser(browser)),
    road,
    policy,
    url,
    watched: () => cell.page.evaluate('watched()'),
    async ban() {
      const keys = [{ kind: 'ip', value: road.address }];
      const until = banEnd(cause);
      const { id } = await stack.api('POST', '/v1/bans', { keys, until });
      bans.push(id);
    },
    async banVisitor() {
      const session = await waitFor(async () => {
        const { data } = await stack.api('GET', '/v1/sessions?state=live');
        return data.find((one: Session) => one.page === url).code;
      });
      const body = { session, kinds: ['visitor'] };
      bans.push((await stack.api('POST', '/v1/bans', body)).id);
    },
    async anotherBrowser() {
      await cell.context.close();
      Object.assign(cell, await openBrowser(browser));
    },
    async lift() {
      await Promise.all(
        bans.map((id) => stack.api('DELETE', `/v1/bans/${id}`)),
      );
      bans = [];
    },
    ends: (end) =>
      waitFor(async () => {
        expect(endOf(await cell.watched())).toEqual(wanted(end));
      }),
  };

  try {
    const { visitor } = cause;
    if (/^refused|^new, banned/.test(visitor)) await cell.ban();
    if (!visitor.startsWith('new')) {
      const earlier = hosts.add({
        html: hostHtml({
          gateway: road.origin,
          policy,
          attributes: cause.page?.attributes?.match(/data-site="\w+"/)?.[0],
        }),
      });
      await cell.page.goto(earlier);
      await waitFor(async () => {
        const record = await cell.page.evaluate(storedRecord);
        expect(visitor).toContain(`${record?.answer?.verdict} before`);
      });
      if (cause.due) await cell.page.evaluate(changeStored, { dueAt: 0 });
      // A page that is open would hear of a lift, and ask.
      await cell.page.goto(hosts.add({ html: '<!doctype html>' }));
      if (visitor.endsWith('now banned')) await cell.ban();
      if (visitor.endsWith('now unblocked')) await cell.lift();
    }
    await cause.prepare?.(cell);

    road.faults = cause.faults ?? [];
    road.seen.length = 0;
    listenForErrors(cell.page, errors);
    const before =
      typeof cause.before === 'string'
        ? `{ ${cause.before} }`
        : `(${cause.before ?? (() => {})})()`;
    await cell.page.addInitScript({
      content: `{ const begin = (${watchPage})(${JSON.stringify(MARKS)}); ${before}; begin(); }`,
    });
    await cell.page.goto(url);
    await cause.act?.(cell);
    const [end, limit] = cause.expected[policy];
    await cell.ends(end);
    // What nobody said is known once the gate has given up asking.
    if (limit === 0 || limit === 800) {
      await waitFor(async () => {
        expect((await cell.watched()).errors).not.toEqual([]);
      });
    }
    const watched = await cell.watched();
    const names = await cell.page.evaluate('newNames()');
    expect(endOf(watched)).toEqual(wanted(end));
    expect({ names, uncaught: watched.uncaught }).toEqual({
      names: [],
      uncaught: [],
    });
    expect(errors).toEqual([]);
    if (asksOnce(cause)) {
      expect(
        road.seen.filter((one) => one === 'POST visits').length,
      ).toBeLessThan(2);
    }
    return watched;
  } finally {
    await cell.context.close();
    await cell.lift();
  }
};

const openBrowser = async (browser: Browser) => {
  const context = await browser.newContext();
  return { context, page: await context.newPage() };
};

import { expect, it } from 'vitest';
import {
  expectNoTrouble,
  listenForTrouble,
  openBrowser,
  visit,
} from './people';
import { waitFor } from '../wait-for';
import { useStack } from './use-stack';

const held = useStack();

/** Milliseconds until the gate's timer would ask, by what the page remembers. */
const untilDue = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('doorlist');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const records = opening.result.transaction('records');
      const reading = records.objectStore('records').getAll();
      reading.onsuccess = () => {
        opening.result.close();
        resolve((reading.result[0]?.dueAt ?? 0) - Date.now());
      };
    };
  });

interface Listed {
  code: string;
  state: string;
  goneSince: string | null;
  lastMessage: { text: string } | null;
}

/** Waits until agents see what was said; returns its chat. */
const findChat = (text: string): Promise<Listed> =>
  waitFor(async () => {
    const { data } = (await held.stack.api('GET', '/v1/sessions')) as {
      data: Listed[];
    };
    const found = data.find(({ lastMessage }) => lastMessage?.text === text);
    if (!found) throw new Error(`no chat says "${text}"`);
    return found;
  });

it('a refused page hears of its lift long before its timer', async () => {
  const { browser, stack } = held;
  const context = await openBrowser(browser, '203.0.113.90');
  const ban = (await stack.api('POST', '/v1/bans', {
    keys: [{ kind: 'ip', value: '203.0.113.90' }],
  })) as { id: number };
  const visitor = await visit(context, `${stack.shop}/lamps`);
  const trouble = listenForTrouble(visitor.page);
  await visitor.isRefused();
  // Were it the timer that asks, it would not within the test's time.
  expect(await visitor.page.evaluate(untilDue)).toBeGreaterThan(240_000);
  await stack.api('DELETE', `/v1/bans/${ban.id}`);
  await visitor.isAdmitted();

  // Banned while no page is open, and lifted again: the next page asks.
  await visitor.page.close();
  const again = (await stack.api('POST', '/v1/bans', {
    keys: [{ kind: 'ip', value: '203.0.113.90' }],
  })) as { id: number };
  const fresh = await openBrowser(browser, '203.0.113.90');
  const other = await visit(fresh, `${stack.shop}/lamps`);
  await other.isRefused();
  await other.page.close();
  await stack.api('DELETE', `/v1/bans/${again.id}`);
  const next = await visit(fresh, `${stack.shop}/lamps`);
  await next.isAdmitted();
  expectNoTrouble(trouble);
});

it('a block after the chat holds on the next page view', async () => {
  const { browser, stack } = held;
  const context = await openBrowser(browser, '203.0.113.91');
  const visitor = await visit(context, `${stack.shop}/lamps`);
  await visitor.say('good bye');
  const { code } = await findChat('good bye');
  await visitor.page.close();
  await stack.api('POST', `/v1/sessions/${code}/end`);
  await stack.api('POST', '/v1/bans', { session: code, kinds: ['visitor'] });
  const next = await visit(context, `${stack.shop}/lamps`);
  await next.isRefused();
});

it('a chat that an agent ends is over on the page, and the next words start another', async () => {
  const { browser, stack } = held;
  const context = await openBrowser(browser, '203.0.113.92');
  const visitor = await visit(context, `${stack.shop}/lamps`);
  const trouble = listenForTrouble(visitor.page);
  await visitor.say('the first chat');
  const first = await findChat('the first chat');
  await stack.api('POST', `/v1/sessions/${first.code}/end`);
  await visitor.page.getByText('This chat has ended').waitFor();
  await visitor.say('the second chat');
  const second = await findChat('the second chat');
  expect(second.code).not.toBe(first.code);
  expect(second.state).toBe('live');
  expectNoTrouble(trouble);
});

it('a chat whose page is closed says since when', async () => {
  const { browser, stack } = held;
  const context = await openBrowser(browser, '203.0.113.93');
  const visitor = await visit(context, `${stack.shop}/lamps`);
  await visitor.say('I am off');
  const { goneSince } = await findChat('I am off');
  expect(goneSince).toBeNull();
  await visitor.page.close();
  await expect
    .poll(async () => (await findChat('I am off')).goneSince)
    .not.toBeNull();
});

import { expect, inject, it } from 'vitest';
import { openBrowser } from './open-browser';
import { visit } from './people';
import { useEngine } from './use-engine';

const held = useEngine();

/** Refuses somebody, and takes the gateway away. */
const openRefused = async (address: string) => {
  const { engine, stack } = held;
  await stack.api('POST', '/v1/bans', {
    keys: [{ kind: 'ip', value: address }],
  });
  const browser = await openBrowser(engine, { address });
  const visitor = await visit(browser, `${stack.shop}/lamps`);
  await visitor.isRefused();
  await stack.stopGateway();
  browser.answered.length = 0;
  return { browser, visitor, shop: stack.shop, gateway: stack.gateway };
};

it('with the gateway away, a blocked visitor who reloads or opens a tab is still refused', async () => {
  const { browser, visitor, shop, gateway } = await openRefused('203.0.113.25');
  await visitor.page.reload();
  const second = await visit(browser, `${shop}/lamps/fern`);
  for (const tab of [visitor, second]) await tab.isRefused();
  expect(browser.answered.filter((url) => url.startsWith(gateway))).toEqual([]);

  // Without the head script the gate must be there, and it is if the browser's
  // cache has its script. WebKit asks for it again in another tab: a session
  // under automation, as a private one, has no cache that two tabs share. Then
  // the page keeps its chat.
  const bare = await visit(browser, `${shop}/lamps?head=none`);
  const isKept = inject('engine') !== 'webkit';
  await (isKept ? bare.isRefused() : bare.isAdmitted());
  expect(browser.trouble).toEqual([]);
});

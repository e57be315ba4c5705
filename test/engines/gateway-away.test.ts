import { expect, inject, it } from 'vitest';
import { openBrowser } from './open-browser';
import { visit } from './people';
import { useEngine } from './use-engine';

const held = useEngine();

/**
 * The gate is there if the browser's cache has its script. On a reload WebKit
 * asks for it again; and a session under automation, as a private one, has no
 * cache that two tabs share. Without the script the page keeps its chat.
 */
const keepsScript = inject('engine') !== 'webkit';

it(`with the gateway away, a blocked visitor who reloads or opens a tab is ${keepsScript ? 'still refused' : 'let in: the script is not kept'}`, async () => {
  const { engine, stack } = held;
  const address = '203.0.113.25';
  await stack.api('POST', '/v1/bans', {
    keys: [{ kind: 'ip', value: address }],
  });
  const browser = await openBrowser(engine, { address });
  const first = await visit(browser, `${stack.shop}/lamps`);
  await first.isRefused();

  await stack.stopGateway();
  browser.answered.length = 0;
  await first.page.reload();
  const second = await visit(browser, `${stack.shop}/lamps/fern`);
  for (const tab of [first, second]) {
    await (keepsScript ? tab.isRefused() : tab.isAdmitted());
  }
  expect(
    browser.answered.filter((url) => url.startsWith(stack.gateway)),
  ).toEqual([]);
  expect(browser.trouble).toEqual([]);
});

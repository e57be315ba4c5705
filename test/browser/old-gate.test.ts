import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  expectNoTrouble,
  listenForTrouble,
  openBrowser,
  visitorAt,
} from './people';
import { useStack } from './use-stack';

const held = useStack();

const FIXTURES = 'test/browser/fixtures/gate-7584ac7';

/** A page of the shop whose script is the gate of before bans had effects. */
const openWithOldGate = async (address: string) => {
  const { browser, stack } = held;
  const context = await openBrowser(browser, address);
  const loaded = new Set<string>();
  await context.route(/\/doorlist(?!-head)[-.\w]*\.js/, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    loaded.add(name);
    return route.fulfill({
      contentType: 'text/javascript',
      headers: { 'access-control-allow-origin': '*' },
      body: brotliDecompressSync(readFileSync(`${FIXTURES}/${name}.br`)),
    });
  });
  const page = await context.newPage();
  const trouble = listenForTrouble(page);
  await page.goto(`${stack.shop}/lamps`, { waitUntil: 'load' });
  return { context, loaded, trouble, visitor: visitorAt(page) };
};

const ban = (address: string, effect: string) =>
  held.stack.api('POST', '/v1/bans', {
    keys: [{ kind: 'ip', value: address }],
    effect,
    text: 'Please use the form.',
  });

describe('the gate of commit 7584ac7', () => {
  it.each(['refuse', 'channels'])(
    'refuses whom a ban with effect %s concerns, on a warm page too',
    async (effect) => {
      const address = effect === 'refuse' ? '203.0.113.150' : '203.0.113.151';
      await ban(address, effect);
      const { context, loaded, trouble, visitor } =
        await openWithOldGate(address);
      await visitor.isRefused();
      await context.route('**/v1/**', (route) => route.abort());
      await visitor.page.reload();
      await visitor.isRefused();
      expect(loaded).toContain('doorlist-client.js');
      expectNoTrouble(trouble);
      await context.close();
    },
  );

  it('admits whom a ban watches, and their chat begins', async () => {
    const address = '203.0.113.152';
    await ban(address, 'watch');
    const { context, trouble, visitor } = await openWithOldGate(address);
    await visitor.isAdmitted();
    await visitor.say('Is the Fern out of stock?');
    await expect
      .poll(() => held.stack.api('GET', `/v1/sessions?state=live&q=${address}`))
      .toMatchObject({
        data: [
          {
            flags: expect.arrayContaining([
              expect.objectContaining({ kind: 'watch' }),
            ]),
          },
        ],
      });
    expectNoTrouble(trouble);
    await context.close();
  });
});

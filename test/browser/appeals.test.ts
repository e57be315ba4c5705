import { expect, it, vi } from 'vitest';
import type { Appeal } from '../../src/protocol/appeals';
import type { Page } from '../../src/protocol/page';
import { listenForTrouble, openBrowser, visitorAt } from './people';
import { useStack } from './use-stack';

const held = useStack();

it('a refused visitor follows the notice, appeals without script, and reads the answer', async () => {
  const { stack, browser } = held;
  const context = await openBrowser(browser, '203.0.113.61');
  const page = await context.newPage();
  const trouble = listenForTrouble(page);
  await page.goto(`${stack.shop}/acquire`);
  await visitorAt(page).say('Hello');
  // The widget shows what was said before the gateway has its session.
  const session = await vi.waitUntil(async () => {
    const { data } = (await stack.api(
      'GET',
      '/v1/sessions?state=live',
    )) as Page<{ code: string }>;
    return data[0]?.code;
  }, 10_000);
  await stack.api('POST', '/v1/bans', { session, kinds: ['visitor'] });
  const notice = page.getByRole('region', { name: 'Chat is not available' });
  const opened = context.waitForEvent('page');
  await notice.getByRole('link', { name: 'Ask for a second look' }).click();
  const appeals = await opened;
  await appeals
    .getByRole('heading', { name: 'Ask for a second look' })
    .waitFor();

  // Its policy lets no script run, so nothing on it may need one.
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto(appeals.url());
  await still
    .getByRole('textbox', { name: 'Why should we look at it again?' })
    .fill('I <b>only</b> said hello.');
  await still.getByRole('button', { name: 'Send' }).click();
  await still.getByText('Nobody has answered yet').waitFor();
  await still.getByText('I <b>only</b> said hello.').waitFor();

  const { data } = (await stack.api('GET', '/v1/appeals')) as Page<Appeal>;
  await stack.api('POST', `/v1/appeals/${data[0]?.id}/decline`, {
    text: 'We read the chat again.',
  });
  await appeals.reload();
  await appeals.getByText('We read the chat again.').waitFor();
  await page.reload();
  await notice.getByText('We read the chat again.', { exact: true }).waitFor();
  expect(trouble).toEqual([]);
  await plain.close();
  await context.close();
});

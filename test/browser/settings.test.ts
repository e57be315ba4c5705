import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import {
  expectNoTrouble,
  listenForTrouble,
  openBrowser,
  signIn,
} from './people';
import { useStack } from './use-stack';

const held = useStack();

const open = async (path: string) => {
  const { browser, stack } = held;
  const context = await openBrowser(browser, '198.51.100.9');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page } = await signIn(context, stack);
  await page.goto(`${stack.gateway}/console/settings/${path}`);
  return page;
};

/** The element that has the focus: the console is in a shadow root. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement?.shadowRoot?.activeElement;
    return active?.getAttribute('aria-label') ?? active?.textContent ?? '';
  });

it('a site is added, its tag copied, changed, found again and removed', async () => {
  const page = await open('sites');
  const trouble = listenForTrouble(page);
  const button = (name: string) =>
    page.getByRole('button', { name, exact: true });
  await button('Add a site').click();
  const dialog = page.getByRole('dialog', { name: 'Add a site' });
  await dialog.getByRole('textbox', { name: 'Name in the tag' }).fill('blog');
  await dialog.getByRole('textbox', { name: 'Where its pages are' }).fill('ha');
  await button('Add site').click();
  await dialog.getByRole('alert').waitFor();
  await dialog
    .getByRole('textbox', { name: 'Where its pages are' })
    .fill('https://blog.example');
  await button('Add site').click();
  await page.getByRole('heading', { name: 'blog' }).waitFor();
  await expect.poll(() => new URL(page.url()).search).toBe('?site=blog');
  await page.getByText('Not seen yet.').waitFor();

  await page.getByRole('button', { name: /^Copy/ }).first().click();
  await button('Copied').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'data-site="blog"',
  );

  await page.getByRole('radio', { name: 'Nothing' }).check();
  const bar = page.getByRole('group', { name: 'Unsaved changes' });
  await bar.getByText('what a refused visitor gets').waitFor();
  await page.getByRole('link', { name: 'Blocking' }).click();
  await button('Stay here').click();
  await button('Save').click();
  await bar.waitFor({ state: 'hidden' });
  await page.reload();
  await expect
    .poll(() => page.getByRole('radio', { name: 'Nothing' }).isChecked())
    .toBe(true);

  await button('Remove site').click();
  await page
    .getByRole('dialog', { name: 'Remove blog?' })
    .getByRole('button', { name: 'Remove site' })
    .click();
  await page.getByRole('heading', { name: 'default' }).waitFor();
  expect(await page.getByRole('link', { name: /^blog/ }).count()).toBe(0);
  expectNoTrouble(trouble);
});

it('says that a page has the tag as soon as one has asked', async () => {
  const { stack, browser } = held;
  const page = await open('sites?site=default');
  await page.getByRole('heading', { name: 'default' }).waitFor();
  const visitor = await (await openBrowser(browser, '203.0.113.7')).newPage();
  await visitor.goto(stack.shop);
  await expect
    .poll(async () => {
      await page.reload();
      const seen = page.getByText(/^Seen .* on http/);
      await page
        .getByText(/Not seen yet|Installed/)
        .first()
        .waitFor();
      return (
        (await page.getByText('Installed.').count()) + (await seen.count())
      );
    })
    .toBeGreaterThan(0);
});

it('by keyboard alone a limit is tried on the last week, and saved', async () => {
  const { stack } = held;
  const page = await open('blocking');
  const trouble = listenForTrouble(page);
  const tried = page.getByRole('region', { name: 'Tried on the last 7 days' });
  await tried.waitFor();
  const limit = page.getByRole('textbox', {
    name: 'How many chats from one address',
  });
  await limit.waitFor();
  await page.getByRole('link', { name: 'Blocking' }).focus();
  for (let presses = 0; presses < 80; presses += 1) {
    if ((await focused(page)) === 'How many chats from one address') break;
    await page.keyboard.press('Tab');
  }
  expect(await focused(page)).toBe('How many chats from one address');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('7');
  const bar = page.getByRole('group', { name: 'Unsaved changes' });
  await bar.waitFor();
  await bar.getByRole('button', { name: 'Save' }).focus();
  await page.keyboard.press('Enter');
  await bar.waitFor({ state: 'hidden' });
  await expect
    .poll(() => focused(page))
    .toBe('How many chats from one address');
  const site = (await stack.api('GET', '/v1/sites/default')) as {
    limits: { chatsPerAddress: { most: number } };
  };
  expect(site.limits.chatsPerAddress.most).toBe(7);
  expectNoTrouble(trouble);
});

it.each([
  [320, 700],
  [390, 844],
  [1440, 900],
])('at %i × %i no page scrolls sideways', async (width, height) => {
  const page = await open('sites');
  await page.setViewportSize({ width, height });
  for (const [path, heading] of [
    ['sites', 'Sites'],
    ['blocking', 'Blocking'],
    ['data', 'Data and privacy'],
    ['texts', 'Texts for visitors'],
  ] as const) {
    await page.goto(`${held.stack.gateway}/console/settings/${path}`);
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    const sideways = await page
      .getByRole('main')
      .evaluate((main) => main.scrollWidth - main.clientWidth);
    expect([path, sideways]).toEqual([path, 0]);
  }
});

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

/** Bans of so many visitors: more than fit on any screen. */
const COUNT = 400;

const openList = async () => {
  const { browser, stack } = held;
  const { data } = (await stack.api('GET', '/v1/bans?q=visitor-1')) as {
    data: unknown[];
  };
  if (!data.length) {
    const list = Array.from(
      { length: COUNT },
      (_, index) => `visitor-${index + 1}@example.org`,
    );
    await stack.cli(
      ['bans', 'import', '-', '--reason', 'From a list'],
      list.join('\n'),
    );
  }
  const agent = await signIn(await openBrowser(browser, '198.51.100.9'), stack);
  await agent.page.goto(`${stack.gateway}/console/blocked`);
  await agent.bans.getByRole('row').nth(1).waitFor();
  return agent.page;
};

const scroller = (page: Page) => page.getByRole('main');
const rowOf = (page: Page, name: string) =>
  page
    .getByRole('table', { name: 'Blocked visitors' })
    .getByRole('row')
    .filter({ hasText: name });

it('a long list scrolls as long as it is, and Back returns to its place', async () => {
  const page = await openList();
  const trouble = listenForTrouble(page);
  const table = page.getByRole('table', { name: 'Blocked visitors' });
  expect(await table.getAttribute('aria-rowcount')).toBe(String(COUNT + 1));
  const { height, rows } = await scroller(page).evaluate((main) => ({
    height: main.scrollHeight,
    rows: main.querySelectorAll('tr[data-index]').length,
  }));
  expect(height).toBeGreaterThan(COUNT * 50);
  expect(rows).toBeLessThan(60);

  // The newest is first: the last row is the first of the list.
  await scroller(page).evaluate((main) => main.scrollTo(0, main.scrollHeight));
  await rowOf(page, 'visitor-1@example.org').waitFor();
  // At once: a click of the mouse may scroll before.
  const place = await page
    .getByRole('link', { name: 'visitor-1@example.org' })
    .evaluate((link: HTMLElement) => {
      const top = link.closest('main')?.scrollTop;
      link.click();
      return top;
    });
  expect(place).toBeGreaterThan(COUNT * 50);
  await page
    .getByRole('heading', { name: 'visitor-1@example.org', level: 1 })
    .waitFor();
  await page.goBack();
  await rowOf(page, 'visitor-1@example.org').waitFor();
  await expect
    .poll(() => scroller(page).evaluate((main) => main.scrollTop))
    .toBe(place);
  expectNoTrouble(trouble);
});

it('looks as it did after other views were open', async () => {
  const page = await openList();
  const lookAt = async () => {
    await rowOf(page, 'visitor-400@example.org').waitFor();
    return page
      .getByRole('table', { name: 'Blocked visitors' })
      .locator('tbody tr[data-ban]')
      .first()
      .locator('td')
      .evaluateAll((cells) =>
        cells.map((cell) => {
          const { x, width, height } = cell.getBoundingClientRect();
          return [getComputedStyle(cell).display, x, width, height];
        }),
      );
  };
  const before = await lookAt();
  expect(before.map(([display]) => display)).toEqual(
    before.map(() => 'table-cell'),
  );
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByRole('heading', { name: 'Sites', level: 1 }).waitFor();
  await page.getByRole('link', { name: /^Blocked visitors/ }).click();
  await lookAt();
  await page.goto(`${held.stack.gateway}/console/blocked/new`);
  const dialog = page.getByRole('dialog', { name: 'Block somebody' });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await lookAt()).toEqual(before);
});

it('what is typed is searched for, and is the page’s address', async () => {
  const page = await openList();
  const search = page.getByRole('searchbox', { name: 'Search' });
  await search.fill('visitor-123@');
  await expect
    .poll(() => page.getByRole('link', { name: /@example/ }).count())
    .toBe(1);
  await expect.poll(() => new URL(page.url()).search).toBe('?q=visitor-123%40');
  await page.reload();
  await rowOf(page, 'visitor-123@example.org').waitFor();
  expect(await search.inputValue()).toBe('visitor-123@');
});

it('by keyboard a row is found, selected, unblocked and taken back', async () => {
  const page = await openList();
  const search = page.getByRole('searchbox', { name: 'Search' });
  await search.fill('visitor-20');
  await rowOf(page, 'visitor-200@example.org').waitFor();
  await expect
    .poll(() => page.getByRole('link', { name: /@example/ }).count())
    .toBe(11);
  await search.blur();
  // As people do it: the next key once one sees what the last one did.
  const move = async (key: string, at: number) => {
    await page.keyboard.press(key);
    await expect
      .poll(() =>
        page.evaluate(() =>
          // The console is in a shadow root.
          document.activeElement?.shadowRoot?.activeElement?.getAttribute(
            'aria-rowindex',
          ),
        ),
      )
      .toBe(String(at));
  };
  await move('j', 2);
  await page.keyboard.press('x');
  await move('ArrowDown', 3);
  await move('ArrowDown', 4);
  await page.keyboard.press('Shift+X');
  const bar = page.getByRole('region', { name: 'Selected blocks' });
  await bar.getByText('3 selected').waitFor();
  await page.keyboard.press('u');
  const progress = page.getByRole('region', { name: 'Progress' });
  await progress.getByText('Unblocked 3.').waitFor();
  await expect
    .poll(() => page.getByRole('link', { name: /@example/ }).count())
    .toBe(8);
  await progress.getByRole('button', { name: 'Undo' }).click();
  await progress.getByText('Undone: 3.').waitFor();
  await expect
    .poll(() => page.getByRole('link', { name: /@example/ }).count())
    .toBe(11);
});

it.each([
  [320, 700],
  [390, 844],
  [768, 1024],
  [1440, 900],
])('at %i × %i no view of blocks scrolls sideways', async (width, height) => {
  const page = await openList();
  await page.setViewportSize({ width, height });
  await rowOf(page, 'visitor-400@example.org').waitFor();
  const sideways = () =>
    scroller(page).evaluate((main) => main.scrollWidth - main.clientWidth);
  expect(await sideways()).toBe(0);
  await page.getByRole('link', { name: 'visitor-400@example.org' }).click();
  await page.getByText('What happened').waitFor();
  expect(await sideways()).toBe(0);
});

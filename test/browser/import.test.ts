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

const DAY = 24 * 60 * 60 * 1000;

const openImport = async (): Promise<Page> => {
  const { browser, stack } = held;
  const agent = await signIn(await openBrowser(browser, '198.51.100.9'), stack);
  await agent.page.goto(`${stack.gateway}/console/blocked`);
  await agent.page.getByRole('link', { name: 'Import', exact: true }).click();
  await agent.page
    .getByRole('heading', { name: 'Import a list', level: 1 })
    .waitFor();
  return agent.page;
};

const choose = (page: Page, name: string, text: string) =>
  page.getByLabel('Choose a file').setInputFiles({
    ...{ name, mimeType: 'text/csv', buffer: Buffer.from(text) },
  });

const figure = (page: Page, name: string) =>
  page
    .locator('.figures > div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator('b');

/** One line of each kind, under names that people give to columns. */
const LIST = [
  'ip_or_mail,why,expires',
  '203.0.113.7,Spam,',
  '203.0.113.8,Spam,',
  `198.51.100.20,Spam,${new Date(Date.now() + 400 * DAY).toISOString()}`,
  'boss@lumen.example,Spam,',
  '203.0.113.300,Spam,',
  'joe(at)bad.example,Spam,',
].join('\n');

it('a list of one of each kind is shown first, mended, imported and taken back', async () => {
  const { stack } = held;
  await stack.api('POST', '/v1/never-ban', { value: 'boss@lumen.example' });
  await stack.api('POST', '/v1/bans', {
    keys: [{ kind: 'ip', value: '203.0.113.8' }],
    until: null,
  });
  await stack.api('POST', '/v1/bans', {
    keys: [{ kind: 'ip', value: '198.51.100.20' }],
    until: new Date(Date.now() + DAY).toISOString(),
  });
  const page = await openImport();
  const trouble = listenForTrouble(page);
  await choose(page, 'bans-2026-11.csv', LIST);
  await page
    .getByRole('heading', { name: 'Import bans-2026-11.csv', level: 1 })
    .waitFor();
  await page.getByText('Nothing has been changed yet').waitFor();
  await expect.poll(() => figure(page, 'New').textContent()).toBe('1');
  const figures: [string, string][] = [
    ['Already there', '0'],
    ['Longer or shorter', '2'],
    ['Never block', '1'],
    ['Invalid', '2'],
  ];
  for (const [name, count] of figures) {
    expect(await figure(page, name).textContent(), name).toBe(count);
  }
  const lines = page.getByRole('table', { name: 'Lines of the list' });
  const row = lines.getByRole('row').filter({ hasText: 'joe(at)bad.example' });
  await row.getByText('Did they mean joe@bad.example?').waitFor();
  await row.getByRole('button', { name: 'Use joe@bad.example' }).click();
  await row.getByText('Is read as joe@bad.example').waitFor();
  expect(await page.getByLabel('What expires means').inputValue()).toBe(
    'until',
  );

  // Left and come back to: nothing has been changed.
  const before = (await stack.api('GET', '/v1/bans?q=Spam')) as {
    data: unknown[];
  };
  expect(before.data).toEqual([]);
  await page.getByRole('button', { name: 'Import 3' }).click();
  await page.getByText('Blocked 3.').waitFor();
  const address = page.url();
  await page.goto(`${stack.gateway}/console/blocked/import`);
  await page.getByRole('link', { name: 'bans-2026-11.csv' }).first().click();
  await page.waitForURL(address);
  await page.getByRole('button', { name: 'Undo this import' }).click();
  await page.getByText('Unblocked 3.').waitFor();
  await page.goBack();
  await page.getByText('This import was taken back.').waitFor();
  expectNoTrouble(trouble);
});

it('an import of 6,000 lines is stopped, gone on with on another page, and shown whole', async () => {
  const LINES = 6_000;
  const { stack } = held;
  const page = await openImport();
  const trouble = listenForTrouble(page);
  const line = (_: unknown, n: number) => `20.30.${n >> 8}.${n & 255},Flood`;
  const list = ['ip,reason', ...Array.from({ length: LINES }, line)];
  await choose(page, 'flood.csv', list.join('\n'));
  await page.getByRole('button', { name: 'Import 6,000' }).click();
  const progress = page.getByRole('progressbar', { name: 'Importing' });
  await expect
    .poll(() => progress.getAttribute('value').then(Number))
    .toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Cancel' }).click();
  const stopped = page.getByText(/^Stopped after [\d,]+ of 6,000 lines\./);
  await stopped.waitFor();
  const countBans = async () => {
    const path = '/v1/bans?q=Flood&counts=true&limit=1';
    const { counts } = (await stack.api('GET', path)) as {
      counts: { total: number };
    };
    return counts.total;
  };
  const [, said = ''] =
    /after ([\d,]+) of/.exec(await stopped.innerText()) ?? [];
  const done = Number(said.replaceAll(',', ''));
  expect(done).toBeLessThan(LINES);
  expect(await countBans()).toBe(done);

  // Somebody else, or the same person tomorrow.
  await page.goto(`${stack.gateway}/console/blocked/import`);
  await page.getByRole('link', { name: 'flood.csv' }).first().click();
  await stopped.waitFor();
  await page.getByRole('button', { name: 'Go on' }).click();
  await progress.waitFor();
  await page.getByText('Blocked 6,000.').waitFor();
  expect(await countBans()).toBe(LINES);
  expectNoTrouble(trouble);
});

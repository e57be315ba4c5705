import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startChromium } from './start-chromium';
import { startProcess, type Running } from './process';
import { STEP_HANG } from '../hang';
import { startOnOwnPort } from '../own-port';

/** `PICTURES=docs` renews the README's. */
const pictures = process.env['PICTURES'] ?? '.cache/pictures';

let started: Running;
let browser: Browser;
let port: number;
let folder: string;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'doorlist-start-'));
  started = await startOnOwnPort((first) => {
    port = first;
    return startProcess(
      ['demo/start.mjs', '--data', folder],
      /kill .*\n.*kill/,
      { PORT: `${first}` },
    );
  });
  browser = await startChromium();
});
afterAll(async () => {
  await browser.close();
  await started.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('npm start prints the addresses and the demo sign-in', () => {
  expect(started.output()).toContain(`http://localhost:${port}`);
  expect(started.output()).toContain(`http://127.0.0.1:${port + 1}`);
  expect(started.output()).toMatch(/ada@lumen\.example/);
});

it('a newcomer sees a block happen on one page', async () => {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    // A picture in the middle of a fade shows nothing.
    reducedMotion: 'reduce',
  });
  page.setDefaultTimeout(STEP_HANG);
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(String(error)));
  await page.goto(`http://localhost:${port}/`);
  const shop = page.frameLocator('iframe[title="Shop"]');
  const agent = page.frameLocator('iframe[title="Agent"]');

  // As the page says it, typed as a newcomer would.
  await page.getByText('Sign in as agent').waitFor();
  const [email = '', password = ''] = await page
    .locator('code')
    .filter({ visible: true })
    .allInnerTexts();
  await agent.getByRole('textbox', { name: 'Email' }).fill(email);
  await agent.getByLabel('Password').fill(password);
  await agent.getByRole('button', { name: 'Sign in' }).click();

  await shop.getByRole('button', { name: 'Chat with us' }).click();
  const box = shop.getByRole('textbox', { name: 'Your message' });
  const log = shop.getByRole('log', { name: 'Conversation' });
  const say = async (text: string) => {
    await box.fill(text);
    await box.press('Enter');
    await log.getByText(text, { exact: true }).waitFor();
  };
  await say('your lamps are trash and so are you');
  await agent
    .getByRole('list', { name: 'Live chats' })
    .getByText('your lamps are trash')
    .first()
    .click();
  await agent
    .getByRole('textbox', { name: 'Reply' })
    .fill('I’m sorry to hear that. What went wrong?');
  await agent.getByRole('button', { name: 'Send', exact: true }).click();
  await log.getByText('What went wrong?').waitFor();
  await say('buy followers at c-h-e-a-p dot biz');
  await agent
    .getByRole('log', { name: 'Conversation' })
    .getByText('buy followers')
    .waitFor();
  await page.screenshot({ path: join(pictures, 'side-by-side.png') });

  await agent.getByRole('button', { name: /^Block visitor/ }).click();
  const dialog = agent.getByRole('dialog', { name: 'Block visitor' });
  await dialog.getByRole('combobox', { name: 'Reason' }).fill('Spam');
  await page.screenshot({ path: join(pictures, 'block.png') });
  await dialog.getByRole('button', { name: 'Block', exact: true }).click();
  await log.waitFor({ state: 'hidden' });
  await agent
    .getByText(/Blocked until .* by Ada/)
    .first()
    .waitFor();
  await page.screenshot({ path: join(pictures, 'blocked.png') });
  const done = page.locator('#steps .done');
  await expect.poll(() => done.count()).toBe(2);

  await page.getByRole('button', { name: /Reload/ }).click();
  await shop
    .getByRole('heading', { name: 'Lumen & Oak' })
    .or(shop.getByText('Lumen & Oak'))
    .first()
    .waitFor();
  await shop
    .getByRole('button', { name: 'Chat with us' })
    .waitFor({ state: 'hidden' });
  await shop.getByRole('region', { name: 'Chat is not available' }).waitFor();
  await expect.poll(() => done.count()).toBe(3);
  await page.screenshot({ path: join(pictures, 'try.png') });
  await agent.getByRole('button', { name: 'Undo' }).first().click();
  await log
    .or(shop.getByRole('button', { name: 'Chat with us' }))
    .first()
    .waitFor();
  await expect.poll(() => done.count()).toBe(4);

  // Somebody else, whom nobody knows.
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect.poll(() => done.count()).toBe(0);
  await shop.getByRole('button', { name: 'Chat with us' }).click();
  await box.waitFor();
  expect(await shop.getByText('buy followers').count()).toBe(0);
  expect(trouble).toEqual([]);
  await page.close();
});

it('the cast is there, and a flood that comes and ends', async () => {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
  });
  page.setDefaultTimeout(STEP_HANG);
  await page.goto(`http://localhost:${port}/`);
  const agent = page.frameLocator('iframe[title="Agent"]');
  const [email = '', password = ''] = await page
    .locator('code')
    .filter({ visible: true })
    .allInnerTexts();
  await agent.getByRole('textbox', { name: 'Email' }).fill(email);
  await agent.getByLabel('Password').fill(password);
  await agent.getByRole('button', { name: 'Sign in' }).click();
  const chats = agent.getByRole('list', { name: 'Live chats' });
  await chats.getByText('Does the Fern come in oak?').waitFor();
  await page.getByRole('button', { name: 'Start a flood' }).click();
  await agent
    .getByText(/Same message/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Stop the flood' }).click();
  await page.getByRole('button', { name: 'Start a flood' }).waitFor();
  await page.getByText(/^\d+ chats/).waitFor();
  await page.close();
});

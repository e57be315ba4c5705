import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { listenForTrouble } from './people';
import { startProcess } from './process';
import { startChromium } from './start-chromium';

it('the first owner opens the printed link, and is in the console', async () => {
  const data = mkdtempSync(join(tmpdir(), 'doorlist-setup-'));
  const gateway = await startProcess(
    ['dist/cli.js', 'serve', '--data', data, '--port', '0'],
    /there is no user yet/,
  );
  const browser = await startChromium();
  onTestFinished(async () => {
    await browser.close();
    await gateway.stop();
    rmSync(data, { recursive: true, force: true });
  });
  const [, link = '', code = ''] =
    /"url":"([^"]+#([^"]+))"/.exec(gateway.output()) ?? [];
  const page = await browser.newPage();
  const trouble = listenForTrouble(page);

  await page.goto(link);
  expect(await page.getByLabel('Code').inputValue()).toBe(code);
  await page.getByLabel('Code').fill('K7F2');
  await page.getByLabel('Email').fill('ada@example.com');
  await page.getByLabel('New password').fill('quiet lamps at night');
  await page.getByRole('button', { name: 'Create owner' }).click();
  await page.getByRole('alert').getByText('printed when it started').waitFor();

  await page.getByLabel('Code').fill(code);
  await page.getByRole('button', { name: 'Create owner' }).click();
  await page.getByText('No chats now.').waitFor();
  expect(new URL(page.url()).pathname).toBe('/console/chats');
  expect(new URL(page.url()).hash).toBe('');
  await page.reload();
  await page.getByText('No chats now.').waitFor();

  const again = await page.goto(link);
  expect(again?.status()).toBe(404);
  expect(trouble).toEqual([]);
});

import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { listenForTrouble } from './people';
import { startProcess } from './process';
import { startChromium } from './start-chromium';

/** A shop of one page, with the tag on it. */
const startShop = async (tag: string) => {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><title>Lamps</title>${tag}`);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}` };
};

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
  const field = page.getByRole('textbox', { name: 'Set-up code' });
  expect(await field.inputValue()).toBe(code);
  await field.fill('K7F2');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Email').fill('ada@example.com');
  await page.getByLabel('New password').fill('quiet lamps at night');
  await page.getByRole('button', { name: 'Create owner' }).click();
  await page.getByRole('alert').getByText('printed when it started').waitFor();

  await field.fill(code);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Email').fill('ada@example.com');
  await page.getByLabel('New password').fill('quiet lamps at night');
  await page.getByRole('button', { name: 'Create owner' }).click();

  // The last step waits for the page.
  await page
    .getByRole('heading', { name: 'Put it on your first page' })
    .waitFor();
  const tag = await page.getByLabel('The tag for your pages').innerText();
  await page.getByText('Waiting for the page').waitFor();
  const shop = await startShop(tag);
  const visitor = await browser.newPage();
  await visitor.goto(`${shop.url}/lamps`);
  await page.getByText(/^Seen .* on/).waitFor();
  await page.getByRole('button', { name: 'Open the console' }).click();
  await page.getByText('No chats now.').waitFor();
  await expect.poll(() => new URL(page.url()).pathname).toBe('/console/chats');
  await expect.poll(() => new URL(page.url()).hash).toBe('');
  await page.reload();
  await page.getByText('No chats now.').waitFor();

  const again = await page.goto(link);
  expect(again?.status()).toBe(404);
  expect(trouble).toEqual([]);
});

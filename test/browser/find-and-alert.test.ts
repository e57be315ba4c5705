import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { openBrowser, signIn, visit } from './people';
import { useStack } from './use-stack';

const held = useStack();

const openConsole = async () => {
  const { browser, stack } = held;
  return signIn(await openBrowser(browser, '198.51.100.9'), stack);
};

const pathOf = (page: Page) => new URL(page.url()).pathname;

it('by keyboard alone a block and a chat are found, and a code opens at once', async () => {
  const { browser, stack } = held;
  const ban = (await stack.api('POST', '/v1/bans', {
    keys: [{ kind: 'email', value: 'otto.find@bad.example' }],
    reason: 'Spam',
  })) as { reference: string };
  const visitor = await visit(
    await openBrowser(browser, '203.0.113.40'),
    `${stack.shop}/lamps`,
  );
  await visitor.say('where is my lamp');
  const { page } = await openConsole();
  await page.getByText('where is my lamp').first().waitFor();
  await page.getByRole('main').focus();
  await page.keyboard.press('/');
  await page.keyboard.type('otto.find');
  const found = page.getByRole('option').filter({ hasText: 'otto.find' });
  await found.first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => pathOf(page))
    .toBe(`/console/blocked/${ban.reference}`);

  await page.keyboard.press('/');
  await page.keyboard.type('203.0.113.40');
  const chats = page.getByRole('group', { name: 'Chats' });
  await chats.getByRole('option').first().waitFor();
  const code = await chats.locator('code').first().textContent();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type((code ?? '').toLowerCase());
  await expect.poll(() => pathOf(page)).toBe(`/console/chats/${code}`);

  await page.goto(`${stack.gateway}/console/blocked?code=${code}`);
  await expect.poll(() => pathOf(page)).toBe(`/console/chats/${code}`);
});

it('G and a letter lead to the views; turned off, they lead nowhere', async () => {
  const { page } = await openConsole();
  const press = async (letter: string) => {
    await page.getByRole('main').focus();
    await page.keyboard.press('g');
    await page.keyboard.press(letter);
    return pathOf(page);
  };
  // Who takes too long between the two begins anew.
  await expect.poll(() => press('b')).toBe('/console/blocked');
  await expect.poll(() => press('c')).toBe('/console/chats');
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keys' });
  await help.getByText('blocked visitors').waitFor();
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'hidden' });

  await page.getByRole('button', { name: /^Your menu/ }).click();
  await page.getByLabel('Keys do something').uncheck();
  await page.keyboard.press('Escape');
  await press('b');
  await page.keyboard.press('?');
  await page.getByRole('button', { name: /^Your menu/ }).click();
  expect(pathOf(page)).toBe('/console/chats');
  expect(await help.isVisible()).toBe(false);
});

it('title and icon say that somebody new waits', async () => {
  const { browser, stack } = held;
  const { page } = await openConsole();
  const before = Number(/^\((\d+)\)/.exec(await page.title())?.[1] ?? 0);
  const visitor = await visit(
    await openBrowser(browser, '203.0.113.41'),
    `${stack.shop}/lamps`,
  );
  await visitor.say('is anybody there');
  await expect
    .poll(() => page.title())
    .toBe(`(${before + 1}) Chats · Doorlist`);
  const icon = await page.getAttribute('link[rel=icon]', 'href');
  expect(decodeURIComponent(icon ?? '')).toMatch(
    new RegExp(`^data:image/svg.*>${before + 1}</text>`),
  );
});

it('Chromium finds the console installable', async () => {
  const { stack } = held;
  const folder = mkdtempSync(join(tmpdir(), 'doorlist-profile-'));
  // What is opened in private is never installable.
  const context = await chromium.launchPersistentContext(
    folder,
    inject('chromium'),
  );
  try {
    const page = await context.newPage();
    await page.goto(`${stack.gateway}/console/sign-in`);
    const devtools = await context.newCDPSession(page);
    const { url, errors } = await devtools.send('Page.getAppManifest');
    expect(url).toBe(`${stack.gateway}/manifest.webmanifest`);
    expect(errors).toEqual([]);
    const installing = await devtools.send('Page.getInstallabilityErrors');
    expect(installing.installabilityErrors).toEqual([]);
    const sizes = await page.evaluate(async () => {
      const names = ['icon-192', 'icon-512', 'icon-maskable-512'];
      const all = names.map(async (name) => {
        const image = new Image();
        image.src = `/${name}.png`;
        await image.decode();
        return image.naturalWidth;
      });
      return Promise.all(all);
    });
    expect(sizes).toEqual([192, 512, 512]);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

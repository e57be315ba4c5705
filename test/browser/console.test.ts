import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import {
  expectNoTrouble,
  listenForTrouble,
  openBrowser,
  signIn,
  visit,
} from './people';
import { AGENT } from './stack';
import { useStack } from './use-stack';

const held = useStack();

const pathOf = (page: Page) => new URL(page.url()).pathname;

it('an address of the console survives sign-in, reload and Back', async () => {
  const { browser, stack } = held;
  const context = await openBrowser(browser, '198.51.100.1');
  const page = await context.newPage();
  const trouble = listenForTrouble(page);

  await page.goto(`${stack.gateway}/console/blocked`);
  const email = page.getByRole('textbox', { name: 'Email' });
  await email.waitFor();
  await expect
    .poll(() => new URL(page.url()).search)
    .toBe('?next=%2Fconsole%2Fblocked');
  await expect.poll(() => pathOf(page)).toBe('/console/sign-in');
  await email.fill(AGENT.email);
  await page.getByLabel('Password').fill(AGENT.password);
  await page.getByRole('button', { name: 'Sign in' }).click();

  const heading = (name: string) =>
    page.getByRole('heading', { name, level: 1 });
  await heading('Blocked visitors').waitFor();
  await expect.poll(() => pathOf(page)).toBe('/console/blocked');
  await expect.poll(() => page.title()).toBe('Blocked visitors · Doorlist');
  await page.reload();
  await heading('Blocked visitors').waitFor();

  await page.getByRole('link', { name: 'Chats' }).click();
  await page.getByRole('list', { name: 'Live chats' }).waitFor();
  await expect.poll(() => pathOf(page)).toBe('/console/chats');
  await page.goBack();
  await heading('Blocked visitors').waitFor();

  await page.goto(`${stack.gateway}/console/nowhere/at/all`);
  await heading('Nothing is here').waitFor();
  expectNoTrouble(trouble);
});

it('a chat and its block dialog have addresses', async () => {
  const { browser, stack } = held;
  const agent = await signIn(await openBrowser(browser, '198.51.100.1'), stack);
  const visitor = await visit(
    await openBrowser(browser, '203.0.113.31'),
    `${stack.shop}/lamps`,
  );
  await visitor.say('do you have an address?');
  await agent.open('do you have an address?');
  await agent.hears('do you have an address?');
  const chat = pathOf(agent.page);
  expect(chat).toMatch(/^\/console\/chats\/[\dA-Z]{4}-[\dA-Z]{4}$/);

  await agent.page.getByRole('button', { name: /^Block visitor/ }).click();
  await agent.dialog.waitFor();
  await expect.poll(() => pathOf(agent.page)).toBe(`${chat}/block`);
  await agent.page.reload();
  await agent.dialog.waitFor();
  await agent.dialog.getByRole('button', { name: 'Cancel' }).click();
  await agent.dialog.waitFor({ state: 'hidden' });
  // A dialog tells that it was closed in a task of its own.
  await expect.poll(() => pathOf(agent.page)).toBe(chat);

  const [, code] = /chats\/(.*)/.exec(chat) ?? [];
  await agent.page.goto(`${stack.gateway}/console?code=${code}`);
  await agent.hears('do you have an address?');
  await expect.poll(() => pathOf(agent.page)).toBe(chat);
});

it('the console loads its own typeface, and a view when it is opened', async () => {
  const { browser, stack } = held;
  const context = await openBrowser(browser, '198.51.100.1');
  const asked: string[] = [];
  context.on('request', (request) =>
    asked.push(new URL(request.url()).pathname),
  );
  const agent = await signIn(context, stack);
  const isAsked = (part: string) => asked.some((path) => path.includes(part));
  await expect.poll(() => isAsked('inter-latin')).toBe(true);
  expect(isAsked('blocked-view')).toBe(false);
  await agent.showBans();
  await agent.page
    .getByRole('heading', { name: 'Blocked visitors', level: 1 })
    .waitFor();
  expect(isAsked('blocked-view')).toBe(true);
});

it.each([
  [1440, 900],
  [768, 1024],
  [390, 844],
])('at %i × %i the page itself never scrolls', async (width, height) => {
  const { browser, stack } = held;
  const agent = await signIn(await openBrowser(browser, '198.51.100.1'), stack);
  await agent.page.setViewportSize({ width, height });
  for (const path of ['/console/chats', '/console/blocked']) {
    await agent.page.goto(stack.gateway + path);
    await agent.page.getByRole('main').waitFor();
    const size = await agent.page.evaluate(() => [
      document.scrollingElement?.scrollHeight,
      document.scrollingElement?.scrollWidth,
    ]);
    expect(size).toEqual([height, width]);
  }
});

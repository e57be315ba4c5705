import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openBehindProxy } from './address-proxy';
import { AGENT, type Stack } from './stack';
import { STEP_HANG } from '../hang';

/** A browser of somebody's own: fresh profile, address, no shared storage. */
export const openBrowser = async (browser: Browser, address: string) => {
  const context = await openBehindProxy(browser, address, {
    viewport: { width: 1100, height: 800 },
  });
  context.setDefaultTimeout(STEP_HANG);
  return context;
};

/** Keeps the gate's script back until it is let through. */
export const holdGate = async (page: Page) => {
  let letThrough = () => {};
  const passing = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route(/\/doorlist[.\w]*\.js/, async (route) => {
    await passing;
    await route.continue();
  });
  return letThrough;
};

/** Everything a page complains of: the gate must not be the cause of any. */
export const listenForTrouble = (page: Page): string[] => {
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(String(error)));
  page.on('console', (message) => {
    const text = message.text();
    // A gateway that is away is the browser's to mention, and no fault.
    if (
      message.type() === 'error' &&
      !/Failed to load resource|net::ERR/.test(text)
    ) {
      trouble.push(text);
    }
  });
  return trouble;
};

/** The shop's chat in one tab, by the names on the page. */
export const visitorAt = (page: Page) => {
  const launcher = page.getByRole('button', { name: 'Chat with us' });
  const log = page.getByRole('log', { name: 'Conversation' });
  const box = page.getByRole('textbox', { name: 'Your message' });
  return {
    page,
    launcher,
    log,
    async say(text: string) {
      if (!(await box.isVisible())) await launcher.click();
      await box.fill(text);
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await log.getByText(text, { exact: true }).waitFor();
    },
    hears: (text: string) => log.getByText(text, { exact: true }).waitFor(),
    /** Waits until the gate refuses, and there is no chat on the page at all. */
    async isRefused() {
      await page.waitForFunction(() => window.Doorlist);
      await page.evaluate(
        () =>
          new Promise<void>((resolve) => {
            window.Doorlist?.init({ onRefused: () => resolve() });
          }),
      );
      await launcher.waitFor({ state: 'hidden' });
      await log.waitFor({ state: 'hidden' });
    },
    /** Waits until there is a chat again: open, or to be opened. */
    isAdmitted: () => launcher.or(log).first().waitFor({ state: 'visible' }),
  };
};

export type Visitor = ReturnType<typeof visitorAt>;

/** Opens a page of the shop and waits until the gate has said something. */
export const visit = async (
  context: BrowserContext,
  url: string,
): Promise<Visitor> => {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'load' });
  return visitorAt(page);
};

/** An agent at the console, by the names on the page. */
export const signIn = async (
  context: BrowserContext,
  stack: Pick<Stack, 'gateway'>,
  who: { email: string; password: string } = AGENT,
) => {
  const page = await context.newPage();
  await page.goto(`${stack.gateway}/console`);
  await page.getByRole('textbox', { name: 'Email' }).fill(who.email);
  await page.getByLabel('Password').fill(who.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  const chats = page.getByRole('list', { name: 'Live chats' });
  await chats.or(page.getByText('Live chats')).first().waitFor();
  const dialog = page.getByRole('dialog', { name: 'Block visitor' });
  const bans = page.getByRole('table', { name: 'Blocked visitors' });
  const showBans = async () => {
    if (await bans.isVisible()) return;
    await page
      .getByRole('tab', { name: /Blocked visitors/ })
      .or(page.getByRole('button', { name: /Blocked visitors/ }))
      .or(page.getByRole('link', { name: /Blocked visitors/ }))
      .first()
      .click();
  };
  return {
    page,
    dialog,
    bans,
    showBans,
    /** Opens the live chat in which something was said. */
    open: (text: string) =>
      chats
        .getByRole('listitem')
        .filter({ hasText: text })
        .getByRole('button')
        .click(),
    hears: (text: string) =>
      page
        .getByRole('log', { name: 'Conversation' })
        .getByText(text, { exact: true })
        .waitFor(),
    async reply(text: string) {
      await page.getByRole('textbox', { name: 'Reply' }).fill(text);
      await page.getByRole('button', { name: 'Send', exact: true }).click();
    },
    async block({ address = false, reason = 'Spam' } = {}) {
      await page.getByRole('button', { name: /^Block visitor/ }).click();
      await dialog.waitFor();
      if (address) await dialog.getByLabel('IP address').check();
      await dialog.getByRole('combobox', { name: 'Reason' }).fill(reason);
      await dialog.getByRole('button', { name: 'Block', exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });
    },
    async unblock(reason: string) {
      await showBans();
      await bans
        .getByRole('row')
        .filter({ hasText: reason })
        .getByRole('button', { name: 'Unblock' })
        .click();
    },
  };
};

export const expectNoTrouble = (trouble: string[]) =>
  expect(trouble).toEqual([]);

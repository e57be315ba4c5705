import { AGENT, type Stack } from '../browser/stack';
import { until, type Browser, type Page } from './open-browser';

const LAUNCHER = { role: 'button', name: 'Chat with us' } as const;
const LOG = { role: 'log', name: 'Conversation' } as const;
const BOX = { role: 'textbox', name: 'Your message' } as const;
const SEND = { role: 'button', name: 'Send' } as const;

/** Opens a page of the shop. */
export const visit = async (browser: Browser, url: string) =>
  visitorOn(await browser.open(url));

/** A page with a chat, by the names on the page. */
export const visitorOn = (page: Page) => {
  const hasChat = async () => (await page.shows(LAUNCHER)) || page.shows(LOG);
  return {
    page,
    async say(text: string) {
      if (!(await page.shows(BOX))) await page.click(LAUNCHER);
      await page.fill(BOX, text);
      await page.click(SEND);
      await page.see({ ...LOG, contains: text });
    },
    hears: (text: string) => page.see({ ...LOG, contains: text }),
    /** Waits until the widget is there, and shows no chat at all. */
    isRefused: () =>
      until(
        'a page without a chat',
        async () =>
          (await page.evaluate(hasWidget, WIDGET)) && !(await hasChat()),
      ),
    /** Waits until there is a chat: open, or to be opened. */
    isAdmitted: () => until('a page with a chat', hasChat),
  };
};

// A page that is not done yet shows no chat either.
const hasWidget = (selector: string) =>
  document.querySelector(selector) !== null;
const WIDGET = '.acquire-livechat-widget';

const LIVE = { role: 'list', name: 'Live chats' } as const;
const DIALOG = { role: 'dialog', name: 'Block visitor' } as const;
const BANS = { role: 'table', name: 'Blocked visitors' } as const;

/**
 * Signs an agent in at the console, by the names on the page. By HTTPS: WebKit
 * keeps no `Secure` cookie of a plain `http://localhost`.
 */
export const signIn = async (browser: Browser, { gateway }: Stack) => {
  const page = await browser.open(
    `${gateway.replace('http:', 'https:')}/console`,
  );
  await page.fill({ role: 'textbox', name: 'Email' }, AGENT.email);
  await page.fill({ role: 'textbox', name: 'Password' }, AGENT.password);
  await page.click({ role: 'button', name: 'Sign in' });
  await page.see({ role: 'link', contains: 'Chats' });
  return {
    page,
    /** Opens the live chat in which something was said last. */
    open: (text: string) =>
      page.click({ role: 'button', contains: text, within: LIVE }),
    hears: (text: string) => page.see({ ...LOG, contains: text }),
    async reply(text: string) {
      await page.fill({ role: 'textbox', name: 'Reply' }, text);
      await page.click(SEND);
    },
    async block(reason: string) {
      await page.click({ role: 'button', contains: 'Block visitor' });
      await page.fill(
        { role: 'textbox', name: 'Reason', within: DIALOG },
        reason,
      );
      await page.click({ role: 'button', name: 'Block', within: DIALOG });
    },
    seesBlockedBy: (name: string) =>
      page.see({ role: 'status', contains: `by ${name}` }),
    async unblock(reason: string) {
      if (!(await page.shows(BANS))) {
        await page.click({ role: 'link', contains: 'Blocked visitors' });
      }
      await page.click({
        role: 'button',
        name: 'Unblock',
        within: { role: 'row', contains: reason, within: BANS },
      });
    },
  };
};

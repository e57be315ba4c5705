import type { BrowserContext, Frame, Locator, Page } from 'playwright-core';
import { AGENT, type Stack } from './stack';
import { servePages } from './serve-page';

/** A page of a company's own tool with the panel, as strict as pages get. */
export const serveTool = (gateway: string) =>
  servePages((path) => {
    if (path === '/tool.js') {
      return {
        type: 'text/javascript',
        body: `
          import { mountAgent } from '${gateway}/doorlist-agent.js';
          const query = Object.fromEntries(new URLSearchParams(location.search));
          window.heard = [];
          addEventListener('message', ({ data }) => window.heard.push(data));
          window.blocks = [];
          window.panel = mountAgent(document.querySelector('#panel'), {
            ...query,
            onBlock: (block) => window.blocks.push(block),
          });`,
      };
    }
    if (path !== '/tool') return undefined;
    return {
      type: 'text/html',
      headers: {
        'content-security-policy': [
          "default-src 'none'",
          `script-src 'self' ${gateway}`,
          `connect-src ${gateway}`,
          "require-trusted-types-for 'script'",
          "trusted-types 'none'",
        ].join('; '),
      },
      body: `<!doctype html><html lang="en"><title>Tool</title><h1>Tool</h1>
        <main id="panel"></main><script type="module" src="/tool.js"></script>`,
    };
  });

/** Lets pages of origins have the panel, or show the card in a frame. */
export const allowOrigins = (
  stack: Stack,
  origins: { agentOrigins?: string[]; cardOrigins?: string[] },
) => stack.api('PUT', '/v1/settings', origins);

/**
 * Presses Sign in, and answers the window that opens.
 *
 * @param signIn what the panel's button says in its language
 */
export const openWindow = async (
  context: BrowserContext,
  panel: Page | Frame,
  signIn = 'Sign in',
): Promise<Page> => {
  const opened = context.waitForEvent('page');
  await panel.getByRole('button', { name: signIn, exact: true }).click();
  return opened;
};

/** Gives email and password where the window asks for them. */
export const giveCredentials = async (window: Page) => {
  await window.getByLabel('Email').fill(AGENT.email);
  await window.getByLabel('Password').fill(AGENT.password);
  await window.getByRole('button', { name: 'Sign in' }).click();
};

/**
 * Presses a button that closes its window. The window may be gone before the
 * browser answers for the click: that is no failure of it.
 */
export const pressToClose = async (window: Page, button: Locator) => {
  const closed = window.waitForEvent('close');
  await Promise.any([closed, button.click()]);
  await closed;
};

/** Signs in through the window, and lets the page act. */
export const connect = async (
  context: BrowserContext,
  panel: Page | Frame,
  signIn?: string,
) => {
  const window = await openWindow(context, panel, signIn);
  const allow = window.getByRole('button', { name: 'Let it act for me' });
  await allow.or(window.getByLabel('Email')).first().waitFor();
  if (!(await allow.isVisible())) await giveCredentials(window);
  await pressToClose(window, allow);
};

/** Returns the code of the live chat in which something was said. */
export const findCode = async (stack: Stack, text: string) => {
  const { data } = (await stack.api('GET', '/v1/sessions?state=live')) as {
    data: { code: string; lastMessage: { text: string } | null }[];
  };
  return data.find(({ lastMessage }) => lastMessage?.text === text)?.code;
};

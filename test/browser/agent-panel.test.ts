import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import {
  allowOrigins,
  connect,
  findCode,
  giveCredentials,
  openWindow,
  pressToClose,
  serveTool,
} from './agent-people';
import { listenForTrouble, openBrowser, visit } from './people';
import { servePages } from './serve-page';
import { useStack } from './use-stack';

const held = useStack();
let tool: Awaited<ReturnType<typeof serveTool>>;
let addresses = 0;

beforeAll(async () => {
  tool = await serveTool(held.stack.gateway);
  await allowOrigins(held.stack, { agentOrigins: [tool.origin] });
});
afterAll(() => tool?.stop());

const open = async (): Promise<BrowserContext> => {
  addresses += 1;
  const context = await openBrowser(held.browser, `198.51.100.${addresses}`);
  onTestFinished(() => context.close());
  return context;
};

/** A visitor in the shop's chat, and the chat's code. */
const startChat = async (text: string) => {
  const { stack } = held;
  const visitor = await visit(await open(), stack.shop);
  await visitor.say(text);
  await expect.poll(() => findCode(stack, text)).toBeDefined();
  return { visitor, code: (await findCode(stack, text)) ?? '' };
};

it('an agent signs in from a company’s tool, blocks, and unblocks', async () => {
  const { visitor, code } = await startChat('buy followers');
  const context = await open();
  const page = await context.newPage();
  const trouble = listenForTrouble(page);
  await page.goto(`${tool.origin}/tool?code=${code}`);
  await connect(context, page);

  await page.getByText(code, { exact: true }).waitFor();
  for (const width of [258, 320, 742]) {
    await page.setViewportSize({ width, height: 700 });
    const overflow = await page.evaluate(
      () =>
        document.documentElement.scrollWidth -
        document.documentElement.clientWidth,
    );
    expect(overflow, `${width} px`).toBe(0);
  }
  const blockVisitor = page.getByRole('button', { name: 'Block visitor' });
  await blockVisitor.click();
  const address = page.getByRole('checkbox', { name: 'IP address' });
  await expect.poll(() => address.isEnabled()).toBe(true);
  await page.getByText('1 visitor in 30 days').waitFor();
  await page.getByRole('radio', { name: '1 day' }).check({ force: true });
  await page.getByRole('combobox', { name: 'Reason' }).fill('Spam');
  await page.getByRole('button', { name: 'Block', exact: true }).click();
  await page.getByRole('heading', { name: /^Blocked until/ }).waitFor();
  await visitor.isRefused();
  expect(await page.evaluate('window.blocks.length')).toBe(1);

  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Unblocked. The visitor may chat again.').waitFor();
  await visitor.isAdmitted();
  await blockVisitor.waitFor();
  expect(trouble).toEqual([]);

  // The next page of the tab needs no window.
  await page.reload();
  await blockVisitor.waitFor();
  await page.getByRole('button', { name: 'Sign out here' }).click();
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
});

it('an origin that nobody has allowed is named in the window, and gets nothing', async () => {
  const other = await serveTool(held.stack.gateway);
  onTestFinished(other.stop);
  const context = await open();
  const page = await context.newPage();
  await page.goto(`${other.origin}/tool?code=K7F2-9QXM`);
  const window = await openWindow(context, page);
  await giveCredentials(window);
  await window
    .getByText(`Pages at ${other.origin} may not act for agents.`)
    .waitFor();
  expect(
    await window.getByRole('button', { name: 'Let it act for me' }).count(),
  ).toBe(0);
  await window.close();
  await page
    .getByText('The window was closed before anybody signed in.')
    .waitFor();
  const grants = await page.evaluate(
    `window.heard.filter(({ type }) => type === 'doorlist-connect-grant').length`,
  );
  expect(grants).toBe(0);
});

it('a page that asks in the name of an allowed origin hears not a word', async () => {
  const { gateway } = held.stack;
  const evil = await servePages(() => ({
    type: 'text/html',
    body: `<!doctype html><title>Evil</title><button>Go</button><script>
      window.heard = [];
      addEventListener('message', ({ data }) => heard.push(data));
      document.querySelector('button').onclick = () => {
        const opened = window.open('${gateway}/console/connect?origin=' +
          encodeURIComponent('${tool.origin}'), '');
        window.ask = () => opened.postMessage(
          { type: 'doorlist-connect-ask', nonce: 'mine' }, '*');
      };
    </script>`,
  }));
  onTestFinished(evil.stop);
  const context = await open();
  const page = await context.newPage();
  await page.goto(evil.origin);
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Go' }).click();
  const window = await opened;
  await giveCredentials(window);
  const allow = window.getByRole('button', { name: 'Let it act for me' });
  await allow.waitFor();
  expect(await allow.isDisabled()).toBe(true);
  await page.evaluate('ask()');
  await window.getByText('Nothing was handed to it.').waitFor();
  expect(await allow.count()).toBe(0);
  expect(await page.evaluate('heard')).toEqual([]);
});

it('the panel hears its own window alone, and its own attempt', async () => {
  const { code } = await startChat('hear only one');
  const context = await open();
  const page = await context.newPage();
  await page.goto(`${tool.origin}/tool?code=${code}`);
  const window = await openWindow(context, page);
  await window.getByLabel('Email').waitFor();
  const grant = {
    type: 'doorlist-connect-grant',
    nonce: 'guessed',
    token: 'dlp_forged',
    expiresAt: '2099-01-01T00:00:00Z',
  };
  // From the page itself, and from the window with a nonce that was not given.
  await page.evaluate((forged) => postMessage(forged, '*'), grant);
  await window.evaluate(
    ([forged, origin]) =>
      (globalThis.opener as Window).postMessage(forged, origin as string),
    [grant, tool.origin] as const,
  );
  await expect
    .poll(() => page.evaluate('window.heard.length'))
    .toBeGreaterThan(1);
  await page.getByText('Go on in the window that has opened.').waitFor();
  await giveCredentials(window);
  await pressToClose(window, window.getByRole('button', { name: 'Not now' }));
  await page.getByText('You did not let this page act for you.').waitFor();
});

it('the card shows the newest chat of a contact in a vendor’s screen', async () => {
  const { stack } = held;
  const { visitor, code } = await startChat('in the vendor’s screen');
  const query = new URLSearchParams({ vendor: 'acquire', code });
  const card = `${stack.gateway}/console/card?${query}&email={{contact.email}}`;
  const dashboard = await servePages(() => ({
    type: 'text/html',
    body: `<!doctype html><title>Dashboard</title>
      <iframe title="Doorlist" width="258" height="600" src="${card}"></iframe>`,
  }));
  onTestFinished(dashboard.stop);
  const context = await open();
  const page = await context.newPage();
  const failed = page.waitForEvent('console', (message) =>
    message.text().includes('frame-ancestors'),
  );
  await page.goto(dashboard.origin);
  await failed;

  await allowOrigins(stack, { cardOrigins: [dashboard.origin] });
  await page.reload();
  const element = await page.locator('iframe').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('no frame');
  await connect(context, frame);
  await frame.getByText(code, { exact: true }).waitFor();
  await frame.getByRole('button', { name: 'Block visitor' }).click();
  await frame.getByRole('button', { name: 'Block', exact: true }).click();
  await frame.getByRole('heading', { name: /^Blocked until/ }).waitFor();
  await visitor.isRefused();
  const overflow = await frame.evaluate(
    () =>
      document.documentElement.scrollWidth -
      document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});

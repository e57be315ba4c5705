import { expect, it, onTestFinished } from 'vitest';
import { startOpenIdProvider } from '../gateway/support/open-id-provider';
import {
  allowOrigins,
  openWindow,
  pressToClose,
  serveTool,
} from './agent-people';
import { listenForTrouble, openBrowser } from './people';
import { AGENT, startStack } from './stack';
import { startChromium } from './start-chromium';

it('an agent of a company’s tool signs in by OpenID Connect, and is back in its window', async () => {
  const stack = await startStack(undefined, async (origin) => {
    const provider = await startOpenIdProvider(origin, {
      ...{ email: AGENT.email, email_verified: true },
    });
    return { DOORLIST_URL: origin, ...provider.env };
  });
  onTestFinished(stack.stop);
  const tool = await serveTool(stack.gateway);
  onTestFinished(tool.stop);
  await allowOrigins(stack, { agentOrigins: [tool.origin] });
  const browser = await startChromium();
  onTestFinished(() => browser.close());

  const context = await openBrowser(browser, '198.51.100.1');
  const page = await context.newPage();
  const trouble = listenForTrouble(page);
  await page.goto(`${tool.origin}/tool`);
  const window = await openWindow(context, page);
  await window.getByRole('link', { name: 'Sign in with Lamps' }).click();
  await window.waitForURL(/\/console\/connect\?/);
  await window.getByText('You are signed in as Ada').waitFor();
  await pressToClose(
    window,
    window.getByRole('button', { name: 'Let it act for me' }),
  );
  await page.getByRole('button', { name: 'Sign out here' }).waitFor();
  expect(trouble).toEqual([]);
});

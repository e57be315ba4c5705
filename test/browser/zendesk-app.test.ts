import { expect, it, onTestFinished } from 'vitest';
import { ZAF_SDK, zafHostPage } from '../vendors/zaf-pages';
import { allowOrigins, connect, findCode } from './agent-people';
import { listenForTrouble, openBrowser, visit } from './people';
import { servePages } from './serve-page';
import { serveZendeskApp } from './serve-zendesk-app';
import { useStack } from './use-stack';

const held = useStack();

it('the app shows a ticket’s visitor by the tag, and blocks them', async () => {
  const { browser, stack } = held;
  const shopper = await openBrowser(browser, '198.51.100.71');
  onTestFinished(() => shopper.close());
  const visitor = await visit(shopper, stack.shop);
  await visitor.say('your lamps are trash');
  await expect
    .poll(() => findCode(stack, 'your lamps are trash'))
    .toBeDefined();
  const code = (await findCode(stack, 'your lamps are trash')) ?? '';

  const app = await serveZendeskApp();
  onTestFinished(app.stop);
  await allowOrigins(stack, { agentOrigins: [app.origin] });
  const zendesk = await servePages(() => ({
    type: 'text/html',
    body: zafHostPage(`${app.origin}/assets/iframe.html`, {
      location: 'ticket_sidebar',
      settings: { gateway: stack.gateway },
      paths: {
        'ticket.tags': ['lamps'],
        'ticket.requester': { email: 'nobody@example.com', name: 'Kevin' },
      },
    }),
  }));
  onTestFinished(zendesk.stop);

  const context = await openBrowser(browser, '198.51.100.72');
  onTestFinished(() => context.close());
  await context.route('https://static.zdassets.com/**', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: ZAF_SDK }),
  );
  const page = await context.newPage();
  const trouble = listenForTrouble(page);
  await page.goto(zendesk.origin);
  const element = await page.locator('iframe').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('no frame');
  await connect(context, frame);
  await frame.getByText('No chat of this visitor is known here.').waitFor();

  // The tag comes while the ticket is open.
  await page.evaluate(
    ([tag]) =>
      (
        window as unknown as { change: (path: string, value: unknown) => void }
      ).change('ticket.tags', ['lamps', tag]),
    [`doorlist_${code.toLowerCase()}`],
  );
  await frame.getByText(code, { exact: true }).waitFor();
  await expect
    .poll(() => page.locator('iframe').evaluate((one) => one.clientHeight))
    .toBeGreaterThan(250);
  await frame.getByRole('button', { name: 'Block visitor' }).click();
  await frame.getByRole('button', { name: 'Block', exact: true }).click();
  await frame.getByRole('heading', { name: /^Blocked until/ }).waitFor();
  await visitor.isRefused();
  expect(trouble).toEqual([]);
});

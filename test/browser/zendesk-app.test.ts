import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ZAF_SDK, zafHostPage } from '../vendors/zaf-pages';
import { allowOrigins, connect, findCode } from './agent-people';
import { listenForTrouble, openBrowser, visit } from './people';
import { servePages } from './serve-page';
import { useStack } from './use-stack';

const held = useStack();

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Serves the app's files as Zendesk does: under an origin of the app's own. */
const serveApp = () => {
  const out = mkdtempSync(join(tmpdir(), 'doorlist-zendesk-app-'));
  onTestFinished(() => rmSync(out, { recursive: true, force: true }));
  execFileSync(process.execPath, ['src/zendesk-app/build.mjs', '--out', out]);
  return servePages((path) => {
    const type = TYPES[extname(path)];
    return type
      ? { type, body: readFileSync(join(out, 'zendesk-app', path)) }
      : undefined;
  });
};

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

  const app = await serveApp();
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

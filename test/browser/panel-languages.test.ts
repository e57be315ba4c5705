import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { ZAF_SDK, zafHostPage } from '../vendors/zaf-pages';
import { allowOrigins, connect, findCode, serveTool } from './agent-people';
import { listenForTrouble, openBrowser, visit } from './people';
import { servePages } from './serve-page';
import { serveZendeskApp } from './serve-zendesk-app';
import { useStack } from './use-stack';

const held = useStack();
let tool: Awaited<ReturnType<typeof serveTool>>;

beforeAll(async () => {
  tool = await serveTool(held.stack.gateway);
  await allowOrigins(held.stack, { agentOrigins: [tool.origin] });
});
afterAll(() => tool?.stop());

/** What an agent looks for, in two languages that begin at different sides. */
const SPOKEN = [
  {
    ...{ language: 'de', direction: 'ltr', signIn: 'Anmelden' },
    ...{ block: 'Besucher sperren', submit: 'Sperren', day: '1 Tag' },
    reach: '1 Besucher in 30 Tagen',
    // Such as `Di., 1. Dez., 14:05`.
    blocked: /^Gesperrt bis \p{L}{2}\., \d+\. \p{L}+\.?, \d\d:\d\d$/u,
    unblocked: 'Entsperrt. Der Besucher darf wieder chatten.',
    undo: 'Rückgängig',
  },
  {
    ...{ language: 'ar', direction: 'rtl', signIn: 'تسجيل الدخول' },
    ...{ block: 'حظر الزائر', submit: 'حظر', day: 'يوم' },
    reach: 'زائر واحد خلال 30 يومًا',
    blocked: /^محظور حتى \u2068\p{L}+، .*\d\d:\d\d.*\u2069$/u,
    unblocked: 'رُفع الحظر. يمكن للزائر أن يدردش من جديد.',
    undo: 'تراجع',
  },
] as const;

const sideOf = async (element: Locator) =>
  (await element.boundingBox())?.x ?? NaN;

it.each(SPOKEN)(
  'an agent blocks in $language from a company’s tool as strict as pages get',
  async (words) => {
    const { browser, stack } = held;
    const { language, direction } = words;
    const isGerman = language === 'de';
    const shopper = await openBrowser(
      browser,
      isGerman ? '198.51.100.91' : '198.51.100.92',
    );
    onTestFinished(() => shopper.close());
    const visitor = await visit(shopper, stack.shop);
    const said = `panel in ${language}`;
    await visitor.say(said);
    await expect.poll(() => findCode(stack, said)).toBeDefined();
    const code = (await findCode(stack, said)) ?? '';

    const context = await openBrowser(browser, '198.51.100.93');
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const trouble = listenForTrouble(page);
    await page.goto(`${tool.origin}/tool?code=${code}&language=${language}`);
    await connect(context, page, words.signIn);
    await page.getByText(code, { exact: true }).waitFor();
    const panel = page.locator('.panel');
    expect(await panel.getAttribute('lang')).toBe(language);
    expect(await panel.getAttribute('dir')).toBe(direction);
    const fact = panel.locator('dl > div').first();
    const isMirrored =
      (await sideOf(fact.locator('dt'))) > (await sideOf(fact.locator('dd')));
    expect(isMirrored).toBe(direction === 'rtl');

    await page.getByRole('button', { name: words.block }).click();
    await page.getByText(words.reach).waitFor();
    for (const width of [258, 742]) {
      await page.setViewportSize({ width, height: 700 });
      const overflow = await page.evaluate(
        () =>
          document.documentElement.scrollWidth -
          document.documentElement.clientWidth,
      );
      expect(overflow, `${width} px`).toBe(0);
    }
    await page
      .getByRole('radio', { name: words.day, exact: true })
      .check({ force: true });
    await page.getByRole('button', { name: words.submit, exact: true }).click();
    await page.getByRole('heading', { name: words.blocked }).waitFor();
    await visitor.isRefused();
    await page.getByRole('button', { name: words.undo }).click();
    await page.getByText(words.unblocked).waitFor();
    expect(trouble).toEqual([]);
  },
);

it('the panel speaks English where its language can’t be loaded', async () => {
  const context = await openBrowser(held.browser, '198.51.100.94');
  onTestFinished(() => context.close());
  await context.route('**/doorlist-agent-fr.js', (route) => route.abort());
  const page = await context.newPage();
  await page.goto(`${tool.origin}/tool?language=fr`);
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
  expect(await page.locator('.panel').getAttribute('lang')).toBe('en');
});

it('the card speaks the browser’s language, or the one that its address names', async () => {
  const { browser, stack } = held;
  const context = await browser.newContext({ locale: 'es-MX' });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const trouble = listenForTrouble(page);
  const card = `${stack.gateway}/console/card?vendor=acquire`;
  await page.goto(card);
  await page.getByRole('button', { name: 'Iniciar sesión' }).waitFor();
  await page.goto(`${card}&language=ja`);
  await page.getByRole('button', { name: 'ログイン' }).waitFor();
  expect(trouble).toEqual([]);
});

it('the app in Zendesk speaks the agent’s language there', async () => {
  const { browser, stack } = held;
  const app = await serveZendeskApp();
  onTestFinished(app.stop);
  const zendesk = await servePages((path) => ({
    type: 'text/html',
    body: zafHostPage(`${app.origin}/assets/iframe.html`, {
      location: 'ticket_sidebar',
      settings: path === '/unset' ? {} : { gateway: stack.gateway },
      paths: { currentUser: { locale: 'ar' } },
    }),
  }));
  onTestFinished(zendesk.stop);
  const context = await openBrowser(browser, '198.51.100.95');
  onTestFinished(() => context.close());
  await context.route('https://static.zdassets.com/**', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: ZAF_SDK }),
  );
  const page = await context.newPage();
  await page.goto(zendesk.origin);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'تسجيل الدخول' }).waitFor();
  expect(await frame.locator('.panel').getAttribute('dir')).toBe('rtl');
  await page.goto(`${zendesk.origin}/unset`);
  const alert = frame.getByRole('alert');
  await alert.waitFor();
  expect(await alert.getAttribute('dir')).toBe('rtl');
});

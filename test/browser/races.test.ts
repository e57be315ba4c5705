import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Ban } from '../../src/protocol/bans';
import type { AgentMessage } from '../../src/protocol/messages';
import type { Page as Listed } from '../../src/protocol/page';
import { STEP_HANG } from '../hang';
import { expectNoTrouble, listenForTrouble, signIn } from './people';
import { useStack } from './use-stack';
import { startChat } from './views/seed-cast';

const held = useStack();
const BO = { email: 'bo@lumen.example', password: 'battery staple' };

/** A browser with nothing between it and the gateway: it sees how that ends. */
const openAgent = async () => {
  const context = await held.browser.newContext({
    viewport: { width: 1440, height: 900 },
  });
  context.setDefaultTimeout(STEP_HANG);
  return context;
};

/** A chat of somebody new, opened by an agent. */
const openChat = async (text: string) => {
  const { stack } = held;
  const chat = await startChat(stack, {
    address: '203.0.113.40',
    says: [text],
  });
  const agent = await signIn(await openAgent(), stack);
  await agent.page.goto(`${stack.gateway}/console/chats/${chat.code}`);
  await agent.hears(text);
  return { ...chat, ...agent, trouble: listenForTrouble(agent.page) };
};

/** The blocks that were made of a chat. */
const bansOf = async (code: string) => {
  const { data } = (await held.stack.api(
    'GET',
    '/v1/bans?limit=100',
  )) as Listed<Ban>;
  return data.filter(({ session }) => session === code);
};

const repliesOf = async (code: string) => {
  const { data } = (await held.stack.api(
    'GET',
    `/v1/sessions/${code}/messages?after=0`,
  )) as Listed<AgentMessage>;
  return data.filter(({ from }) => from === 'agent').map(({ text }) => text);
};

const blockedLine = (page: Page) =>
  page.getByText(/^Blocked (until|for good)/).first();

/** Kills the gateway once a request is out, whatever has become of it. */
const killDuring = async (page: Page, path: RegExp) => {
  const asked = page.waitForRequest(
    (request) => request.method() === 'POST' && path.test(request.url()),
  );
  return asked.then(() => held.stack.killGateway());
};

/** Passes a request on, and kills the gateway before the answer is read. */
const loseAnswer = async (page: Page, path: RegExp) => {
  await page.route(
    path,
    async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      await route.fetch();
      await held.stack.killGateway();
      return route.abort();
    },
    { times: 1 },
  );
};

const confirmBlock = async (page: Page) => {
  await page.getByRole('button', { name: /^Block visitor/ }).click();
  await page
    .getByRole('dialog', { name: 'Block visitor' })
    .getByRole('button', { name: 'Block', exact: true })
    .click();
};

describe('a gateway that is killed', () => {
  it('after it has blocked blocks once, and the agent sees it', async () => {
    const { page, code, leave } = await openChat('lost answer of a block');
    await loseAnswer(page, /\/v1\/bans$/);
    await confirmBlock(page);
    const waits = page.getByText(/it is sent again, and counts once/);
    await waits.first().waitFor();
    await held.stack.startGateway();
    await blockedLine(page).waitFor();
    await waits.first().waitFor({ state: 'detached' });
    expect(await bansOf(code)).toHaveLength(1);
    leave();
  });

  it.each([1, 2, 3])('at any moment of a block, no. %i', async (round) => {
    const { page, code, leave } = await openChat(`killed in a block ${round}`);
    const killed = killDuring(page, /\/v1\/bans$/);
    await confirmBlock(page);
    await killed;
    await held.stack.startGateway();
    await blockedLine(page).waitFor();
    expect(await bansOf(code)).toHaveLength(1);
    leave();
  });

  it('after it has sent a reply sends it once', async () => {
    const { page, code, reply, hears, leave } = await openChat('lost reply');
    await loseAnswer(page, /\/messages$/);
    await reply('We do, within a week.');
    await page.getByText(/^Not sent\. The connection was lost/).waitFor();
    const box = page.getByRole('textbox', { name: 'Reply' });
    expect(await box.inputValue()).toBe('We do, within a week.');
    await held.stack.startGateway();
    await page.getByRole('button', { name: /^Send/ }).click();
    await hears('We do, within a week.');
    await expect.poll(() => box.inputValue()).toBe('');
    await expect.poll(() => repliesOf(code)).toEqual(['We do, within a week.']);
    leave();
  });

  it('does not lose what is done while it is away, nor do it twice', async () => {
    const { page, code, reply, leave, trouble } = await openChat('away');
    // What blocks is loaded with the chat: it is there when the gateway is not.
    await page.getByRole('button', { name: /^Block visitor/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Block visitor' });
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
    await held.stack.killGateway();
    await page.getByText(/^No connection since/).waitFor();
    await reply('First.');
    await reply('Second.');
    await reply('Third.');
    await page
      .getByRole('button', { name: /^Take back: Reply/ })
      .nth(1)
      .click();
    const box = page.getByRole('textbox', { name: 'Reply' });
    await expect.poll(() => box.inputValue()).toBe('Second.');
    await confirmBlock(page);
    await page.getByText('3 actions wait in this tab.').waitFor();
    expect(await page.getByRole('log').getByText('First.').count()).toBe(0);

    await held.stack.startGateway();
    await blockedLine(page).waitFor();
    await expect.poll(() => repliesOf(code)).toEqual(['First.', 'Third.']);
    expect(await bansOf(code)).toHaveLength(1);
    await page.getByText(/in this tab\.$/).waitFor({ state: 'detached' });
    expectNoTrouble(trouble);
    leave();
  });

  it('keeps what waits when the page is loaded anew', async () => {
    const { page, code, reply, leave } = await openChat('loaded anew');
    page.on('dialog', (dialog) => void dialog.accept());
    await held.stack.killGateway();
    await page.getByText(/^No connection since/).waitFor();
    await reply('Still here.');
    await page.getByText('1 action waits in this tab.').waitFor();
    await held.stack.startGateway();
    await page.reload();
    await expect.poll(() => repliesOf(code)).toEqual(['Still here.']);
    await page
      .getByRole('log', { name: 'Conversation' })
      .getByText('Still here.')
      .waitFor();
    leave();
  });
});

describe('two agents', () => {
  it('who block one visitor at once make nothing twice, and both see it', async () => {
    const { stack } = held;
    await stack.cli(
      [
        ...['user', 'add', '--email', BO.email],
        ...['--role', 'agent', '--password-stdin'],
      ],
      BO.password,
    );
    const ada = await openChat('two at once');
    const bo = await signIn(await openAgent(), stack, BO);
    await bo.page.goto(`${stack.gateway}/console/chats/${ada.code}`);
    await bo.hears('two at once');

    // Bo's dialog is open while Ada blocks.
    await bo.page.getByRole('button', { name: /^Block visitor/ }).click();
    await bo.dialog.waitFor();
    await confirmBlock(ada.page);
    await blockedLine(ada.page).waitFor();
    await bo.page.getByText(/Ada/).first().waitFor();
    expect(await bansOf(ada.code)).toHaveLength(1);
    ada.leave();
  });

  it('who answer one visitor at once both see both answers, in one order', async () => {
    const { stack } = held;
    const ada = await openChat('who answers?');
    const bo = await signIn(await openAgent(), stack, BO);
    await bo.page.goto(`${stack.gateway}/console/chats/${ada.code}`);
    await bo.hears('who answers?');
    await Promise.all([ada.reply('I do.'), bo.reply('Me too.')]);
    for (const agent of [ada, bo]) {
      await agent.hears('I do.');
      await agent.hears('Me too.');
    }
    const read = (page: Page) =>
      page
        .getByRole('log', { name: 'Conversation' })
        .locator('.bubble')
        .allInnerTexts();
    expect(await read(ada.page)).toEqual(await read(bo.page));
    expect((await repliesOf(ada.code)).toSorted()).toEqual([
      'I do.',
      'Me too.',
    ]);
    ada.leave();
  });
});

import { expect, it } from 'vitest';
import {
  expectNoTrouble,
  listenForTrouble,
  openBrowser,
  signIn,
  visit,
} from './people';
import { useStack } from './use-stack';

const held = useStack();
const AGENTS = '198.51.100.1';

it('blocks by keyboard alone, from the list to the closed chat', async () => {
  const { browser, stack } = held;
  const agent = await signIn(await openBrowser(browser, AGENTS), stack);
  const trouble = listenForTrouble(agent.page);
  const visitor = await visit(
    await openBrowser(browser, '203.0.113.41'),
    `${stack.shop}/lamps`,
  );
  await visitor.say('buy followers now');
  const { keyboard } = agent.page;
  const row = agent.page
    .getByRole('list', { name: 'Live chats' })
    .getByRole('button')
    .filter({ hasText: 'buy followers now' });
  await row.focus();
  await keyboard.press('Enter');
  await agent.hears('buy followers now');
  await keyboard.press('b');
  await agent.dialog.waitFor();
  const button = agent.dialog.getByRole('button', {
    name: 'Block',
    exact: true,
  });
  await expect.poll(() => button.evaluate(isFocused)).toBe(true);
  await keyboard.press('Enter');
  await agent.dialog.waitFor({ state: 'hidden' });
  await visitor.isRefused();
  await agent.page.getByText(/^Blocked until .* by ada/i).waitFor();

  // The pressed button is gone: Undo in its place has the focus.
  const undo = agent.page.getByRole('button', { name: 'Undo' });
  await expect.poll(() => undo.evaluate(isFocused)).toBe(true);
  await keyboard.press('Enter');
  await visitor.isAdmitted();
  expectNoTrouble(trouble);
});

const isFocused = (element: Element): boolean =>
  (element.getRootNode() as ShadowRoot).activeElement === element;

it('says whom an address and its network reach, and asks for a reason', async () => {
  const { browser, stack } = held;
  const agent = await signIn(await openBrowser(browser, AGENTS), stack);
  for (const last of [51, 52, 53]) {
    const other = await visit(
      await openBrowser(browser, `203.0.113.${last}`),
      `${stack.shop}/lamps`,
    );
    await other.say(`hello from ${last}`);
  }
  await agent.open('hello from 51');
  await agent.page.getByRole('button', { name: /^Block visitor/ }).click();
  await agent.dialog.getByText('nobody else in 30 days').waitFor();
  await agent.dialog.getByLabel('IP address').check();
  await agent.dialog.getByText(/\d visitors in 30 days/).waitFor();
  await agent.dialog.getByRole('radio', { name: /203\.0\.113\.0\/24/ }).check();
  await agent.dialog.getByRole('radio', { name: '7 days' }).check();
  await agent.dialog
    .getByText(/203\.0\.113\.0\/24: starts now and holds until/)
    .waitFor();
  await agent.dialog
    .getByRole('button', { name: 'Block now, ask for 7 days' })
    .click();
  await agent.dialog
    .getByText('A block of more than a day needs a reason.')
    .waitFor();
  await agent.dialog.getByRole('combobox', { name: 'Reason' }).fill('Spam');
  await agent.dialog.getByRole('button', { name: 'Cancel' }).click();
  await agent.dialog.waitFor({ state: 'hidden' });
});

it('blocks several keys at once by their lines, over the view one is in', async () => {
  const { browser, stack } = held;
  const agent = await signIn(await openBrowser(browser, AGENTS), stack);
  const context = await openBrowser(browser, '203.0.113.61');
  await agent.page.keyboard.press('n');
  const dialog = agent.page.getByRole('dialog', { name: 'Block somebody' });
  await dialog.waitFor();
  await expect
    .poll(() => new URL(agent.page.url()).pathname)
    .toBe('/console/blocked/new');
  await dialog
    .getByRole('textbox', { name: /^Address, email/ })
    .fill('203.0.113.61\nkevin@cheap-biz.example');
  await dialog.getByText(/Refuses 203\.0\.113\.61 and kevin@/).waitFor();
  await dialog.getByRole('button', { name: 'Block', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await agent.page.getByText(/203\.0\.113\.61 is blocked until/).waitFor();
  await expect
    .poll(() => new URL(agent.page.url()).pathname)
    .toBe('/console/chats');
  const visitor = await visit(context, `${stack.shop}/lamps`);
  await visitor.isRefused();
  await agent.page.getByRole('button', { name: 'Undo' }).click();
  await visitor.isAdmitted();
});

it('the shield turns away whoever is new, until it is turned off', async () => {
  const { browser, stack } = held;
  const agent = await signIn(await openBrowser(browser, AGENTS), stack);
  await agent.page.keyboard.press('Shift+S');
  const sheet = agent.page.getByRole('dialog', { name: 'Turn the shield on' });
  await sheet.getByText(/^In the last hour/).waitFor();
  await sheet.getByLabel('Nobody new').check();
  await sheet.getByRole('button', { name: 'Turn on' }).click();
  await sheet.waitFor({ state: 'hidden' });
  await agent.page.getByText(/^Shield is on .*until/).waitFor();

  const visitor = await visit(
    await openBrowser(browser, '203.0.113.71'),
    `${stack.shop}/lamps`,
  );
  await visitor.isRefused();
  await agent.page.getByRole('button', { name: 'Turn off' }).first().click();
  await agent.page.getByRole('button', { name: /^Shield off/ }).waitFor();
  const later = await visit(
    await openBrowser(browser, '203.0.113.72'),
    `${stack.shop}/lamps`,
  );
  await later.say('is it over?');
  await agent.open('is it over?');
});

import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import { AGENT, type Stack } from './stack';
import { expectNoTrouble, listenForTrouble } from './people';
import { useStack } from './use-stack';

const held = useStack();

const openAt = async (browser: Browser, url: string) => {
  const page = await browser.newPage();
  await page.goto(url);
  const button = (name: string) =>
    page.getByRole('button', { name, exact: true });
  return { page, trouble: listenForTrouble(page), button };
};

/** An administrator at a page of the settings. */
const openSettings = async (
  browser: Browser,
  { gateway }: Stack,
  name: string,
) => {
  const url = `${gateway}/console/settings/${name}`;
  const opened = await openAt(browser, url);
  const { page, button } = opened;
  await page.getByLabel('Email').fill(AGENT.email);
  await page.getByLabel('Password').fill(AGENT.password);
  await button('Sign in').click();
  await page.waitForURL(url);
  return opened;
};

it('somebody is invited with limits, signs in, and sees only that', async () => {
  const { browser, stack } = held;
  await stack.cli(['site', 'add', 'trade', '--origin', 'http://localhost']);
  const ada = await openSettings(browser, stack, 'people');
  const { page } = ada;
  await ada.button('Invite somebody').click();
  const dialog = page.getByRole('dialog', { name: 'Invite somebody' });
  await dialog.getByLabel('Email', { exact: true }).fill(AGENT.email);
  await dialog.getByRole('button', { name: 'Invite somebody' }).click();
  const email = dialog.getByRole('textbox', { name: 'Email' });
  await dialog.getByRole('alert').waitFor();
  expect(await email.getAttribute('aria-invalid')).toBe('true');

  await email.fill('bo@lumen.example');
  await dialog.getByRole('checkbox', { name: 'trade' }).check();
  await dialog.getByLabel('Longest block').selectOption('7 days');
  await dialog.getByRole('checkbox', { name: /Sees addresses/ }).uncheck();
  await dialog.getByRole('button', { name: 'Invite somebody' }).click();
  const handed = page.getByRole('dialog', { name: 'A link for Bo' });
  const link = await handed.locator('code').innerText();
  await ada.button('Done').click();
  await page
    .getByRole('row', { name: /Bo.*Agent.*trade.*up to 7 days/ })
    .getByText('invited, not here yet')
    .waitFor();

  const bo = await openAt(browser, link);
  await bo.page.getByLabel('New password').fill('quiet lamps at night');
  await bo.button('Sign in').click();
  await bo.page.getByText('No chats now.').waitFor();
  await bo.page.getByRole('link', { name: 'Settings' }).click();
  await bo.page.getByRole('heading', { name: 'Audit log' }).waitFor();
  const pages = bo.page.getByRole('navigation', { name: 'Settings' });
  expect(await pages.getByRole('link').allInnerTexts()).toEqual([
    'Audit log',
    'Your account',
  ]);
  await bo.page.goto(`${stack.gateway}/console/settings/people`);
  await bo.page
    .getByText('You can’t see this. Ask an owner or administrator.')
    .waitFor();
  const me = await bo.page.evaluate(async () => {
    const response = await fetch('/v1/me');
    return response.json() as Promise<object>;
  });
  expect(me).toMatchObject({
    ...{ role: 'agent', sites: ['trade'] },
    limits: { maxBan: '7d', seeAddresses: false },
  });

  await page.getByRole('button', { name: 'Deactivate: Bo' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Deactivate' })
    .click();
  await page.getByText('deactivated', { exact: true }).waitFor();
  await bo.page.reload();
  await bo.page.getByLabel('Password').waitFor();
  expectNoTrouble([...ada.trouble, ...bo.trouble]);
});

it('a token is made, used, renewed and revoked', async () => {
  const { browser, stack } = held;
  const { page, button, trouble } = await openSettings(
    browser,
    stack,
    'tokens',
  );
  const ask = async (token: string) => {
    const response = await fetch(`${stack.gateway}/v1/me`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return response.status;
  };
  await button('Make a token').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('crm');
  await dialog.getByRole('button', { name: 'Make a token' }).click();
  const shown = page.getByRole('dialog', { name: 'The token “crm”' });
  const token = await shown.locator('code').innerText();
  await page.keyboard.press('Escape');
  expect(await shown.isVisible()).toBe(true);
  await button('I have kept it').click();
  expect(await ask(token)).toBe(200);
  expect(await page.content()).not.toContain(token);

  const row = page.getByRole('row', { name: /^crm/ });
  await row.getByText('in 3 mo').waitFor();
  await button('Renew: crm').click();
  await dialog.getByRole('combobox', { name: 'Ends' }).selectOption('no end');
  await dialog.getByRole('button', { name: 'Renew' }).click();
  await row.getByText('no end').waitFor();
  expect(await ask(token)).toBe(200);

  await button('Revoke: crm').click();
  await dialog.getByRole('button', { name: 'Revoke' }).click();
  await row.waitFor({ state: 'detached' });
  expect(await ask(token)).toBe(401);
  expectNoTrouble(trouble);
});

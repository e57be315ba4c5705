import { expect, it, onTestFinished } from 'vitest';
import { codeOf } from '../gateway/support/code-of';
import { AGENT, startStack } from './stack';
import { listenForTrouble } from './people';
import { startChromium } from './start-chromium';

it('somebody sets a second factor in the console, and signs in with it', async () => {
  const stack = await startStack();
  const browser = await startChromium();
  onTestFinished(async () => {
    await browser.close();
    await stack.stop();
  });
  const page = await browser.newPage();
  const trouble = listenForTrouble(page);
  const button = (name: string) => page.getByRole('button', { name });

  const givePassword = async () => {
    await page.getByLabel('Email').fill(AGENT.email);
    await page.getByLabel('Password').fill(AGENT.password);
    await button('Sign in').click();
  };

  await page.goto(`${stack.gateway}/console`);
  await givePassword();
  await button('Your menu, Ada').click();
  await button('Second factor').click();
  const dialog = page.getByRole('dialog', { name: 'Second factor' });
  await dialog.getByLabel('Password').fill(AGENT.password);
  await button('Go on').click();
  const picture = dialog.getByRole('img', { name: 'QR code for the app' });
  await picture.waitFor();
  expect(
    await picture.evaluate((image: HTMLImageElement) =>
      image.decode().then(() => image.naturalWidth),
    ),
  ).toBeGreaterThan(0);
  const secret = await dialog.locator('code').innerText();
  await dialog.getByLabel('Code').fill(codeOf(secret, Date.now()));
  await button('Turn on').click();
  const codes = dialog.getByRole('listitem');
  await codes.first().waitFor();
  expect(await codes.count()).toBe(10);
  const recoveryCode = await codes.first().innerText();
  await button('I have kept them').click();
  await dialog.waitFor({ state: 'hidden' });

  await button('Your menu, Ada').click();
  await button('Sign out').click();
  await givePassword();
  const code = page.getByLabel('Code');
  await expect
    .poll(() => code.evaluate((field) => field.matches(':focus')))
    .toBe(true);
  await code.fill('000000');
  await button('Sign in').click();
  await page.getByRole('alert').getByText('Expected the code').waitFor();
  await code.fill(recoveryCode);
  await button('Sign in').click();
  await page.getByText('No chats now.').waitFor();
  expect(trouble).toEqual([]);
});

it('who has to have a second factor is asked to set one before anything else', async () => {
  const stack = await startStack();
  const browser = await startChromium();
  onTestFinished(async () => {
    await browser.close();
    await stack.stop();
  });
  await stack.cli(['user', 'require-second-factor', 'on']);
  const page = await browser.newPage();
  const button = (name: string) => page.getByRole('button', { name });
  await page.goto(`${stack.gateway}/console`);
  await page.getByLabel('Email').fill(AGENT.email);
  await page.getByLabel('Password').fill(AGENT.password);
  await button('Sign in').click();
  const dialog = page.getByRole('dialog', { name: 'Second factor' });
  await dialog.getByLabel('Password').fill(AGENT.password);
  await button('Go on').click();
  const secret = await dialog.locator('code').innerText();
  await dialog.getByLabel('Code').fill(codeOf(secret, Date.now()));
  await button('Turn on').click();
  await button('I have kept them').click();
  await page.getByText('No chats now.').waitFor();
  expect(await dialog.count()).toBe(0);
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import type { Page as Listed } from '../../../src/protocol/page';
import type { Session } from '../../../src/protocol/sessions';
import { startOnOwnPort } from '../../own-port';
import { openBrowser, visit } from '../people';
import { startProcess } from '../process';
import { useStack } from '../use-stack';
import { checkAccess } from './check-access';
import { checkSideways, SIZES } from './check-layout';

const held = useStack();

/** Looks at a page in both themes, and at every size. */
const look = async (page: Page, name: string, part?: string) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await checkAccess(page, `${name}, ${colorScheme}`, part);
  }
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await checkSideways(page, `${name} ${width}x${height}`);
  }
};

it('the set-up is for everybody', async () => {
  const data = mkdtempSync(join(tmpdir(), 'doorlist-setup-'));
  const gateway = await startProcess(
    ['dist/cli.js', 'serve', '--data', data, '--port', '0'],
    /there is no user yet/,
  );
  onTestFinished(async () => {
    await gateway.stop();
    rmSync(data, { recursive: true, force: true });
  });
  const [, link = ''] = /"url":"([^"]+#[^"]+)"/.exec(gateway.output()) ?? [];
  const page = await held.browser.newPage();
  await page.goto(link);
  await page.getByRole('textbox', { name: 'Set-up code' }).waitFor();
  await look(page, 'set-up');
  await page.close();
});

it('the page to try it is for everybody', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorlist-start-'));
  let port = 0;
  const started = await startOnOwnPort((first) => {
    port = first;
    return startProcess(
      ['demo/start.mjs', '--data', folder],
      /kill .*\n.*kill/,
      { PORT: `${first}` },
    );
  });
  onTestFinished(async () => {
    await started.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const page = await held.browser.newPage();
  await page.goto(`http://localhost:${port}/`);
  await page
    .frameLocator('iframe[title="Agent"]')
    .getByRole('textbox', { name: 'Email' })
    .waitFor();
  await look(page, 'try it');
  await page.close();
});

it('the notice that a refused visitor reads is for everybody', async () => {
  const { browser, stack } = held;
  const visitor = await visit(
    await openBrowser(browser, '203.0.113.66'),
    `${stack.shop}/acquire`,
  );
  await visitor.say('Hello');
  const codes = async () => {
    const { data } = (await stack.api(
      'GET',
      '/v1/sessions?state=live',
    )) as Listed<Session>;
    return data.map(({ code }) => code);
  };
  await expect.poll(codes).toHaveLength(1);
  const [session] = await codes();
  await stack.api('POST', '/v1/bans', { session, kinds: ['visitor'] });
  await visitor.page
    .getByRole('region', { name: 'Chat is not available' })
    .waitFor();
  await look(visitor.page, 'notice', 'doorlist-notice');
});

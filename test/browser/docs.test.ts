import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from './start-chromium';
import { startProcess, type Running } from './process';

let folder: string;
let gateway: Running;
let origin: string;
let token: string;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doorlist-docs-'));
  token = execFileSync(
    process.execPath,
    [
      ...['dist/cli.js', 'token', 'create', '--data', folder],
      ...['--name', 'docs', '--role', 'administrator'],
    ],
    { encoding: 'utf8', stdio: 'pipe' },
  ).trim();
  gateway = await startProcess(
    ['dist/cli.js', 'serve', '--data', folder, '--port', '0'],
    /"listening"/,
  );
  const [, port = ''] =
    /:(\d+)","msg":"listening"/.exec(gateway.output()) ?? [];
  origin = `http://localhost:${port}`;
  browser = await startChromium();
});
afterAll(async () => {
  await browser.close();
  await gateway.stop();
  rmSync(folder, { recursive: true, force: true });
});

const openDocs = async (path = '/docs') => {
  const context = await browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const trouble: string[] = [];
  const asked: string[] = [];
  page.on('console', (line) => {
    if (line.type() !== 'log') trouble.push(line.text());
  });
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(origin + path);
  await page.getByRole('heading', { name: 'Bans', exact: true }).waitFor();
  return { page, trouble, asked };
};

const open = (page: Page, name: string) =>
  page.locator('summary').getByText(name, { exact: true }).click();

describe('the page at /docs', () => {
  it('shows every operation, and asks nobody but the gateway', async () => {
    const { page, trouble, asked } = await openDocs();
    const document = await (await fetch(`${origin}/openapi.json`)).json();
    const operations = Object.values(document.paths).flatMap((item) =>
      Object.values(item as Record<string, { summary: string }>),
    );
    const shown = await page.locator('summary span').allTextContents();
    expect(shown.toSorted()).toEqual(
      operations.map(({ summary }) => summary).toSorted(),
    );
    expect(asked.map((url) => new URL(url).origin)).toEqual(
      asked.map(() => origin),
    );
    expect(trouble).toEqual([]);
  });

  it('says of an operation what it takes and answers', async () => {
    const { page } = await openDocs();
    await open(page, 'Block a visitor');
    const block = page.locator('#addBan');
    const body = block.getByRole('table', { name: 'Body: application/json' });
    expect(await body.textContent()).toContain('keys[].kind');
    expect(await body.textContent()).toContain('at most 1000 characters');
    expect(await block.getByRole('table', { name: 'Headers' }).count()).toBe(1);
    expect(await block.locator('dl').textContent()).toContain('never_ban');
    await block.getByRole('link', { name: 'AddedBan' }).first().click();
    const schema = page.locator('#schema-AddedBan table');
    await schema.waitFor();
    expect(await schema.textContent()).toContain('What a refused visitor');
  });

  it('opens what its address names', async () => {
    const { page } = await openDocs('/docs#liftBan');
    expect(await page.locator('details[open]').count()).toBe(1);
    expect(await page.locator('#liftBan p').first().textContent()).toContain(
      'bearer token',
    );
  });

  it('copies a line for a shell that works', async () => {
    const { page } = await openDocs('/docs#addBan');
    const copy = page.locator('#addBan').getByRole('button', { name: 'Copy' });
    await copy.click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const line = await page.evaluate(() => navigator.clipboard.readText());
    const answer = execFileSync('sh', ['-c', line], {
      env: { ...process.env, TOKEN: token },
      encoding: 'utf8',
      stdio: 'pipe',
    });
    expect(JSON.parse(answer)).toMatchObject({
      keys: [{ kind: 'ip', value: '192.0.2.7' }],
      state: 'active',
    });
  });

  it('starts with lines for a shell that work with a token', async () => {
    const { page } = await openDocs();
    const lines = await page.locator('#start .curl code').allTextContents();
    expect(lines[0]).toBe(origin);
    const calls = lines.filter((line) => line.startsWith('curl '));
    const answers = calls.map((line) =>
      JSON.parse(
        execFileSync('sh', ['-c', line], {
          env: { ...process.env, TOKEN: token },
          encoding: 'utf8',
          stdio: 'pipe',
        }),
      ),
    );
    expect(answers).toMatchObject([
      { name: 'docs', role: 'administrator' },
      { keys: [{ value: '192.0.2.7' }], reason: 'Trying it out' },
      { data: expect.any(Array) },
    ]);
    const command = lines.find((line) => line.startsWith('doorlist ')) ?? '';
    const made = execFileSync(
      process.execPath,
      ['dist/cli.js', ...command.split(' ').slice(1), '--data', folder],
      { encoding: 'utf8', stdio: 'pipe' },
    );
    expect(made).toMatch(/^dl_[\w-]{43}\n$/);
    for (const link of await page.locator('#start p a').all()) {
      const href = (await link.getAttribute('href')) ?? '';
      expect(await page.locator(href).count()).toBe(1);
    }
  });

  it('finds operations by all words of a search, with the keyboard alone', async () => {
    const { page, trouble } = await openDocs();
    const shown = async () =>
      (await page.locator('details:visible').all()).length;
    const all = await shown();
    await page.keyboard.press('/');
    await page.keyboard.type('prefix kinds never_ban');
    const found = page.locator('details:visible');
    expect(await found.count()).toBe(1);
    expect(await page.getByRole('status').textContent()).toBe('1 found');
    expect(await page.locator('#start').isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    expect(await page.locator('details[open]').getAttribute('id')).toBe(
      'addBan',
    );
    await page.keyboard.press('Enter');
    expect(await page.locator('details[open]').count()).toBe(0);
    await page.keyboard.press('/');
    await page.keyboard.type(' nonsense');
    expect(await page.getByRole('status').textContent()).toBe('0 found');
    await page.keyboard.press('Escape');
    expect(await shown()).toBe(all);
    expect(await page.locator('#start').isVisible()).toBe(true);
    expect(trouble).toEqual([]);
  });

  it('ends a search that hides what a link leads to', async () => {
    const { page } = await openDocs();
    await page.getByLabel('Search operations').fill('prefix kinds');
    await open(page, 'Block a visitor');
    const block = page.locator('#addBan');
    await block.getByRole('link', { name: 'AddedBan' }).first().click();
    await page.locator('#schema-AddedBan table').waitFor();
    await page.getByLabel('Search operations').fill('prefix');
    await page.getByRole('link', { name: 'Start here' }).click();
    await page.locator('#start').waitFor();
  });

  it('can try again when the gateway did not answer', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route('**/openapi.json', (route) => route.abort());
    await page.goto(`${origin}/docs`);
    await page.getByRole('alert').waitFor();
    await page.unroute('**/openapi.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Bans', exact: true }).waitFor();
  });

  it.each(['/docs', '/docs#addBan'])(
    'fits a narrow screen: %s',
    async (path) => {
      const { page } = await openDocs(path);
      await page.setViewportSize({ width: 390, height: 800 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    },
  );
});

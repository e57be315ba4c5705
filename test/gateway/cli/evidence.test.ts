import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder, runCli, serve } from '../support/run-cli';

const DOCS = readFileSync('docs/evidence.md', 'utf8');

/** The block of docs/evidence.md that has some text, as it stands there. */
const blockWith = (text: string): string =>
  [...DOCS.matchAll(/```(?:sh|js)\n(.*?)```/gs)]
    .map(([, block = '']) => block)
    .find((block) => block.includes(text)) ?? '';

const hasOpenSsl =
  spawnSync('bash', ['-c', 'openssl version && sha256sum --version']).status ===
  0;

/** Evidence of a chat, in a folder. */
const exportChat = async () => {
  const data = makeFolder();
  const { url, stop } = await serve(data);
  const started = await fetch(`${url}/v1/sites/default/sessions`, {
    method: 'POST',
    body: JSON.stringify({ widget: 'custom', page: 'http://127.0.0.1/' }),
  });
  const { code } = (await started.json()) as { code: string };
  const published = await (await fetch(`${url}/v1/evidence-key`)).text();
  const folder = join(data, 'evidence');
  const args = ['evidence', code.toLowerCase(), '--to', folder];
  const run = await runCli([...args, '--data', data, '--json']);
  expect(run.status).toBe(0);
  const again = await runCli([...args, '--data', data]);
  expect([again.status, again.stderr]).toEqual([
    1,
    expect.stringContaining('exists'),
  ]);
  await stop();
  return { data, folder, code, published };
};

const runNode = (folder: string): string =>
  execFileSync(process.execPath, ['-e', blockWith('createHash')], {
    ...{ cwd: folder, encoding: 'utf8' },
  }).trim();

it('a stranger checks evidence with the lines of Node.js in the docs', async () => {
  const { data, folder, code, published } = await exportChat();
  expect(readdirSync(folder).sort()).toEqual([
    ...['SHA256SUMS', 'SHA256SUMS.sig', 'audit.json', 'bans.json'],
    ...['chat.json', 'messages.json', 'public-key.pem'],
  ]);
  const chat = readFileSync(join(folder, 'chat.json'), 'utf8');
  expect(JSON.parse(chat)).toMatchObject({ code, site: 'default' });
  expect(readFileSync(join(folder, 'public-key.pem'), 'utf8')).toBe(published);
  expect(runNode(folder)).toBe('genuine');
  appendFileSync(join(folder, 'chat.json'), ' ');
  expect(runNode(folder)).toBe('changed');
  const none = await runCli(['evidence', 'AAAA-BBBB', '--data', data]);
  expect([none.status, none.stderr]).toEqual([
    1,
    expect.stringContaining('Nothing is kept of a chat AAAA-BBBB.'),
  ]);
});

// A machine may have neither of the two programs.
it.skipIf(!hasOpenSsl)(
  'a stranger checks evidence with sha256sum and openssl, as the docs say',
  async () => {
    const { folder } = await exportChat();
    const check = () =>
      spawnSync('bash', ['-ec', blockWith('sha256sum --check')], {
        ...{ cwd: folder, encoding: 'utf8' },
      });
    const genuine = check();
    expect(genuine.stdout).toContain('Signature Verified Successfully');
    expect(genuine.stdout.match(/: OK/g)).toHaveLength(4);
    expect(genuine.status).toBe(0);
    appendFileSync(join(folder, 'SHA256SUMS'), '\n');
    const changed = check();
    expect(changed.stdout).not.toContain('Signature Verified Successfully');
    expect(changed.status).not.toBe(0);
  },
);

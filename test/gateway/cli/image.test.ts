import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { findInImage, readCommand, readStages } from '../../deploy-files';

/** Most that the image may add to Node's own, in bytes. */
const MOST = 150 * 1024 * 1024;

/** Returns all files and folders below one. */
const listAll = (folder: string): string[] =>
  readdirSync(folder, { recursive: true }).map((name) =>
    join(folder, String(name)),
  );

/** Copies what `npm ci --omit=dev` installs, without SQLite for musl. */
const copyPackages = (target: string): void => {
  const { packages } = JSON.parse(
    readFileSync('package-lock.json', 'utf8'),
  ) as {
    packages: Record<string, { dev?: boolean; link?: boolean }>;
  };
  const installed = Object.entries(packages)
    .filter(
      ([path, { dev, link }]) => /^node_modules/.test(path) && !dev && !link,
    )
    .map(([path]) => path)
    .filter((path) => !path.endsWith('-musl') && existsSync(path));
  for (const path of installed) {
    cpSync(path, join(target, path.replace('node_modules/', '')), {
      recursive: true,
      // Those have lines of their own.
      filter: (name) => !name.slice(path.length).includes('node_modules'),
    });
  }
};

/** What other stages make, and the image copies. */
const MADE: Record<string, (target: string) => void> = {
  '/app/node_modules': copyPackages,
  '/src/dist': (target) =>
    cpSync('dist', target, {
      recursive: true,
      filter: (name) => !name.startsWith(join('dist', 'demo')),
    }),
};

/** Does what the image's stage does, in a folder that nobody may write to. */
const makeImage = (): string => {
  const root = mkdtempSync(join(tmpdir(), 'doorlist-image-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  chmodSync(root, 0o755);
  const app = join(root, 'app');
  mkdirSync(app);
  const copies = readStages()
    .at(-1)
    ?.filter(({ name }) => name === 'COPY');
  for (const { value, flags } of copies ?? []) {
    const words = value.split(' ');
    const target = words.pop() ?? '';
    for (const source of words) {
      const make = MADE[source];
      if (flags['from']) make?.(join(app, target));
      else cpSync(source, join(app, target, source));
    }
  }
  for (const path of listAll(app))
    chmodSync(path, statSync(path).mode & ~0o222);
  return app;
};

/** Returns the command of an instruction, in this folder and at this port. */
const commandOf = (name: string, app: string, port: string): string[] =>
  readCommand(name).map((word) =>
    word.replace('/app', app).replace(':8787', `:${port}`),
  );

/** Whether every user may go through all folders above a file. */
const isOpenToAll = (file: string): boolean => {
  const folder = dirname(file);
  if (!(statSync(folder).mode & 0o001)) return false;
  return folder === dirname(folder) || isOpenToAll(folder);
};

/** The image's user, if this process may become another who can run Node. */
const asUser =
  process.getuid?.() === 0 &&
  [process.execPath, join(tmpdir(), 'file')].every(isOpenToAll)
    ? { uid: 1000, gid: 1000 }
    : {};

it('what the image holds runs by itself, writes to its volume alone, and is well', async () => {
  const app = makeImage();
  const data = join(app, '..', 'data');
  mkdirSync(data, { mode: 0o700 });
  if (asUser.uid !== undefined) chownSync(data, asUser.uid, asUser.gid);
  const before = listAll(app);
  const bytes = before.map((path) => statSync(path).size);
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(MOST);

  const environment = Object.fromEntries(
    findInImage('ENV').map((value) => value.split('=')),
  ) as Record<string, string>;
  expect(environment['DOORLIST_DATA']).toBe(findInImage('VOLUME')[0]);
  const run = ([program = '', ...args]: string[]) =>
    spawn(program === 'node' ? process.execPath : program, args, {
      ...{ cwd: app, env: { ...environment, DOORLIST_DATA: data } },
      ...asUser,
    });
  const check = async (port: string) => {
    const [status] = await once(
      run(commandOf('HEALTHCHECK', app, port)),
      'exit',
    );
    return status as number;
  };

  const gateway = run([
    ...commandOf('ENTRYPOINT', app, ''),
    ...[...readCommand('CMD'), '--port', '0'],
  ]);
  const exited = once(gateway, 'exit');
  const stderr = text(gateway.stderr);
  onTestFinished(() => void gateway.kill('SIGKILL'));
  const [line] = await Promise.race([
    once(createInterface({ input: gateway.stdout }), 'line'),
    exited.then(async () => {
      throw new Error(await stderr);
    }),
  ]);
  const { msg, url } = JSON.parse(String(line)) as { msg: string; url: string };
  expect(msg).toBe('listening');
  const { port } = new URL(url);
  expect(await check(port)).toBe(0);
  const script = await fetch(`http://127.0.0.1:${port}/doorlist.js`);
  expect(script.status).toBe(200);

  gateway.kill('SIGTERM');
  expect(await exited).toEqual([0, null]);
  // It missed nothing, and Node warned of nothing.
  expect(await stderr).toBe(`Works on ${data} (DOORLIST_DATA).\n`);
  expect(await check(port)).toBe(1);
  expect(listAll(app)).toEqual(before);
  expect(readdirSync(data).sort()).toEqual(['doorlist.db', 'secret.key']);
  expect(before.some((path) => path.includes(`${sep}demo${sep}`))).toBe(false);
});

import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';

/** A module of `npm run dev`, which runs unbuilt and so is no TypeScript. */
const load = async <Exports>(name: string): Promise<Exports> =>
  (await import(
    new URL(`../../../demo/dev/${name}.mjs`, import.meta.url).href
  )) as Exports;

interface Builds {
  announce: () => void;
}
interface Program {
  address: () => Promise<string>;
  restart: () => Promise<string>;
  isRunning: () => boolean;
  stop: () => Promise<void>;
}

const { planRestarts } = await load<{
  planRestarts: (changed: string[]) => { gateway: boolean; shop: boolean };
}>('plan-restarts');
const { findChanged } = await load<{
  findChanged: (
    before: Map<string, string>,
    after: Map<string, string>,
  ) => string[];
}>('read-hashes');
const { createBuilds } = await load<{ createBuilds: () => Builds }>('builds');
const { createProxy } = await load<{
  createProxy: (options: {
    address: () => Promise<string>;
    builds: Builds;
  }) => Server;
}>('create-proxy');
const { createRestartable } = await load<{
  createRestartable: (options: {
    args: string[];
    address: RegExp;
    onOutput: (data: Buffer) => void;
    onEnded: (how: string) => void;
  }) => Program;
}>('restartable');

const listen = async (server: Server): Promise<string> => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

describe('what has to start anew', () => {
  it.each([
    { changed: ['cli.js'], gateway: true, shop: false },
    { changed: ['console/main-1a2b.js'], gateway: true, shop: false },
    { changed: ['pages/console.html'], gateway: true, shop: false },
    { changed: ['demo/side-by-side/index.html'], gateway: true, shop: false },
    { changed: ['demo/server.js'], gateway: false, shop: true },
    { changed: ['demo/public/shop.css'], gateway: false, shop: false },
    { changed: ['demo/server.js', 'cli.js'], gateway: true, shop: true },
  ])('after $changed', ({ changed, gateway, shop }) => {
    expect(planRestarts(changed)).toEqual({ gateway, shop });
  });
});

it('a file that is new, gone or another counts as changed', () => {
  const before = new Map([
    ['same', '1'],
    ['other', '1'],
    ['gone', '1'],
  ]);
  const after = new Map([
    ['same', '1'],
    ['other', '2'],
    ['new', '1'],
  ]);
  expect(findChanged(before, after)).toEqual(['other', 'gone', 'new']);
});

describe('the proxy', () => {
  const open = async (program: RequestListener) => {
    const builds = createBuilds();
    const origin = await listen(createServer(program));
    const proxy = createProxy({ address: async () => origin, builds });
    return { builds, url: await listen(proxy) };
  };
  const page: RequestListener = (_, response) => {
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "script-src 'self'",
        'cache-control': 'max-age=300',
      })
      .end('<html><head></head><body>é</body></html>');
  };

  it('adds the script to a page, and leaves its policy', async () => {
    const { url } = await open(page);
    const response = await fetch(url, { headers: { accept: 'text/html' } });
    const html = await response.text();
    expect(html).toMatch(
      /^<html><head><script src="\/dev-reload\.js\?build=\d+" defer><\/script><\/head><body>é<\/body><\/html>$/,
    );
    expect(response.headers.get('content-security-policy')).toBe(
      "script-src 'self'",
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    const [, script = ''] = /src="([^"]+)"/.exec(html) ?? [];
    expect((await fetch(url + script)).headers.get('content-type')).toBe(
      'text/javascript',
    );
  });

  it('tells an open page of another build than its own', async () => {
    const { url, builds } = await open(page);
    const html = await (await fetch(url)).text();
    const [, own] = /build=(\d+)/.exec(html) ?? [];
    const stream = await fetch(`${url}/dev-builds`);
    const chunks = stream.body?.pipeThrough(new TextDecoderStream());
    const reader = chunks?.getReader();
    expect((await reader?.read())?.value).toBe(`data: ${own}\n\n`);
    builds.announce();
    const { value } = (await reader?.read()) ?? {};
    expect(value).toMatch(/^data: \d+\n\n$/);
    expect(value).not.toBe(`data: ${own}\n\n`);
    await reader?.cancel();
  });

  it('passes on everything else as it is', async () => {
    const { url } = await open((request, response) => {
      response
        .writeHead(201, {
          'content-type': 'application/json',
          'cache-control': 'max-age=60',
          'set-cookie': ['a=1', 'b=2'],
        })
        .end(JSON.stringify([request.method, request.url]));
    });
    const response = await fetch(`${url}/v1/bans?x=%2F`, { method: 'POST' });
    expect(response.status).toBe(201);
    expect(response.headers.get('cache-control')).toBe('max-age=60');
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(await response.json()).toEqual(['POST', '/v1/bans?x=%2F']);
  });

  it('passes on a stream that has not said anything yet', async () => {
    const { url } = await open((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.flushHeaders();
    });
    const response = await fetch(url);
    expect(response.status).toBe(200);
    await response.body?.cancel();
  });

  it('says so where the program does not run', async () => {
    const address = () => Promise.reject(new Error('It has ended (code 7).'));
    const proxy = createProxy({ address, builds: createBuilds() });
    const response = await fetch(await listen(proxy));
    expect(response.status).toBe(502);
    expect(await response.text()).toContain('It has ended (code 7).');
  });
});

describe('a program that can be started anew', () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorlist-dev-'));
  const file = join(folder, 'program.mjs');
  const write = (answer: string) =>
    writeFileSync(
      file,
      `import { createServer } from 'node:http';
      const server = createServer((_, response) => response.end('${answer}'));
      server.listen(0, '127.0.0.1', () =>
        console.log('at http://127.0.0.1:' + server.address().port));`,
    );
  const ends: string[] = [];
  const program = createRestartable({
    args: [file],
    address: /at (\S+)/,
    onOutput: () => {},
    onEnded: (how) => ends.push(how),
  });
  const ask = async () => (await fetch(await program.address())).text();
  afterEach(async () => {
    await program.stop();
    ends.length = 0;
  });

  it('answers as its file says by then, to whoever waited', async () => {
    write('one');
    await program.restart();
    expect(await ask()).toBe('one');
    write('two');
    void program.restart();
    expect(await ask()).toBe('two');
    expect(ends).toEqual([]);
  });

  it('can be started again after it ended by itself', async () => {
    writeFileSync(file, 'process.exit(7);');
    await expect(program.restart()).rejects.toThrow('code 7');
    expect(ends).toEqual(['code 7']);
    expect(program.isRunning()).toBe(false);
    await expect(program.address()).rejects.toThrow('code 7');
    write('three');
    await program.restart();
    expect(await ask()).toBe('three');
    rmSync(folder, { recursive: true });
  });
});

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { expectWithin } from '../../expect-within';

const SERVER = 'dist/demo/server.js';

describe('the shop by itself', () => {
  let child: ChildProcess | undefined;
  afterEach(() => child?.kill('SIGKILL'));

  const run = (...args: string[]) => {
    const started = spawn(process.execPath, [SERVER, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    return started;
  };
  const address = async (shop: ReturnType<typeof run>) => {
    const [line] = (await once(shop.stdout, 'data')) as [Buffer];
    const [url = ''] = /http:\/\/[^\s]+/.exec(`${line}`) ?? [];
    return url;
  };

  /** Works with it while the gateway is away; returns how long it takes to end. */
  const useAndStop = async (): Promise<number> => {
    const shop = run('--port', '0', '--gateway', 'http://127.0.0.1:1');
    const url = await address(shop);
    const page = await fetch(url);
    expect(await page.text()).toContain('Dune table lamp');
    const id = 'c'.repeat(32);
    const said = await fetch(`${url}chat/${id}/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key: 'k', text: 'hello', start: true }),
    });
    expect(said.status).toBe(201);
    const stream = await fetch(`${url}chat/${id}/messages`);
    const { value } = (await stream.body?.getReader().read()) ?? {};
    expect(new TextDecoder().decode(value)).toContain('hello');
    const asked = performance.now();
    shop.kill('SIGTERM');
    expect(await once(shop, 'exit')).toEqual([0, null]);
    return performance.now() - asked;
  };

  it('says where it is, works with the gateway away, and ends at once', () =>
    expectWithin(2000, useAndStop));

  it('says what is wrong with its command line', async () => {
    const shop = run('--port', 'many');
    const [said, [code]] = await Promise.all([
      text(shop.stderr),
      once(shop, 'exit'),
    ]);
    expect(code).toBe(2);
    expect(said).toContain('--port takes a number');
  });

  it('says that its port is in use', async () => {
    const first = run('--port', '0');
    const { port } = new URL(await address(first));
    const second = run('--port', port);
    const [said, [code]] = await Promise.all([
      text(second.stderr),
      once(second, 'exit'),
    ]);
    first.kill('SIGKILL');
    expect(code).toBe(1);
    expect(said).toContain(`Port ${port} on 127.0.0.1 is in use.`);
  });
});

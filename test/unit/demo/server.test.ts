import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';

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

  it('says where it is, works with the gateway away, and ends at once', async () => {
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
    const asked = Date.now();
    shop.kill('SIGTERM');
    expect(await once(shop, 'exit')).toEqual([0, null]);
    expect(Date.now() - asked).toBeLessThan(2000);
  });

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

import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { postJson } from '../support/post-json';
import { makeFolder, runCli, serve } from '../support/run-cli';

describe('doorlist serve', () => {
  it('sees changes of the command line within a second', async () => {
    const data = makeFolder();
    const { url } = await serve(data);
    const visit = () => postJson(`${url}/v1/sites/shop/visits`, {});
    expect((await visit()).status).toBe(404);
    const origin = ['--origin', 'https://shop.example'];
    await runCli(['site', 'add', 'shop', '--data', data, ...origin]);
    await expect.poll(async () => (await visit()).status).toBe(200);
  });

  it('logs its address, also for an IPv6 --host', async () => {
    const { url } = await serve(makeFolder(), ['--host', '::1']);
    expect(url).toMatch(/^http:\/\/\[::1\]:\d+$/);
    expect(await (await fetch(`${url}/health`)).json()).toEqual({ ok: true });
  });

  it('refuses a taken port by its number', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const port = String((taken.address() as AddressInfo).port);
    const run = await runCli(['serve', '--data', makeFolder(), '--port', port]);
    taken.close();
    expect(run.status).toBe(1);
    expect(run.stderr).toBe(
      `doorlist: Port ${port} is taken. Choose another with --port.\n`,
    );
  });

  it.each([
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL "loud": expected trace, debug'],
    ['LOG_FORMAT', 'pretty', 'LOG_FORMAT "pretty": expected json or text.'],
    ['METRICS_TOKEN', 'short', 'METRICS_TOKEN: expected 32 to 256 letters'],
    ['METRICS_TOKEN', `${'x'.repeat(40)} `, 'METRICS_TOKEN: expected 32'],
    ['TRUST_PROXY', '10.0.0.0/8,proxy', 'TRUST_PROXY "proxy": expected'],
    ['TRUST_PROXY', 'none,10.0.0.0/8', 'TRUST_PROXY "none": expected'],
    ['PROXY_HEADER', 'x-forwarded-for, x-real-ip', 'expected one header'],
  ])('with a bad %s says so', async (name, value, why) => {
    const run = await runCli(['serve', '--data', makeFolder()], {
      env: { [name]: value },
    });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/^doorlist: /);
    expect(run.stderr).toContain(why);
  });

  it('shows metrics to whoever has the token of METRICS_TOKEN', async () => {
    const token = 'x'.repeat(32);
    const env = { METRICS_TOKEN: token };
    const { url } = await serve(makeFolder(), [], { env });
    const ask = (headers = {}) => fetch(`${url}/metrics`, { headers });
    expect((await ask()).status).toBe(401);
    // By the way of lists that skips the app, which counts as well.
    await fetch(`${url}/v1/sites/default/list`);
    const shown = await ask({ authorization: `Bearer ${token}` });
    expect(await shown.text()).toContain(
      'doorlist_http_requests_total{group="For the gate",status="2xx"} 1',
    );
  });

  it.each([
    [['--never-ban', 'everybody'], 1, 'never-ban "everybody": expected'],
    [['--never-ban', 'x'], 1, 'a mail domain'],
    [['--port', '70000'], 2, 'Expected a whole number from 0 to 65535'],
    [['--session-ttl', '0'], 2, 'Expected a whole number from 1'],
  ])('with %j says so', async (args, status, why) => {
    const run = await runCli(['serve', '--data', makeFolder(), ...args]);
    expect(run.status).toBe(status);
    expect(run.stderr).toContain(why);
    expect(run.stderr).not.toContain('    at ');
  });

  it('never bans what --never-ban names', async () => {
    const data = makeFolder();
    const args = ['--name', 'ci', '--role', 'agent'];
    const made = await runCli(['token', 'create', '--data', data, ...args]);
    const { url } = await serve(data, ['--never-ban', '192.0.2.0/24']);
    const response = await postJson(
      `${url}/v1/bans`,
      { keys: [{ kind: 'ip', value: '192.0.2.7' }] },
      { authorization: `Bearer ${made.stdout.trim()}` },
    );
    expect(response.status).toBe(409);
  });
});

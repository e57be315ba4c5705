import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openZendeskVendor } from '../../vendors/zendesk';
import { makeFolder, runBuiltCli, serveBuilt } from '../support/run-cli';

describe('the built command line', () => {
  it('runs each of its commands, beside a gateway of its own', async () => {
    const data = makeFolder();
    const vendor = await openZendeskVendor();
    onTestFinished(() => vendor.close());
    vendor.ban({ ip_address: '203.0.113.9' });
    const run = async (args: string[], input = '') => {
      const { status, stdout, stderr } = await runBuiltCli(
        [...args, '--data', data],
        { input },
      );
      expect({ args, status, stderr }).toMatchObject({ args, status: 0 });
      return stdout;
    };
    const origin = ['--origin', 'https://shop.example'];
    expect(await run(['site', 'add', 'shop', ...origin])).toContain('shop');
    expect(await run(['site', 'key', 'shop'])).toMatch(/^[\w-]{43}\n$/);
    const ada = ['--email', 'ada@example.com', '--role', 'agent'];
    const added = await run(
      ['user', 'add', ...ada, '--password-stdin'],
      'correct horse',
    );
    expect(added).toBe('Ada <ada@example.com>: agent.\n');
    const token = await run(
      ['token', 'create', '--name', 'ci'].concat('--role', 'agent'),
    );
    const connected = await run(
      [
        ...['site', 'vendor', 'shop', 'zendesk', '--subdomain', 'acme'],
        ...['--token-stdin', '--hold', '--host', vendor.origin],
      ],
      vendor.tokens.administrator,
    );
    expect(connected).toContain('Zendesk acme');
    expect(await run(['vendor', 'check', 'shop'])).toContain('yes');

    const { url, exited, kill } = await serveBuilt(data);
    expect(await run(['vendor', 'sync', 'shop'])).toContain(
      'The running gateway did it.',
    );
    const answer = await fetch(`${url}/v1/bans`, {
      headers: { authorization: `Bearer ${token.trim()}` },
    });
    expect(await answer.json()).toMatchObject({
      data: [{ source: 'zendesk', keys: [{ value: '203.0.113.9' }] }],
    });
    kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
  });

  it('ends with the status of its command, and without a trace', async () => {
    const usage = await runBuiltCli(['bans']);
    expect(usage).toMatchObject({ status: 2, stdout: '' });
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const port = String((taken.address() as AddressInfo).port);
    const run = await runBuiltCli(
      ['serve', '--data', makeFolder()].concat('--port', port),
    );
    taken.close();
    expect(run).toMatchObject({
      status: 1,
      stderr: `doorlist: Port ${port} is taken. Choose another with --port.\n`,
    });
  });
});

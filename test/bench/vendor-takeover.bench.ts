import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openZendeskVendor } from '../vendors/zendesk';
import { waitFor } from '../wait-for';
import { startServer } from './start-server';
import { writeResult } from './write-result';

const TIMES = 10;
/** Milliseconds between two, so that no minute's requests are used up. */
const PAUSE = 4000;

it('seconds from a ban to the vendor, after the gateway was stopped or its token changed', async () => {
  const data = mkdtempSync(join(tmpdir(), 'doorlist-bench-'));
  const vendor = await openZendeskVendor();
  const cli = (args: readonly string[], input?: string) => {
    const all = ['dist/cli.js', ...args, '--data', data];
    const run = spawnSync(process.execPath, all, { encoding: 'utf8', input });
    expect(run.stderr).toMatch(/^Works on .*\n$/);
    return run.stdout.trim();
  };
  const connect = () =>
    cli(
      ['site', 'vendor', 'default', 'zendesk', '--subdomain', 'acme'].concat([
        ...['--host', vendor.origin, '--token-stdin'],
      ]),
      vendor.tokens.administrator,
    );
  const start = () =>
    startServer(['dist/cli.js', 'serve', '--data', data, '--port', '0']);
  const token = cli(
    ['token', 'create', '--name', 'bench'].concat(['--role', 'owner']),
  );
  connect();
  let server = await start();
  let last = 0;
  /** Bans somebody new; returns the seconds until the vendor knows. */
  const ban = async (): Promise<number> => {
    const value = `2315985.bench${(last += 1)}`;
    const began = performance.now();
    const answer = await fetch(`${server.url}/v1/bans`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ keys: [{ kind: 'zendesk', value }] }),
    });
    expect(answer.status).toBe(201);
    await waitFor(() => {
      const there = [...vendor.bans.values()];
      expect(there.some((one) => one.visitor_id === value)).toBe(true);
    });
    return (performance.now() - began) / 1000;
  };
  const ways = {
    'orderly restart (SIGTERM)': async () => {
      await server.stop();
      server = await start();
    },
    'kill -9': async () => {
      await server.kill();
      server = await start();
    },
    'new token': async () => void connect(),
  };
  await ban();
  const rows: [string, string][] = [];
  for (const [way, interrupt] of Object.entries(ways)) {
    const seconds: number[] = [];
    for (let n = 0; n < TIMES; n += 1) {
      await setTimeout(PAUSE);
      await interrupt();
      seconds.push(await ban());
    }
    seconds.sort((one, other) => one - other);
    const text = seconds.map((one) => one.toFixed(1)).join(', ');
    rows.push([`${way} (bar: 3 s)`, `${text} s`]);
  }
  await server.stop();
  await vendor.close();
  rmSync(data, { recursive: true });
  writeResult('Seconds from a ban to the vendor, ten times each', rows);
});

import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startOnOwnPort } from '../own-port';
import { startProcess } from './process';

export const AGENT = {
  email: 'ada@lumen.example',
  password: 'correct horse',
};

const SHOP_PORT = /http:\/\/127\.0\.0\.1:(\d+)/;

/**
 * The real gateway and the real shop, as processes of their own. Each browser
 * says in a header which address it has; the gateway is told to trust us.
 *
 * @param database its URL, for PostgreSQL
 */
export const startStack = async (database?: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'doorlist-e2e-'));
  const env: Record<string, string> =
    database === undefined ? {} : { DATABASE_URL: database };

  const cli = (args: string[], input = ''): string =>
    execFileSync(process.execPath, ['dist/cli.js', ...args, '--data', folder], {
      input,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
  cli(
    [
      ...['user', 'add', '--email', AGENT.email],
      ...['--role', 'administrator', '--password-stdin'],
    ],
    AGENT.password,
  );
  const token = cli([
    'token',
    'create',
    '--name',
    'test',
    '--role',
    'administrator',
  ]).trim();

  const serve = (port: number) =>
    startProcess(
      ['dist/cli.js', 'serve', '--data', folder, '--port', `${port}`],
      /"listening"/,
      { TRUST_PROXY: '127.0.0.1/32', ...env },
    );
  let port = 0;
  let running = await startOnOwnPort((own) => {
    port = own;
    return serve(own);
  });
  const gateway = `http://localhost:${port}`;
  const shop = await startProcess(
    ['dist/demo/server.js', '--gateway', gateway, '--port', '0'],
    SHOP_PORT,
  );
  const [, shopPort] = SHOP_PORT.exec(shop.output()) ?? [];

  return {
    gateway,
    /** Another site than the gateway's, as in most real shops. */
    shop: `http://127.0.0.1:${shopPort}`,
    /** The same shop under the gateway's own host name. */
    sameSiteShop: `http://localhost:${shopPort}`,
    token,
    cli,
    /** The same, where what it speaks to runs in this very process. */
    async run(args: string[], input = ''): Promise<string> {
      const running = promisify(execFile)(
        process.execPath,
        ['dist/cli.js', ...args, '--data', folder],
        { env: { ...process.env, ...env } },
      );
      running.child.stdin?.end(input);
      return (await running).stdout;
    },
    /** Calls the agents' API as a program does. */
    async api(method: string, path: string, body?: object) {
      const response = await fetch(gateway + path, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body && { 'content-type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      if (!response.ok) {
        throw new Error(`${method} ${path}: ${await response.text()}`);
      }
      return response.json();
    },
    stopGateway: () => running.stop(),
    startGateway: async () => {
      running = await serve(port);
    },
    async stop() {
      await Promise.all([running.stop(), shop.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

export type Stack = Awaited<ReturnType<typeof startStack>>;

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startOnOwnPort } from '../own-port';
import { runCommand } from '../run-command';
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
 * @param settingsAt more of the gateway's settings, by the origin that it has
 */
export const startStack = async (
  database?: string,
  settingsAt?: (origin: string) => Promise<Record<string, string>>,
) => {
  const folder = mkdtempSync(join(tmpdir(), 'doorlist-e2e-'));
  const env: Record<string, string> =
    database === undefined
      ? {}
      : {
          DATABASE_URL: database,
          DOORLIST_SECRET: randomBytes(32).toString('hex'),
        };

  const cli = async (args: string[], input = ''): Promise<string> => {
    const all = [...args, '--data', folder];
    const { status, stdout, stderr } = await runCommand(all, { input, env });
    if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
    return stdout;
  };
  await cli(
    [
      ...['user', 'add', '--email', AGENT.email],
      ...['--role', 'administrator', '--password-stdin'],
    ],
    AGENT.password,
  );
  const created = await cli([
    ...['token', 'create', '--name', 'test'],
    ...['--role', 'administrator'],
  ]);
  const token = created.trim();

  const serve = async (port: number) => {
    const settings = await settingsAt?.(`http://localhost:${port}`);
    return startProcess(
      ['dist/cli.js', 'serve', '--data', folder, '--port', `${port}`],
      /"listening"/,
      { TRUST_PROXY: '127.0.0.1/32', ...env, ...settings },
    );
  };
  let port = 0;
  let running = await startOnOwnPort((own) => {
    port = own;
    return serve(own);
  });
  const gateway = `http://localhost:${port}`;
  const shop = await startProcess(
    [
      ...['dist/demo/server.js', '--gateway', gateway, '--port', '0'],
      ...['--data', folder],
    ],
    SHOP_PORT,
    env,
  );
  const [, shopPort] = SHOP_PORT.exec(shop.output()) ?? [];

  return {
    gateway,
    /** Another site than the gateway's, as in most real shops. */
    shop: `http://127.0.0.1:${shopPort}`,
    /** The same shop under the gateway's own host name. */
    sameSiteShop: `http://localhost:${shopPort}`,
    token,
    /** Runs a command on the gateway's data; returns what it prints. */
    cli,
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
    /** Ends it as a crash does: nothing is finished, nobody is told. */
    killGateway: () => running.stop('SIGKILL'),
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

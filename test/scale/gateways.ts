import { onTestFinished } from 'vitest';
import { startServer } from '../bench/start-server';
import { runCommand } from '../run-command';

/** What gateways on one database are given. */
export interface Settings {
  DATABASE_URL: string;
  DATABASE_DIRECT_URL?: string;
}

const SECRET = { DOORLIST_SECRET: 'ab'.repeat(32) };

/** Starts a built gateway as a process; it ends with the test. */
export const startGateway = async (settings: Settings) => {
  const server = await startServer(
    ['dist/cli.js', 'serve', '--port', '0', '--rate-limit', '0'],
    {
      ...{ ...SECRET, ...settings },
      TRUST_PROXY: '127.0.0.1/32',
    },
  );
  let isKilled = false;
  onTestFinished(() => (isKilled ? undefined : server.stop()));
  return {
    ...server,
    kill: () => {
      isKilled = true;
      return server.kill();
    },
  };
};

/** Makes a token that may ban. */
export const createToken = async ({
  DATABASE_URL,
}: Settings): Promise<string> => {
  const { stdout, stderr } = await runCommand(
    ['token', 'create', '--name', 'scale', '--role', 'administrator'],
    { env: { ...SECRET, DATABASE_URL } },
  );
  if (!stdout) throw new Error(stderr);
  return stdout.trim();
};

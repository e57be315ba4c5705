import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openInstallation } from '../../src/gateway/installation/installation';
import { seedBans } from './seed-bans';
import { startServer } from './start-server';

export interface SeededGateway {
  url: string;
  bans: number;
  stop(): Promise<void>;
}

/** A gateway, in a process and folder of its own, with so many bans. */
export const startSeededGateway = async (
  bans: number,
): Promise<SeededGateway> => {
  const folder = mkdtempSync(join(tmpdir(), 'doorlist-bench-'));
  const installation = await openInstallation({ folder });
  await seedBans(installation, { from: 0, to: bans });
  await installation.db.destroy();
  const server = await startServer([
    ...['dist/cli.js', 'serve', '--data', folder],
    ...['--port', '0', '--rate-limit', '0'],
  ]);
  return {
    url: server.url,
    bans,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
};

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const CLI = fileURLToPath(new URL('../cli.js', import.meta.url));

/** Reads the key of a site's chat server from the gateway's own data. */
export const readKey = async (site: string, data: string): Promise<string> => {
  const args = ['site', 'key', site, '--chat-server', '--data', data];
  const { stdout } = await promisify(execFile)(process.execPath, [
    CLI,
    ...args,
  ]);
  return stdout.trim();
};

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { readDeployFile } from '../deploy-files';
import { ask } from './ask';
import type { PostgresServer } from './postgres';
import { findPort, makeFolder, run, start } from './system';

/** nginx by docs/deploy/nginx.conf, before gateways. */
export interface Nginx {
  url: string;
  /** The certificate that it shows. */
  ca: Buffer;
}

/** Starts nginx by the file that operators are given, with other ports. */
export const startNginx = async (gateways: string[]): Promise<Nginx> => {
  const folder = await makeFolder();
  const [plain, secure] = [await findPort(), await findPort()];
  for (const name of ['certificates', 'cache', 'log', 'temporary']) {
    await run('mkdir', [join(folder, name)]);
  }
  const certificate = join(folder, 'certificates', 'fullchain.pem');
  await run('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1'],
    ...['-subj', '/CN=bans.example.com', '-out', certificate],
    ...['-keyout', join(folder, 'certificates', 'privkey.pem')],
  ]);
  const servers = gateways.map((url) => `server ${new URL(url).host};`);
  const site = readDeployFile('nginx.conf')
    .replace(/ *server gateway-1:8787;\n/, servers.join('\n'))
    .replace(/ *server gateway-2:8787;\n/, '\n')
    .replace(/ *listen \[::\]:.*\n/g, '')
    .replace('listen 80;', `listen 127.0.0.1:${plain};`)
    .replace('listen 443 ', `listen 127.0.0.1:${secure} `)
    .replaceAll('/etc/nginx/certificates', join(folder, 'certificates'))
    .replaceAll('/var/cache/nginx', join(folder, 'cache'))
    .replaceAll('/var/log/nginx', join(folder, 'log'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/temporary/${name};`)
    .join(' ');
  const file = join(folder, 'nginx.conf');
  writeFileSync(
    file,
    `daemon off; pid ${folder}/pid; worker_processes 1; events {} http { ${temporary} ${site} }`,
  );
  const errors = join(folder, 'log', 'error.log');
  await start('nginx', ['-p', folder, '-c', file, '-e', errors]);
  const nginx = {
    ...{ url: `https://127.0.0.1:${secure}`, ca: readFileSync(certificate) },
  };
  await vi.waitFor(() => ask(nginx, '/health'), { timeout: 30_000 });
  return nginx;
};

/** Starts PgBouncer in transaction mode; returns host and port. */
export const startPgBouncer = async ({
  port: target,
}: PostgresServer): Promise<{ host: string; readLog: () => string }> => {
  const folder = await makeFolder();
  const port = await findPort();
  const users = join(folder, 'users.txt');
  writeFileSync(users, '"doorlist" ""\n');
  const log = join(folder, 'pgbouncer.log');
  const file = join(folder, 'pgbouncer.ini');
  writeFileSync(
    file,
    `[databases]
postgres = host=127.0.0.1 port=${target} connect_query='set lock_timeout = 2000; set jit = off'
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = trust
auth_file = ${users}
pool_mode = transaction
default_pool_size = 10
logfile = ${log}
`,
  );
  await start('pgbouncer', ['-q', file]);
  return {
    host: `127.0.0.1:${port}`,
    readLog: () => readFileSync(log, 'utf8'),
  };
};

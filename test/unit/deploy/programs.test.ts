import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readDeployFile } from '../../deploy-files';

// What a machine has of these programs reads our files; what it has not is
// skipped, as none of them comes from npm.
const has = (program: string, argument: string): boolean =>
  spawnSync(program, [argument]).status === 0;

const hasNginx = has('nginx', '-v') && has('openssl', 'version');
const hasCaddy = has('caddy', 'version');
const hasSystemd = has('systemd-analyze', '--version');

const makeFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'doorlist-deploy-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** Runs a program to its end; returns all that it said. */
const run = (program: string, args: string[], env = {}) => {
  const { status, stdout, stderr } = spawnSync(program, args, {
    ...{ encoding: 'utf8', env: { ...process.env, ...env } },
  });
  return { status, said: stdout + stderr };
};

it.skipIf(!hasNginx)('nginx takes nginx.conf', () => {
  const folder = makeFolder();
  for (const name of ['certificates', 'cache', 'log']) {
    mkdirSync(join(folder, name));
  }
  const certificate = join(folder, 'certificates', 'fullchain.pem');
  run('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1'],
    ...['-subj', '/CN=bans.example.com', '-out', certificate],
    ...['-keyout', join(folder, 'certificates', 'privkey.pem')],
  ]);
  const site = readDeployFile('nginx.conf')
    // Names that only Compose's network knows.
    .replace(/gateway-\d:/g, '127.0.0.1:')
    .replaceAll('/etc/nginx/certificates', join(folder, 'certificates'))
    .replaceAll('/var/cache/nginx', join(folder, 'cache'))
    .replaceAll('/var/log/nginx', join(folder, 'log'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(' ');
  const main = `pid ${folder}/pid; events {} http { ${temporary} ${site} }`;
  writeFileSync(join(folder, 'nginx.conf'), main);
  const { status, said } = run('nginx', [
    ...['-t', '-p', folder, '-c', join(folder, 'nginx.conf')],
    ...['-e', join(folder, 'log', 'error.log')],
  ]);
  expect(status, said).toBe(0);
});

it.skipIf(!hasCaddy)('Caddy takes the Caddyfile, formatted as it does', () => {
  const folder = makeFolder();
  const file = join(folder, 'Caddyfile');
  writeFileSync(file, readDeployFile('Caddyfile'));
  const env = { DOMAIN: 'bans.example.com', HOME: folder };
  const { status, said } = run(
    'caddy',
    ['validate', '--adapter', 'caddyfile', '--config', file],
    { ...env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  );
  expect(status, said).toBe(0);
  expect(said).not.toContain('not formatted');
});

it.skipIf(!hasSystemd)('systemd takes the unit', () => {
  const file = join(makeFolder(), 'doorlist.service');
  const unit = readDeployFile('doorlist.service')
    // Programs and users of the machine that it is for.
    .replace(/^(ExecStart=)\S+/m, `$1${process.execPath}`)
    .replace(/^User=.*\n/m, '');
  writeFileSync(file, unit);
  const { status, said } = run('systemd-analyze', ['verify', '--man=no', file]);
  // It says what it does not know, and ends with 0 all the same.
  const about = said.split('\n').filter((line) => line.includes(file));
  expect({ status, about }).toEqual({ status: 0, about: [] });
});

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findInImage, listSettings, readDeployFile } from '../../deploy-files';
import { readSettings } from './read-settings';

interface Service {
  image: string;
  build?: { context: string; dockerfile: string };
  environment?: Record<string, string>;
  volumes?: string[];
  depends_on?: Record<string, unknown>;
  networks?: string[];
  read_only?: boolean;
}

interface Compose {
  services: Record<string, Service>;
  networks: { default: { ipam: { config: [{ subnet: string }] } } };
  volumes: Record<string, null>;
}

/** What the person who starts it puts in for variables of these files. */
const CHOSEN: Record<string, string> = {
  CERTIFICATES: '/srv/certificates',
  DOMAIN: 'bans.example.com',
  DOORLIST_SECRET: 'ab'.repeat(32),
  POSTGRES_PASSWORD: 'cd'.repeat(24),
};

/** Reads a file as Compose does: with variables replaced, and merges made. */
const readCompose = (name: string): Compose => {
  const text = readDeployFile(name).replace(
    /\$\{(\w+)(?::\?[^}]+)?\}/g,
    (_, variable: string) => CHOSEN[variable] ?? `(${variable} is not chosen)`,
  );
  return parse(text, { merge: true }) as Compose;
};

const listGateways = ({ services }: Compose) =>
  Object.entries(services).filter(([, { image }]) => image === 'doorlist');

const [PORT = ''] = findInImage('EXPOSE');

describe.each([
  ['compose.sqlite.yaml', 1],
  ['compose.postgres.yaml', 2],
])('%s', (name, count) => {
  const compose = readCompose(name);
  const services = Object.entries(compose.services);

  it('starts gateways of the Dockerfile', () => {
    expect(listGateways(compose)).toHaveLength(count);
    for (const [, { build }] of listGateways(compose)) {
      const context = resolve('docs/deploy', build?.context ?? '');
      expect(context).toBe(resolve('.'));
      expect(existsSync(resolve(context, build?.dockerfile ?? ''))).toBe(true);
    }
  });

  it('gives gateways settings that they read, and take', () => {
    const [{ subnet }] = compose.networks.default.ipam.config;
    for (const [, { environment = {} }] of listGateways(compose)) {
      const names = Object.keys(environment);
      expect(listSettings()).toEqual(expect.arrayContaining(names));
      expect(readSettings(environment)).toMatchObject({
        trusted: [subnet],
        url: 'https://bans.example.com',
      });
    }
  });

  it('lets a gateway write to its volume and /tmp alone', () => {
    for (const [, service] of listGateways(compose)) {
      expect(service).toMatchObject({
        ...{ read_only: true, tmpfs: ['/tmp'], cap_drop: ['ALL'] },
      });
      const targets = (service.volumes ?? []).map((text) => text.split(':')[1]);
      const isSqlite = !service.environment?.['DATABASE_URL'];
      expect(targets).toEqual(isSqlite ? findInImage('VOLUME') : []);
    }
  });

  it('mounts files that are here, and volumes that it declares', () => {
    const sources = services.flatMap(([, { volumes = [] }]) =>
      volumes.map((text) => text.split(':')[0] ?? ''),
    );
    for (const source of sources.filter((text) => text.startsWith('.'))) {
      expect(existsSync(resolve('docs/deploy', source)), source).toBe(true);
    }
    const declared = Object.keys(compose.volumes);
    const named = sources.filter((text) => /^[a-z]/.test(text));
    expect(named.sort()).toEqual(declared.sort());
  });

  it('publishes the proxy alone, which begins when a gateway answers', () => {
    const published = services.filter(([, service]) => 'ports' in service);
    expect(published).toHaveLength(1);
    const [[, proxy] = []] = published;
    expect(proxy?.image).not.toBe('doorlist');
    const gateways = listGateways(compose).map(([gateway]) => gateway);
    for (const [gateway, condition] of Object.entries(
      proxy?.depends_on ?? {},
    )) {
      expect(gateways).toContain(gateway);
      expect(condition).toEqual({ condition: 'service_healthy' });
    }
  });

  it('waits for services that exist', () => {
    const awaited = services.flatMap(([, { depends_on = {} }]) =>
      Object.keys(depends_on),
    );
    expect(Object.keys(compose.services)).toEqual(
      expect.arrayContaining(awaited),
    );
  });

  it('has each variable explained in the guide', () => {
    const guide = readDeployFile('README.md');
    const chosen = readDeployFile(name).matchAll(/\$\{(\w+)/g);
    for (const [, variable = ''] of chosen) {
      expect(guide).toContain(`${variable}=`);
    }
  });
});

it('Caddy asks the gateway of compose.sqlite.yaml', () => {
  const compose = readCompose('compose.sqlite.yaml');
  const [[gateway = ''] = []] = listGateways(compose);
  const { caddy } = compose.services;
  expect(caddy?.environment).toEqual({
    DOMAIN: 'bans.example.com',
    GATEWAY: `${gateway}:${PORT}`,
  });
  for (const variable of Object.keys(caddy?.environment ?? {})) {
    expect(readDeployFile('Caddyfile')).toMatch(
      new RegExp(`\\{\\$${variable}[:}]`),
    );
  }
});

it('nginx asks the gateways of compose.postgres.yaml', () => {
  const gateways = listGateways(readCompose('compose.postgres.yaml'));
  const asked = readDeployFile('nginx.conf').matchAll(/^ +server (\S+:\d+);/gm);
  expect([...asked].map(([, server]) => server)).toEqual(
    gateways.map(([gateway]) => `${gateway}:${PORT}`),
  );
});

it('the gateways of compose.postgres.yaml share a database and a secret', () => {
  const { services } = readCompose('compose.postgres.yaml');
  const [one, two] = ['gateway-1', 'gateway-2'].map(
    (name) => services[name]?.environment,
  );
  expect(one).toEqual(two);
  expect(one?.['DOORLIST_SECRET']).toMatch(/^[0-9a-f]{64}$/);
  expect(readSettings(one ?? {}).database).toBe('database/doorlist');
  expect(services['database']?.environment?.['POSTGRES_USER']).toBe('doorlist');
});

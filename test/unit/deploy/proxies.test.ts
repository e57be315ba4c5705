import { describe, expect, it } from 'vitest';
import { routes } from '../../../src/gateway/api/routes';
import { createPatientServer } from '../../../src/gateway/http/create-patient-server';
import { readDeployFile } from '../../deploy-files';

const NGINX = readDeployFile('nginx.conf').replace(/#.*/g, '');
const CADDY = readDeployFile('Caddyfile').replace(/#.*/g, '');

/** A path of each route, with something in place of its parameters. */
const paths = routes.map(({ id, path }) => ({
  id,
  path: path.replace(/:\w+/g, '7'),
}));

/** Returns a block of nginx's configuration that follows some text. */
const findBlock = (start: string): string =>
  NGINX.split(start)[1]?.split('}')[0] ?? '';

describe('nginx.conf', () => {
  it('keeps shards of lists, and nothing else', () => {
    const [, pattern = ''] = /location ~ (\S+) {/.exec(NGINX) ?? [];
    const kept = paths.filter(({ path }) => new RegExp(pattern).test(path));
    expect(kept.map(({ id }) => id)).toEqual(['getShard']);
    expect(findBlock(`location ~ ${pattern}`)).toContain(
      'proxy_cache doorlist_lists',
    );
    expect(NGINX.match(/proxy_cache [a-z_]+;/g)).toHaveLength(1);
  });

  it('keeps no answer that the gateway does not allow to keep', () => {
    expect(NGINX).not.toMatch(/proxy_cache_valid|proxy_ignore_headers/);
  });

  it('logs no address with the token of a chat', () => {
    const patterns = [...findBlock('map $uri').matchAll(/^ +~(\S+) 0;/gm)].map(
      ([, pattern = '']) => new RegExp(pattern),
    );
    expect(patterns).not.toEqual([]);
    const withToken = routes
      .filter(({ path }) => path.includes('/:token'))
      .map(({ path }) => path.replace(/:\w+/g, '7'));
    expect(withToken).not.toEqual([]);
    for (const path of withToken) {
      expect(
        patterns.some((pattern) => pattern.test(path)),
        path,
      ).toBe(true);
    }
    const logs = NGINX.match(/access_log .*;/g);
    expect(logs).toEqual([
      'access_log off;',
      expect.stringMatching(/if=\$doorlist_logs;$/),
    ]);
  });

  it('takes long bodies where the gateway does, alone', () => {
    const [, path] = /location = (\S+) {/.exec(NGINX) ?? [];
    expect(routes.map((route) => route.path)).toContain(path);
    expect(findBlock(`location = ${path ?? ''}`)).toContain(
      'client_max_body_size',
    );
    expect(NGINX.match(/client_max_body_size/g)).toHaveLength(1);
  });

  it('tells the gateway who asks, how, and for which host', () => {
    expect(NGINX).toContain('X-Forwarded-For $remote_addr;');
    expect(NGINX).toContain('X-Forwarded-Proto $scheme;');
    expect(NGINX).toContain('Host $http_host;');
  });
});

it('proxies close unused connections before the gateway does', () => {
  const { keepAliveTimeout } = createPatientServer(
    { most: 1 },
    { warn: () => {} },
    () => {},
  );
  const [, nginx] = /keepalive_timeout (\d+)s;/.exec(NGINX) ?? [];
  const [, caddy] = /keepalive (\d+)s/.exec(CADDY) ?? [];
  expect(Number(nginx) * 1000).toBeLessThan(keepAliveTimeout);
  expect(Number(caddy) * 1000).toBeLessThan(keepAliveTimeout);
});

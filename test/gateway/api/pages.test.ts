import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readAssets } from '../../../src/gateway/http/assets';
import { openGateway } from '../support/harness';
import { makeFolder } from '../support/run-cli';

const SCRIPT = 'console.log("doorlist");';

const openWithAssets = (demo?: { shop: string; signIn: null }) => {
  const folder = makeFolder();
  const files = {
    'doorlist.js': SCRIPT,
    'cli.js': 'not for pages',
    'pages/console.html': '<!doctype html><title>Console</title>',
    'pages/console.css': 'body {}',
    'console/main-1a2b.js': SCRIPT,
    'console/inter-3c4d.woff2': 'wOF2',
    'pages/card.html': '<!doctype html><title>Card</title>',
    'pages/docs.html': '<!doctype html><title>API</title>',
    'demo/side-by-side/index.html': '<!doctype html><title>Both</title>',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return openGateway({
    assets: readAssets(folder, '1.2.3'),
    ...(demo && { demo }),
  });
};

describe('a bundle', () => {
  it('may be cached for five minutes under its name, by any origin', async () => {
    const gateway = await openWithAssets();
    const response = await gateway.ask('/doorlist.js');
    expect(await response.text()).toBe(SCRIPT);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=300, stale-while-revalidate=604800',
      'content-type': 'text/javascript; charset=utf-8',
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding',
    });
  });

  it('may be cached for ever under its version', async () => {
    const gateway = await openWithAssets();
    const { headers } = await gateway.ask('/1.2.3/doorlist.js');
    expect(headers.get('cache-control')).toBe(
      'public, max-age=31536000, immutable',
    );
    expect((await gateway.ask('/1.2.4/doorlist.js')).status).toBe(404);
  });

  it('is sent compressed to browsers that accept it, and is compressed once', async () => {
    const gateway = await openWithAssets();
    const headers = { 'accept-encoding': 'gzip, br' };
    const response = await gateway.ask('/doorlist.js', { headers });
    expect(response.headers.get('content-encoding')).toBe('br');
    const body = Buffer.from(await response.arrayBuffer());
    expect(brotliDecompressSync(body).toString()).toBe(SCRIPT);
    const etag = response.headers.get('etag') ?? '';
    const again = await gateway.ask('/doorlist.js', {
      headers: { ...headers, 'if-none-match': etag },
    });
    expect(again.status).toBe(304);
  });
});

describe('the pages of console and docs', () => {
  it.each([
    ...['/console', '/console/chats/K7F2-9QXM', '/console/blocked?q=x'],
    '/docs',
  ])(
    '%s has a strict policy, is revalidated, and cannot be framed by other sites',
    async (path) => {
      const gateway = await openWithAssets();
      const { status, headers } = await gateway.ask(path);
      expect(status).toBe(200);
      expect(headers.get('cache-control')).toBe('no-cache');
      expect(headers.get('access-control-allow-origin')).toBeNull();
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'self'");
      expect(policy).toContain("font-src 'self'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toContain('unsafe');
    },
  );

  it('are served with their files, under one address each', async () => {
    const gateway = await openWithAssets();
    expect((await gateway.ask('/console.css')).status).toBe(200);
    for (const path of ['/console.html', '/docs.html']) {
      expect((await gateway.ask(path)).status).toBe(404);
    }
  });

  it('where a page asks to act for somebody are in no frame; the card is where somebody allowed it', async () => {
    const gateway = await openWithAssets();
    const ancestorsOf = async (path: string) => {
      const { headers } = await gateway.ask(path);
      const policy = headers.get('content-security-policy') ?? '';
      return policy.split('; ').filter((one) => one.startsWith('frame-anc'));
    };
    const card = '/console/card?vendor=acquire';
    expect(
      await ancestorsOf('/console/connect?origin=https://a.example'),
    ).toEqual(["frame-ancestors 'none'"]);
    expect(await ancestorsOf(card)).toEqual(["frame-ancestors 'self'"]);
    await gateway.write('PUT', '/v1/settings', {
      cardOrigins: ['https://lumen.acquire.io'],
    });
    expect(await ancestorsOf(card)).toEqual([
      "frame-ancestors 'self' https://lumen.acquire.io",
    ]);
    expect(await ancestorsOf('/console/chats')).toEqual([
      "frame-ancestors 'self'",
    ]);
  });

  it('load scripts and typefaces that may be cached for ever, and no older ones', async () => {
    const gateway = await openWithAssets();
    const headers = { 'accept-encoding': 'br' };
    const get = (name: string) =>
      gateway.ask(`/console/assets/${name}`, { headers });
    const script = await get('main-1a2b.js');
    expect(script.headers.get('cache-control')).toContain('immutable');
    expect(script.headers.get('content-encoding')).toBe('br');
    const typeface = await get('inter-3c4d.woff2');
    expect(typeface.headers.get('content-type')).toBe('font/woff2');
    expect(typeface.headers.get('content-encoding')).toBeNull();
    expect((await get('main-0000.js')).status).toBe(404);
  });

  it('/ redirects to the console, unless a demo is configured', async () => {
    const plain = await (await openWithAssets()).ask('/');
    expect(plain.headers.get('location')).toBe('/console');
    const shop = 'http://127.0.0.1:8788';
    const demo = await (await openWithAssets({ shop, signIn: null })).ask('/');
    expect(await demo.text()).toContain('Both');
    expect(demo.headers.get('content-security-policy')).toContain(
      `frame-src 'self' ${shop}`,
    );
  });
});

it('no other file of the build is served', async () => {
  const gateway = await openWithAssets();
  for (const path of [
    '/cli.js',
    '/pages/console.html',
    '/../cli.js',
    '/demo.json',
  ]) {
    expect((await gateway.ask(path)).status).toBe(404);
  }
});

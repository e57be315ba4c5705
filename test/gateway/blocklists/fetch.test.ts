import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { fetchList } from '../../../src/gateway/blocklists/fetch-list';
import type { ListFailure } from '../../../src/gateway/blocklists/list-failure';
import { makeCertificate } from '../../engines/proxy/certificate';
import { openListServer, publish, type AnswerList } from './open-list-server';

const BOUNDS = { bytes: 10_000, time: 60_000, redirects: 3, keys: 100 };
const FRESH = { etag: null, lastModified: null };

const fetchFrom = (
  url: string,
  {
    allowPrivate = true,
    ...more
  }: { allowPrivate?: boolean; time?: number } = {},
) =>
  fetchList({ url, allowPrivate, ...FRESH }, new AbortController().signal, {
    ...BOUNDS,
    ...more,
  });

/** The failure that fetching ends with. */
const failureOf = async (fetching: Promise<unknown>): Promise<string> => {
  try {
    await fetching;
  } catch (error) {
    const { name, code, message } = error as ListFailure;
    expect(name).toBe('ListFailure');
    expect(message).toMatch(/\.$/);
    return code;
  }
  throw new Error('it was fetched');
};

const failureFrom = async (answer: AnswerList, options = {}) =>
  failureOf(fetchFrom((await openListServer(answer)).url, options));

const redirectTo =
  (location: string): AnswerList =>
  (response) =>
    response.writeHead(302, { location }).end();

it.each([
  ['as it is', undefined, (text: string) => Buffer.from(text)],
  ['gzip', 'gzip', gzipSync],
  ['brotli', 'br', brotliCompressSync],
])('a list comes %s', async (_, encoding, pack) => {
  const { url, asked } = await openListServer((response) =>
    response
      .writeHead(200, {
        'content-type': 'text/plain; charset=iso-8859-1',
        ...(encoding && { 'content-encoding': encoding }),
      })
      .end(pack('192.0.2.1\n')),
  );
  expect(await fetchFrom(url)).toMatchObject({
    text: '192.0.2.1\n',
    bytes: 10,
  });
  expect(asked[0]).not.toHaveProperty('if-none-match');
});

it.each<[string, string, AnswerList]>([
  [
    'that ends half-way',
    'cut_short',
    (response) => {
      response.writeHead(200, { 'content-length': '100' }).write('192.0.2.1\n');
      setImmediate(() => response.destroy());
    },
  ],
  [
    'whose gzip is truncated',
    'cut_short',
    (response) => {
      const whole = gzipSync('192.0.2.1\n'.repeat(50));
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(whole.subarray(0, whole.length - 9));
    },
  ],
  [
    'that is no gzip',
    'cut_short',
    (response) => {
      response
        .writeHead(200, { 'content-encoding': 'gzip' })
        .end('192.0.2.1\n');
    },
  ],
  [
    'packed in a way nobody asked for',
    'unreadable',
    (response) => {
      response
        .writeHead(200, { 'content-encoding': 'zstd' })
        .end('192.0.2.1\n');
    },
  ],
  [
    'that is huge',
    'too_large',
    (response) => {
      response.end('192.0.2.1\n'.repeat(2000));
    },
  ],
  [
    'that is huge once it is unpacked',
    'too_large',
    (response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(gzipSync('192.0.2.1\n'.repeat(100_000)));
    },
  ],
  [
    'that never ends',
    'too_large',
    (response) => {
      const go = () => {
        while (!response.destroyed && response.write('192.0.2.1\n'.repeat(50)));
        response.once('drain', go);
      };
      go();
    },
  ],
  [
    'that is not there',
    'status',
    (response) => {
      response.writeHead(404).end('192.0.2.1');
    },
  ],
  [
    'that is as nobody said it was',
    'status',
    (response) => {
      response.writeHead(304).end();
    },
  ],
  ['that leads on and on', 'redirects', redirectTo('/drop.txt')],
  ['that leads nowhere', 'redirects', redirectTo('http://[')],
  ['that leads to a file', 'not_public', redirectTo('file:///etc/passwd')],
  ['that nobody sends', 'unreachable', (response) => response.destroy()],
])('a list %s fails as %s', async (_, code, answer) => {
  expect(await failureFrom(answer)).toBe(code);
});

it('a list that comes too slowly is given up', async () => {
  const { url } = await openListServer((response) => {
    response.writeHead(200).write('192.0.2.1\n');
  });
  expect(await failureOf(fetchFrom(url, { time: 100 }))).toBe('timeout');
});

it('a redirection is followed, and held to the same rules', async () => {
  const target = await openListServer(publish('192.0.2.1\n'));
  const { url } = await openListServer(redirectTo(target.url));
  expect(await fetchFrom(url)).toMatchObject({ text: '192.0.2.1\n' });
});

it('nothing is asked of an address that is not public', async () => {
  const { url, asked } = await openListServer(publish('192.0.2.1\n'));
  const { port } = new URL(url);
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '10.0.0.1']) {
    const local = `https://${host}:${port}/`;
    const fetching = fetchFrom(local, { allowPrivate: false });
    expect(await failureOf(fetching)).toBe('not_public');
  }
  const plain = fetchFrom('http://lists.example/', { allowPrivate: false });
  expect(await failureOf(plain)).toBe('not_public');
  expect(asked).toEqual([]);
});

it('a certificate that nobody vouches for is not trusted', async () => {
  const { url } = await openListServer(publish('1'), makeCertificate());
  expect(await failureOf(fetchFrom(url))).toBe('tls');
});

it('a file is read again only once it changed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorlist-list-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'drop list.txt');
  const { href: url } = pathToFileURL(file);
  expect(await failureOf(fetchFrom(url))).toBe('no_file');
  expect(await failureOf(fetchFrom(pathToFileURL(folder).href))).toBe(
    'no_file',
  );
  writeFileSync(file, '192.0.2.1\n');
  const first = await fetchFrom(url);
  expect(first).toMatchObject({ text: '192.0.2.1\n' });
  const again = (etag: string | null | undefined) =>
    fetchList(
      { url, allowPrivate: false, etag: etag ?? null, lastModified: null },
      new AbortController().signal,
    );
  expect(await again(first?.etag)).toBeUndefined();
  writeFileSync(file, '192.0.2.1\n192.0.2.2\n');
  expect(await again(first?.etag)).toMatchObject({
    text: '192.0.2.1\n192.0.2.2\n',
  });
});

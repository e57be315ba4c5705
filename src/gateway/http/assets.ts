import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

/** A file that the gateway serves. */
export interface Asset {
  body: Uint8Array<ArrayBuffer>;
  /** Compresses on the first call: all at once would delay the start. */
  brotli: () => Promise<Uint8Array<ArrayBuffer>>;
  /** Value of the header `content-type`. */
  type: string;
  /** Value of the header `etag`, with quotes. */
  etag: string;
}

/** All files that the gateway serves, by name. They are read once. */
export interface Assets {
  /** Scripts for other people's pages. */
  bundles: Map<string, Asset>;
  /** Our own pages: the console's, and that of the API's description. */
  console: Map<string, Asset>;
  /** The console's scripts and typefaces, whose names hold a hash of them. */
  consoleParts: Map<string, Asset>;
  /** The side-by-side page; empty in the published package. */
  sideBySide: Map<string, Asset>;
  version: string;
}

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.map': 'application/json',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

const compress = promisify(brotliCompress);

const readAsset = (file: string): Asset => {
  const body = new Uint8Array(readFileSync(file));
  let brotli: Promise<Uint8Array<ArrayBuffer>> | undefined;
  const hash = createHash('sha256').update(body).digest('base64url');
  return {
    body,
    brotli: () =>
      (brotli ??= compress(body).then((bytes) => new Uint8Array(bytes))),
    type: TYPES[extname(file)] ?? 'application/octet-stream',
    etag: `"${hash.slice(0, 22)}"`,
  };
};

const readFolder = (folder: string): Map<string, Asset> =>
  new Map(
    (existsSync(folder) ? readdirSync(folder) : [])
      .filter((name) => TYPES[extname(name)])
      .map((name) => [name, readAsset(join(folder, name))]),
  );

/**
 * Reads all files that the gateway serves. A folder that does not exist counts
 * as empty.
 *
 * @param folder where the build put its files (`dist`)
 */
export const readAssets = (folder: string, version: string): Assets => ({
  bundles: new Map(
    [...readFolder(folder)].filter(([name]) => name.startsWith('doorlist')),
  ),
  console: readFolder(join(folder, 'pages')),
  consoleParts: readFolder(join(folder, 'console')),
  sideBySide: readFolder(join(folder, 'demo', 'side-by-side')),
  version,
});

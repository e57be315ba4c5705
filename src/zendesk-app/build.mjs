// `npm run build:zendesk-app`: writes the app as a folder and as the zip that an
// administrator uploads in Zendesk’s Admin Center.
//
//   --out <folder>   where to; default: dist
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { zipSync } from 'fflate';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({ options: { out: { type: 'string' } } });
const out = values.out ?? join(root, 'dist');
const folder = join(out, 'zendesk-app');
const zip = join(out, 'zendesk-app.zip');

const { version } = JSON.parse(
  await readFile(join(root, 'package.json'), 'utf8'),
);

await rm(folder, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await cp(join(root, 'src/zendesk-app/package'), folder, { recursive: true });

const manifestFile = join(folder, 'manifest.json');
const manifest = JSON.parse(await readFile(manifestFile, 'utf8'));
await writeFile(
  manifestFile,
  `${JSON.stringify({ ...manifest, version }, null, 2)}\n`,
);

// Of an app for several products each one looks in a folder of its own.
for (const product of Object.keys(manifest.location)) {
  for (const logo of ['logo.png', 'logo-small.png']) {
    const assets = join(folder, 'assets');
    await cp(join(assets, logo), join(assets, product, logo));
  }
}

await build({
  entryPoints: [join(root, 'src/zendesk-app/app.ts')],
  outfile: join(folder, 'assets/app.js'),
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2021',
  legalComments: 'none',
  define: {
    'process.env.NODE_ENV': '"production"',
    // The app names its gateway in a setting.
    'import.meta.url': '"about:blank"',
  },
});

const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .toSorted();
const files = {};
for (const name of names) {
  const path = relative(folder, name).replaceAll('\\', '/');
  files[path] = new Uint8Array(await readFile(name));
}
// The same sources make the same bytes.
await writeFile(zip, zipSync(files, { mtime: '2000-01-01T00:00:00Z' }));
console.log(`${relative(process.cwd(), zip)}: ${names.length} files`);

import { createHash } from 'node:crypto';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve as resolvePath } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { generateDtsBundle } from 'dts-bundle-generator';
import { transform } from 'esbuild';
import { drawIcon } from './src/agent/page/draw-icon.mjs';

const { version, dependencies } = JSON.parse(
  await readFile(new URL('package.json', import.meta.url), 'utf8'),
);

const config = await readFile(
  new URL('tsconfig.json', import.meta.url),
  'utf8',
);

/** By target and file name: most files go into several bundles. */
const compiled = new Map();

/** What the browsers have that docs/installing.md names. */
const BROWSERS = 'es2021';

/**
 * Leaves out of a style sheet what only people need, who read it.
 *
 * @param source a module with one template, without values in it
 */
const shortenStyles = async (source) => {
  const [, before, css, after] = /^(.*`)([^`$\\]+)(`.*)$/s.exec(source);
  const { code } = await transform(css, {
    ...{ loader: 'css', minify: true, charset: 'utf8' },
  });
  // What the style sheet escapes is in a template here.
  return before + code.trim().replace(/[\\`$]/g, '\\$&') + after;
};

/**
 * File by file: types are checked by `tsc`, not by the build.
 *
 * @param target the newest edition whose syntax is left as it is written
 */
const compile = (target) => ({
  name: 'compile',
  async transform(source, fileName) {
    if (!/\.tsx?$/.test(fileName)) return null;
    const key = `${target} ${fileName}`;
    const known = compiled.get(key);
    if (known?.source === source) return known.result;
    const written = fileName.endsWith('.css.ts')
      ? await shortenStyles(source)
      : source;
    const { code, map } = await transform(written, {
      loader: fileName.endsWith('x') ? 'tsx' : 'ts',
      sourcefile: fileName,
      sourcemap: 'external',
      target,
      tsconfigRaw: config,
    });
    const result = { code, map };
    compiled.set(key, { source, result });
    return result;
  },
});

const PACKAGE = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/;

const resolve = (options) =>
  nodeResolve({ extensions: ['.ts', '.tsx', '.mjs', '.js'], ...options });

/** Folders of the packages that any bundle has code of, by name. */
const bundledPackages = new Map();

/** Keeps what those packages ask for: their licences beside the bundles. */
const licences = {
  name: 'licences',
  async writeBundle(_, bundle) {
    for (const { modules = {} } of Object.values(bundle)) {
      for (const [id, { renderedLength }] of Object.entries(modules)) {
        const [folder, name] = PACKAGE.exec(id) ?? [];
        if (folder && renderedLength > 0) bundledPackages.set(name, folder);
      }
    }
    const texts = [...bundledPackages].sort().map(async ([name, folder]) => {
      const file = (await readdir(folder)).find((one) =>
        /^licen[cs]e/i.test(one),
      );
      return `${name}\n\n${(await readFile(join(folder, file), 'utf8')).trim()}\n`;
    });
    await writeFile(
      'dist/THIRD-PARTY-LICENSES.txt',
      (await Promise.all(texts)).join(`\n${'-'.repeat(80)}\n\n`),
    );
  },
};

/** SHA-384 of the files for other people's pages, as `integrity` of a tag says it. */
const hashes = new Map();

/** Writes those hashes down: `doorlist site snippet` prints them. */
const integrity = {
  name: 'integrity',
  async writeBundle(_, bundle) {
    for (const [name, { code }] of Object.entries(bundle)) {
      if (!/^doorlist[^/]*\.js$/.test(name)) continue;
      const hash = createHash('sha384').update(code).digest('base64');
      hashes.set(name, `sha384-${hash}`);
    }
    const files = Object.fromEntries([...hashes].sort());
    await writeFile(
      'dist/integrity.json',
      `${JSON.stringify({ version, files }, null, 2)}\n`,
    );
  },
};

/**
 * For pages: minified, with a map; names of members that start with _ shrink,
 * unless `mangle` says otherwise.
 */
const browser = (
  input,
  output,
  plugins = [],
  mangle = { properties: { regex: /^_[a-z]/ } },
) =>
  page(input, output, [
    terser({
      ecma: 2021,
      compress: {
        passes: 3,
        unsafe: true,
        unsafe_arrows: true,
        pure_getters: true,
      },
      mangle,
      format: { comments: false },
    }),
    licences,
    integrity,
    ...plugins,
  ]);

/** For the demo's pages: as it is written. */
const page = (input, output, plugins = []) => ({
  input,
  onLog(level, log, handle) {
    // A page would ask for it by a name that no browser knows.
    handle(log.code === 'UNRESOLVED_IMPORT' ? 'error' : level, log);
  },
  // The gateway names the map in a header: a comment would be paid for by
  // every visitor.
  output: { sourcemap: 'hidden', strict: false, ...output },
  plugins: [resolve({ browser: true }), compile(BROWSERS), ...plugins],
});

/**
 * For Node: ours and what is bundled with it, cut where something is loaded
 * only when needed. The `dependencies` of package.json stay outside.
 */
const node = (input, dir, output, plugins = []) => ({
  input,
  output: {
    dir,
    format: 'es',
    sourcemap: true,
    ...output,
  },
  external: (id) =>
    id.startsWith('node:') ||
    Object.keys(dependencies).some(
      (name) => id === name || id.startsWith(`${name}/`),
    ),
  plugins: [
    resolve({ exportConditions: ['node'] }),
    compile('es2022'),
    ...plugins,
  ],
});

/** Deletes what an older build left in a folder of chunks. */
const withoutLeftovers = (folder) => ({
  name: 'without-leftovers',
  async writeBundle(_, bundle) {
    const files = (await readdir(folder)).map((name) => join(folder, name));
    const made = Object.keys(bundle).map((name) => join('dist', name));
    await Promise.all(
      files.filter((file) => !made.includes(file)).map((file) => rm(file)),
    );
  },
});

const copy = (from, to) => ({
  name: 'copy',
  async buildStart() {
    if (!this.meta.watchMode) return;
    for (const name of await readdir(from, { recursive: true })) {
      this.addWatchFile(join(resolvePath(from), name));
    }
  },
  writeBundle: () => cp(from, to, { recursive: true }),
});

/**
 * Types for npm users, in one file: of what `entry` imports, only what its
 * exports name. Whoever watches has the sources.
 *
 * @param more declarations that the entry has the types of
 */
const types = (entry, fileName, more = '') => ({
  name: 'types',
  generateBundle() {
    if (this.meta.watchMode) return;
    const [source] = generateDtsBundle(
      [
        {
          filePath: entry,
          output: { noBanner: true, exportReferencedTypes: false },
        },
      ],
      { preferredConfigPath: 'tsconfig.json' },
    );
    this.emitFile({ type: 'asset', fileName, source: source + more });
  },
});

const INTER = 'node_modules/@fontsource-variable/inter';

/** The typeface of our pages: a file for each range of characters, and their list. */
const typeface = {
  name: 'typeface',
  async generateBundle() {
    bundledPackages.set('@fontsource-variable/inter', INTER);
    const css = await readFile(`${INTER}/wght.css`, 'utf8');
    const files = [...new Set(css.match(/[\w-]+\.woff2/g))];
    const urls = new Map();
    for (const name of files) {
      const source = await readFile(`${INTER}/files/${name}`);
      const id = this.emitFile({ type: 'asset', name, source });
      urls.set(name, `/console/assets/${basename(this.getFileName(id))}`);
    }
    this.emitFile({
      type: 'asset',
      fileName: 'pages/inter.css',
      source: css.replace(/\.\/files\/([\w-]+\.woff2)/g, (_, name) =>
        urls.get(name),
      ),
    });
  },
};

/** The icons by which the console is installed. */
const ICONS = {
  'icon-192.png': [192, false],
  'icon-512.png': [512, false],
  'icon-maskable-512.png': [512, true],
  'apple-touch-icon.png': [180, true],
};
const icons = {
  name: 'icons',
  generateBundle() {
    for (const [name, [size, isMaskable]] of Object.entries(ICONS)) {
      const source = drawIcon(size, isMaskable);
      this.emitFile({ type: 'asset', fileName: `pages/${name}`, source });
    }
  },
};

/** The serif of the demo's shop, which is somebody else's brand. */
const shopTypeface = {
  name: 'shop-typeface',
  async generateBundle() {
    const source = await readFile(
      'node_modules/@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2',
    );
    // Not copied: two that copy into a folder that is not there yet both make it.
    this.emitFile({ type: 'asset', fileName: 'public/fraunces.woff2', source });
  },
};

const CONSOLE_PAGE = 'src/agent/page/console.html';

/** The console's page, with the scripts of its first view. */
const consolePage = {
  name: 'console-page',
  buildStart() {
    this.addWatchFile(resolvePath(CONSOLE_PAGE));
  },
  async generateBundle(_, bundle) {
    const chunks = Object.values(bundle);
    const entry = chunks.find(({ isEntry }) => isEntry);
    const url = (name) => `/console/assets/${basename(name)}`;
    const tags = [
      ...entry.imports.map(
        (name) => `<link rel="modulepreload" href="${url(name)}" />`,
      ),
      `<script type="module" src="${url(entry.fileName)}"></script>`,
    ];
    const page = await readFile(CONSOLE_PAGE, 'utf8');
    this.emitFile({
      type: 'asset',
      fileName: 'pages/console.html',
      source: page.replace('<!-- scripts -->', tags.join('\n    ')),
    });
  },
};

const setVersion = {
  name: 'version',
  renderChunk: (code) => ({
    code: code.replaceAll('__VERSION__', version),
    // It moves nothing but the rest of its line.
    map: null,
  }),
};

/** What packages read of their surroundings, and what they are told instead. */
const SURROUNDINGS = [
  // They warn of mistakes unless they are told that nobody would read that.
  ['process.env.NODE_ENV', "'production'"],
  // uPlot ends the page's script where that is no tag, as `en-US@posix` is none.
  ['Intl.NumberFormat(domEnv ? nav.language :', 'Intl.NumberFormat('],
];
const production = {
  name: 'production',
  transform: (code) =>
    SURROUNDINGS.some(([read]) => code.includes(read))
      ? {
          code: SURROUNDINGS.reduce(
            (text, [read, told]) => text.replaceAll(read, told),
            code,
          ),
          // It moves nothing but the rest of its line.
          map: null,
        }
      : null,
};

/** What the gate loads when it needs it; for npm users, bundlers see to that. */
const PARTS = {
  'src/gate/client/open.ts': 'doorlist-client-2',
  'src/gate/setup/forget.ts': 'doorlist-forget',
  'src/notice/show.ts': 'doorlist-notice',
  'src/gate/setup/setup.ts': 'doorlist-setup',
};

/** The panel's languages, apart from English. */
const PANEL_LANGUAGES = ['de', 'es', 'fr', 'pt', 'ja', 'ar'];

/**
 * Leaves the panel's languages out of it: who loads one loads one file, with all it
 * needs. A chunk would share code with the panel in a third.
 *
 * @param end how the files' names end: .js or .mjs
 */
const languagesApart = (end) => ({
  name: 'languages-apart',
  resolveId: {
    // Before they are found among the sources.
    order: 'pre',
    handler: (source, importer) =>
      importer?.endsWith('/agent-panel/texts/languages.ts') &&
      PANEL_LANGUAGES.includes(source.slice(2))
        ? { id: `doorlist-agent-${source.slice(2)}${end}`, external: true }
        : null,
  },
  outputOptions: (options) => ({ ...options, paths: (id) => `./${id}` }),
});

export default [
  browser('src/script.ts', { file: 'dist/doorlist.js', format: 'iife' }),
  ...['acquire', 'zendesk'].map((vendor) =>
    browser(`src/script.${vendor}.ts`, {
      file: `dist/doorlist.${vendor}.js`,
      format: 'iife',
    }),
  ),
  // The demo's shop has a copy of its own, as shops should.
  ...['dist', 'dist/demo/public'].map((folder) =>
    browser('src/script.head.ts', {
      file: `${folder}/doorlist-head.js`,
      format: 'iife',
    }),
  ),
  ...Object.entries(PARTS).map(([entry, name]) =>
    browser(entry, { file: `dist/${name}.js`, format: 'es' }, [setVersion]),
  ),
  browser(
    'src/index.ts',
    {
      dir: 'dist',
      format: 'es',
      entryFileNames: 'doorlist.mjs',
      // What both import stands in a file of its own.
      chunkFileNames: ({ facadeModuleId }) =>
        `${PARTS[relative('.', facadeModuleId ?? '')] ?? 'doorlist-shared'}.mjs`,
    },
    [setVersion, types('src/index.ts', 'doorlist.d.mts')],
  ),
  // Names of members are not shortened: each chunk would do so differently.
  browser(
    'src/agent/main.tsx',
    {
      dir: 'dist',
      format: 'es',
      entryFileNames: 'console/[name]-[hash].js',
      chunkFileNames: 'console/[name]-[hash].js',
      assetFileNames: 'console/[name]-[hash][extname]',
    },
    [
      ...[production, typeface, icons, consolePage],
      withoutLeftovers('dist/console'),
    ],
    {},
  ),
  // Names of members stay: what it shares with the console is not marked.
  browser(
    'src/agent-panel/mount-agent.tsx',
    { file: 'dist/doorlist-agent.js', format: 'es' },
    [production, languagesApart('.js')],
    {},
  ),
  browser(
    'src/agent-panel/mount-agent.tsx',
    { file: 'dist/doorlist-agent.mjs', format: 'es' },
    [
      ...[production, languagesApart('.mjs')],
      types(
        'src/agent-panel/agent-options.ts',
        'doorlist-agent.d.mts',
        'export declare const mountAgent: MountAgent;\n',
      ),
    ],
    {},
  ),
  browser(
    'src/agent-panel/card/card-page.ts',
    { file: 'dist/pages/card.js', format: 'es', sourcemap: false },
    [production, languagesApart('.js')],
    {},
  ),
  ...PANEL_LANGUAGES.flatMap((code) =>
    ['.js', '.mjs'].map((end) =>
      browser(
        `src/agent-panel/texts/${code}.ts`,
        { file: `dist/doorlist-agent-${code}${end}`, format: 'es' },
        [],
        {},
      ),
    ),
  ),
  browser('src/docs-page/main.ts', {
    file: 'dist/pages/docs.js',
    format: 'iife',
    sourcemap: false,
  }),
  node(
    'src/cli.ts',
    'dist',
    {
      chunkFileNames: 'cli/[name].js',
      manualChunks: (id) =>
        PACKAGE.exec(id)?.[1].replace('@', '').replace('/', '-'),
      banner: ({ isEntry }) => (isEntry ? '#!/usr/bin/env node' : ''),
    },
    [
      setVersion,
      licences,
      withoutLeftovers('dist/cli'),
      copy('src/agent/pages', 'dist/pages'),
      copy('src/docs-page/pages', 'dist/pages'),
      copy('src/agent-panel/pages', 'dist/pages'),
    ],
  ),
  node('demo/server.ts', 'dist/demo', {}, [
    copy('demo/public', 'dist/demo/public'),
    copy('demo/side-by-side/public', 'dist/demo/side-by-side'),
    shopTypeface,
  ]),
  node('demo/cast/main.ts', 'dist/demo/cast', {}),
  ...[
    ['demo/acquire/widget.ts', 'acquire/widget.js'],
    ['demo/acquire-v1/init.ts', 'acquire-v1/a-lumen/init.js'],
    ['demo/zendesk/classic/snippet.ts', 'zendesk/classic.js'],
    ['demo/zendesk/messaging/snippet.ts', 'zendesk/messaging.js'],
    ['demo/custom/widget.ts', 'custom/widget.js'],
    ['demo/custom/init-doorlist.ts', 'custom/init-doorlist.js'],
    ['demo/shop.ts', 'shop.js'],
  ].map(([input, file]) =>
    page(input, { file: `dist/demo/public/${file}`, format: 'iife' }),
  ),
  page('demo/side-by-side/side-by-side.ts', {
    file: 'dist/demo/side-by-side/side-by-side.js',
    format: 'iife',
  }),
];

import { cp, readFile } from 'node:fs/promises';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';

const { version, dependencies } = JSON.parse(
  await readFile(new URL('package.json', import.meta.url), 'utf8'),
);

const compile = () =>
  typescript({ noEmit: false, include: ['src/**/*', 'demo/**/*'] });

/** For pages: one minified file, with a map; names that start with _ shrink. */
const browser = (input, output) => ({
  input,
  output: { sourcemap: true, ...output },
  plugins: [
    nodeResolve({ browser: true }),
    compile(),
    terser({
      ecma: 2020,
      compress: { passes: 3, unsafe_arrows: true, pure_getters: true },
      mangle: { properties: { regex: /^_[a-z]/ } },
      format: { comments: false },
    }),
  ],
});

/** For Node: ours in one file, everybody else's from node_modules. */
const node = (input, file, plugins = []) => ({
  input,
  output: {
    file,
    format: 'es',
    sourcemap: true,
    inlineDynamicImports: true,
    banner: file.endsWith('cli.js') ? '#!/usr/bin/env node' : undefined,
  },
  external: (id) =>
    id.startsWith('node:') ||
    Object.keys(dependencies).some(
      (name) => id === name || id.startsWith(`${name}/`),
    ),
  plugins: [compile(), ...plugins],
});

const copy = (from, to) => ({
  name: 'copy',
  writeBundle: () => cp(from, to, { recursive: true }),
});

const setVersion = {
  name: 'version',
  renderChunk: (code) => code.replaceAll('__VERSION__', version),
};

export default [
  browser('src/script.ts', { file: 'dist/doorlist.js', format: 'iife' }),
  browser('src/index.ts', { file: 'dist/doorlist.mjs', format: 'es' }),
  browser('src/agent/main.tsx', {
    file: 'dist/doorlist-agent.js',
    format: 'iife',
  }),
  node('src/cli.ts', 'dist/cli.js', [
    setVersion,
    copy('src/agent/pages', 'dist/pages'),
  ]),
  node('demo/server.ts', 'dist/demo/server.js', [
    copy('demo/public', 'dist/demo/public'),
    copy('demo/side-by-side/public', 'dist/demo/side-by-side'),
  ]),
  browser('demo/acquire/widget.ts', {
    file: 'dist/demo/public/acquire/widget.js',
    format: 'iife',
  }),
  browser('demo/shop.ts', {
    file: 'dist/demo/public/shop.js',
    format: 'iife',
  }),
  browser('demo/side-by-side/side-by-side.ts', {
    file: 'dist/demo/side-by-side/side-by-side.js',
    format: 'iife',
  }),
];

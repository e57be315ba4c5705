import bundles from './rollup.config.mjs';

export default {
  entry: [
    ...bundles.map(({ input }) => input),
    // The script tags of the demo's pages.
    'demo/public/**/*.js',
    // What others start as a process of its own, by name.
    'test/check-package.mjs',
    'test/bench/bare-*.mjs',
    'test/vendors/{acquire,zendesk}.ts',
  ],
  project: ['{demo,src,test}/**/*.{js,mjs,ts,tsx}', '*.{js,mjs,ts}'],
  vitest: {
    config: ['vitest.config.ts', 'test/{bench,engines}/vitest.config.ts'],
  },
  // Of the system: what they install, tests only ask for.
  ignoreBinaries: ['dpkg-query', 'openssl'],
};

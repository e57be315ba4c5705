import bundles from './rollup.config.mjs';

// Tools that the workspace `test` installs and files of the root configure.
const LINT = [
  ...['@eslint/js', 'eslint', 'eslint-config-prettier', 'typescript-eslint'],
];

export default {
  workspaces: {
    '.': {
      entry: [
        ...bundles.map(({ input }) => input),
        // The script tags of the demo's pages.
        'demo/public/**/*.js',
        // Its own script builds it.
        'src/zendesk-app/app.ts',
        'eslint.config.mjs',
      ],
      project: ['{demo,src}/**/*.{js,mjs,ts,tsx}', '*.{js,mjs,ts}'],
      vitest: { config: ['vitest.config.ts'] },
      // The build reads the typefaces' files by their path.
      ignoreDependencies: [
        ...[...LINT, 'vitest'],
        '@fontsource-variable/fraunces',
        '@fontsource-variable/inter',
      ],
      ignoreBinaries: ['eslint', 'oxlint', 'prettier', 'vitest'],
    },
    test: {
      entry: [
        '**/*.test.{ts,tsx}',
        'bench/*.bench.ts',
        'scale/*.scale.ts',
        'simulate/{vitest.config,simulate.run}.ts',
        // What others start as a process of its own, by name.
        'check-package.mjs',
        'bench/bare-*.mjs',
        'bench/load-plain.mjs',
        'bench/strangers.mjs',
        'engines/{vitest.config,check-installed,engines-reporter}.ts',
        'vendors/{acquire,zendesk}.ts',
      ],
      project: ['**/*.{js,mjs,ts,tsx}'],
      vitest: { config: ['{bench,scale}/vitest.config.ts'] },
      // The compiler of `npm run types`, which is started by its path.
      ignoreDependencies: [
        ...[...LINT, 'oxlint', 'oxlint-tsgolint'],
        ...['prettier', '@prettier/plugin-oxc'],
        'typescript-native',
      ],
      // Of the system: what they install, tests only ask for.
      ignoreBinaries: ['dpkg-query', 'openssl', 'promtool'],
    },
  },
};

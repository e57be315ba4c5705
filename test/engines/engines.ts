import { spawnSync } from 'node:child_process';

/** Debian's packages each engine needs; the first tells its version. */
export const ENGINES = {
  chromium: ['chromium', 'openssl'],
  firefox: ['firefox-esr', 'openssl'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'openssl'],
} as const;

export type EngineName = keyof typeof ENGINES;

declare module 'vitest' {
  interface ProvidedContext {
    engine: EngineName;
  }
}

/** The packages of an engine that are not installed. */
export const missingOf = (engine: EngineName): string[] =>
  ENGINES[engine].filter((name) => versionOfPackage(name) === undefined);

/** The engine's version, as Debian counts. */
export const versionOf = (engine: EngineName): string =>
  versionOfPackage(ENGINES[engine][0]) ?? 'not installed';

const versionOfPackage = (name: string): string | undefined => {
  const format = '${db:Status-Status} ${Version}';
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', format, name], {
    encoding: 'utf8',
  });
  return /^installed (.+)/.exec(stdout ?? '')?.[1];
};

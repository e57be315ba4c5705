import { ConfigError } from '../lib/errors/config-error';

/** Printable ASCII without spaces, as it stands in a header; too long to guess. */
const TOKEN = /^[!-~]{32,256}$/;

/**
 * Reads the token by which Prometheus reads the metrics.
 *
 * @returns undefined if none is set: then there are no metrics
 * @throws ConfigError, never with the token
 */
export const readMetricsToken = (
  env: Readonly<Record<string, string | undefined>>,
): string | undefined => {
  const token = env['METRICS_TOKEN'];
  if (!token) return undefined;
  if (TOKEN.test(token)) return token;
  throw new ConfigError(
    'METRICS_TOKEN: expected 32 to 256 letters, digits and signs without spaces, such as “openssl rand -hex 32” prints.',
  );
};

import { parseNetwork } from '../keys/address';
import { ConfigError } from '../lib/errors/config-error';
import type { ProxyTrust } from './client-address';

/**
 * Reads which proxies are trusted from `TRUST_PROXY` and `PROXY_HEADER`.
 *
 * @throws ConfigError naming the variable and what was expected
 */
export const readProxyTrust = (
  env: Readonly<Record<string, string | undefined>>,
): ProxyTrust => {
  const names = (env['TRUST_PROXY'] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const header = (env['PROXY_HEADER'] ?? 'x-forwarded-for').toLowerCase();
  if (!/^[a-z0-9-]+$/.test(header) || header === 'forwarded') {
    throw new ConfigError(
      `PROXY_HEADER "${header}": expected one header that lists addresses, such as x-forwarded-for.`,
    );
  }
  if (names.join().toLowerCase() === 'none') {
    return { header, networks: [], none: true };
  }
  return {
    header,
    networks: names.map((name) => {
      const network = parseNetwork(name);
      if (network) return network;
      throw new ConfigError(
        `TRUST_PROXY "${name}": expected networks such as 10.0.0.0/8, separated by commas, or none.`,
      );
    }),
  };
};

import type { Vendor } from '../../../protocol/vendors';
import { ConfigError } from '../../lib/errors/config-error';
import { openText, sealText } from '../../lib/seal-text';

/** What a sealed text is, and of which account: it opens as nothing else. */
export interface SealedFor {
  vendor: Vendor;
  /** The subdomain or account id. */
  name: string;
  what: 'token' | 'support token' | 'webhook secret';
  /** Where it is sent, if that is not the vendor's own host. */
  origin?: string | undefined;
}

const boundTo = ({ vendor, name, what, origin }: SealedFor): string =>
  JSON.stringify([
    vendor,
    name,
    what,
    ...(origin === undefined ? [] : [origin]),
  ]);

/**
 * Encrypts what the database is to keep of an account, and nobody to read there.
 *
 * @param key 32 bytes: `sealingKey` of the installation's secrets
 * @returns base64url, another each time
 */
export const sealToken = (
  key: Buffer,
  text: string,
  about: SealedFor,
): string => sealText(key, text, boundTo(about));

/** @throws ConfigError if it was sealed with another key, or as another thing */
export const openToken = (
  key: Buffer,
  sealed: string,
  about: SealedFor,
): string => {
  const text = openText(key, sealed, boundTo(about));
  if (text !== undefined) return text;
  throw new ConfigError(
    `The ${about.what} of ${about.vendor} ${about.name} can’t be read from the database. Give it again.`,
  );
};

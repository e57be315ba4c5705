import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Vendor } from '../../../protocol/vendors';
import { ConfigError } from '../../lib/errors/config-error';

/** What a sealed text is, and of which account: it opens as nothing else. */
export interface SealedFor {
  vendor: Vendor;
  /** The subdomain or account id. */
  name: string;
  what: 'token' | 'webhook secret';
  /** Where it is sent, if that is not the vendor's own host. */
  origin?: string | undefined;
}

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const boundTo = ({ vendor, name, what, origin }: SealedFor): Buffer =>
  Buffer.from(
    JSON.stringify([
      vendor,
      name,
      what,
      ...(origin === undefined ? [] : [origin]),
    ]),
  );

/**
 * Encrypts what the database is to keep and nobody is to read there.
 *
 * @param key 32 bytes: `sealingKey` of the installation's secrets
 * @returns base64url, another each time
 */
export const sealToken = (
  key: Buffer,
  text: string,
  about: SealedFor,
): string => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(boundTo(about));
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, hidden, cipher.getAuthTag()]).toString(
    'base64url',
  );
};

/** @throws ConfigError if it was sealed with another key, or as another thing */
export const openToken = (
  key: Buffer,
  sealed: string,
  about: SealedFor,
): string => {
  const bytes = Buffer.from(sealed, 'base64url');
  try {
    const decipher = createDecipheriv(
      ALGORITHM,
      key,
      bytes.subarray(0, NONCE_BYTES),
      { authTagLength: TAG_BYTES },
    )
      .setAAD(boundTo(about))
      .setAuthTag(bytes.subarray(-TAG_BYTES));
    const hidden = bytes.subarray(NONCE_BYTES, -TAG_BYTES);
    return decipher.update(hidden, undefined, 'utf8') + decipher.final('utf8');
  } catch {
    // The platform's error says nothing that helps.
    throw new ConfigError(
      `The ${about.what} of ${about.vendor} ${about.name} can’t be read from the database. Give it again.`,
    );
  }
};

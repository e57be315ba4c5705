import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts what the database is to keep and nobody is to read there.
 *
 * @param key 32 bytes: `sealingKey` of the installation's secrets
 * @param about what the text is: it opens as nothing else
 * @returns base64url, another each time
 */
export const sealText = (key: Buffer, text: string, about: string): string => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(
    Buffer.from(about),
  );
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, hidden, cipher.getAuthTag()]).toString(
    'base64url',
  );
};

/**
 * Returns the text that was sealed; undefined if it was sealed with another key,
 * or as another thing.
 */
export const openText = (
  key: Buffer,
  sealed: string,
  about: string,
): string | undefined => {
  const bytes = Buffer.from(sealed, 'base64url');
  try {
    const decipher = createDecipheriv(
      ALGORITHM,
      key,
      bytes.subarray(0, NONCE_BYTES),
      { authTagLength: TAG_BYTES },
    )
      .setAAD(Buffer.from(about))
      .setAuthTag(bytes.subarray(-TAG_BYTES));
    const hidden = bytes.subarray(NONCE_BYTES, -TAG_BYTES);
    return decipher.update(hidden, undefined, 'utf8') + decipher.final('utf8');
  } catch {
    // The platform's error says nothing that helps.
    return undefined;
  }
};

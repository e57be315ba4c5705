import {
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  randomInt,
  timingSafeEqual,
} from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** All that is derived from the installation's one secret. */
export interface Secrets {
  /** Returns a visitor id with its signature: nobody can claim another's. */
  signVisitor(id: string): string;
  /** Returns the id in a visitor token; undefined if we did not sign it. */
  readVisitor(token: string): string | undefined;
  /** Returns the key that a site's tags are made with in one epoch. */
  epochKey(site: string, epoch: number): Buffer;
  /**
   * Returns the key that a site's server signs identities with: base64url text whose
   * characters are the key as they stand.
   */
  identityKey(site: string, generation: number): string;
  /** The key that what vendors gave us is sealed with in the database. */
  sealingKey: Buffer;
  /** Tells whether a database belongs to this secret. */
  fingerprint: string;
}

/** Epoch keys kept in memory: a few of every site a gateway is likely to have. */
const MAX_EPOCH_KEYS = 1000;

/**
 * Derives an installation's secrets.
 *
 * @param master 32 random bytes, kept outside the database
 */
export const createSecrets = (master: Buffer): Secrets => {
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', master, '', `doorlist ${purpose}`, 32));
  const epochKeys = new LRUCache<string, Buffer>({ max: MAX_EPOCH_KEYS });
  const visitorKey = derive('visitor tokens');
  const sign = (id: string) =>
    createHmac('sha256', visitorKey).update(id).digest().subarray(0, 16);

  return {
    signVisitor: (id) => `${id}.${sign(id).toString('base64url')}`,
    readVisitor(token) {
      const [id = '', signature = '', ...rest] = token.split('.');
      const given = Buffer.from(signature, 'base64url');
      const expected = sign(id);
      return rest.length === 0 &&
        given.length === expected.length &&
        timingSafeEqual(given, expected)
        ? id
        : undefined;
    },
    epochKey(site, epoch) {
      const purpose = `epoch ${epoch} of ${site}`;
      const cached = epochKeys.get(purpose);
      if (cached) return cached;
      const key = derive(purpose);
      epochKeys.set(purpose, key);
      return key;
    },
    identityKey: (site, generation) =>
      derive(`identity key ${generation} of ${site}`).toString('base64url'),
    sealingKey: derive('vendor accounts'),
    fingerprint: derive('fingerprint').toString('hex').slice(0, 16),
  };
};

/** Hashes a token of 256 random bits, which needs no salt and no slow hash. */
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('hex');

/** Returns 256 random bits as base64url. */
export const randomToken = (): string => randomBytes(32).toString('base64url');

/** Returns 128 random bits that start with a letter, so that they read as an id. */
export const randomVisitorId = (): string =>
  `v${randomBytes(16).toString('hex')}`;

// Without 0 O 1 I L U: a code is read out loud and typed.
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Returns a short code for people, such as `K7F2-9QXM`: 39 random bits. */
export const randomCode = (): string => {
  const letters = Array.from(
    { length: 8 },
    () => ALPHABET[randomInt(ALPHABET.length)],
  ).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
};

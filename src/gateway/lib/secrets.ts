import {
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  randomInt,
  timingSafeEqual,
} from 'node:crypto';

/** Everything that is derived from the installation's one secret. */
export interface Secrets {
  /** A visitor id with its signature: nobody can claim another's. */
  signVisitor(id: string): string;
  /** The id in a visitor token, or nothing if we did not sign it. */
  readVisitor(token: string): string | undefined;
  /** The key that a site's tags are made with in one epoch. */
  epochKey(site: string, epoch: number): Buffer;
  /**
   * The key that a site's server signs identities with: base64url text, whose
   * characters are the key as they stand.
   */
  identityKey(site: string, generation: number): string;
  /** The key that what vendors gave us is sealed with in the database. */
  sealingKey: Buffer;
  /** Tells whether a database belongs to this secret. */
  fingerprint: string;
}

/** A few epochs of every site a gateway is likely to have. */
const MOST_EPOCH_KEYS = 1000;

/** @param master 32 random bytes, kept outside the database */
export const createSecrets = (master: Buffer): Secrets => {
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', master, '', `doorlist ${purpose}`, 32));
  const epochKeys = new Map<string, Buffer>();
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
      const key = epochKeys.get(purpose) ?? derive(purpose);
      if (epochKeys.size >= MOST_EPOCH_KEYS) epochKeys.clear();
      epochKeys.set(purpose, key);
      return key;
    },
    identityKey: (site, generation) =>
      derive(`identity key ${generation} of ${site}`).toString('base64url'),
    sealingKey: derive('vendor accounts'),
    fingerprint: derive('fingerprint').toString('hex').slice(0, 16),
  };
};

/** For tokens of 256 random bits, which need no salt and no slow hash. */
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('hex');

export const randomToken = (): string => randomBytes(32).toString('base64url');

/** 128 random bits that start with a letter, so that they read as an id. */
export const randomVisitorId = (): string =>
  `v${randomBytes(16).toString('hex')}`;

// Without 0 O 1 I L U: a code is read out loud and typed.
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A short human code such as `K7F2-9QXM`: 39 random bits. */
export const randomCode = (): string => {
  const letters = Array.from(
    { length: 8 },
    () => ALPHABET[randomInt(ALPHABET.length)],
  ).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
};

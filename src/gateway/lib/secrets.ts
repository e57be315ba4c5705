import {
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  randomInt,
  timingSafeEqual,
} from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** Keys and signatures that are derived from the installation's one secret. */
export interface Secrets {
  /** Returns a visitor token: the id with a signature. */
  signVisitor(id: string): string;
  /**
   * Returns the id in a visitor token; undefined if the signature is not ours.
   */
  readVisitor(token: string): string | undefined;
  /**
   * Returns the token of a session that a browser named by a chat id of its
   * own: the same each time, and stored nowhere.
   */
  sessionToken(code: string, chat: string): string;
  /** Returns the key that a list's tags are computed with in one epoch. */
  epochKey(list: string, epoch: number): Buffer;
  /**
   * Returns the key that a site's server signs identities with: base64url text,
   * which is used as the key without decoding.
   */
  identityKey(site: string, generation: number): string;
  /**
   * Returns the key that a site's chat server shows when it verifies a chat:
   * base64url text. Another one than that for identities, since it is sent.
   */
  chatServerKey(site: string, generation: number): string;
  /** The key that signs the tokens of devices people signed in on. */
  deviceKey: Buffer;
  /** The key that signs what stands between password and second factor. */
  challengeKey: Buffer;
  /**
   * The code for the first owner, such as `K7F2-9QXM-…`: 78 bits. The same after
   * a restart, and on all gateways of one installation.
   */
  setupCode: string;
  /** Returns 16 hex digits that stand for a text in logs. */
  pseudonym(text: string): string;
  /** The key that seals the audit trail. */
  auditKey: Buffer;
  /** The key that seals other people’s secrets in the database. */
  sealingKey: Buffer;
  /** 32 bytes from which the key pair is made that signs evidence. */
  evidenceSeed: Buffer;
  /** The key that signs the pages on which refused people appeal. */
  appealKey: Buffer;
  /** The key of digests that stand for erased values. */
  erasureKey: Buffer;
  /** The key of digests of what chats show, which stays when the secret changes. */
  traceKey: Buffer;
  /** 16 hex digits; equal to the database's if the secret belongs to it. */
  fingerprint: string;
  /** The keys of the secret before a rotation, while they are honoured. */
  former: Secrets | undefined;
}

/** What stays of the secret before the last rotation. */
export interface FormerSecret {
  /** 32 bytes; absent once it is honoured no more. */
  master?: Buffer | undefined;
  /** The first epoch whose tags are computed with the secret after it. */
  since: number;
  /** Digests of erased values can't be computed anew. */
  erasureKey: Buffer;
}

const SETUP_LETTERS = 16;

/** Room for a few epochs of all sites that a gateway is likely to have. */
const MAX_EPOCH_KEYS = 1000;

/**
 * Derives an installation's keys from its secret.
 *
 * @param master 32 random bytes
 * @param before the secret that it replaced, if any
 */
export const createSecrets = (
  master: Buffer,
  before?: FormerSecret,
): Secrets => {
  const former = before?.master && createSecrets(before.master);
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', master, '', `doorlist ${purpose}`, 32));
  const epochKeys = new LRUCache<string, Buffer>({ max: MAX_EPOCH_KEYS });
  const visitorKey = derive('visitor tokens');
  const pseudonymKey = derive('pseudonyms');
  const sessionKey = derive('session tokens');
  const erasureKey = before?.erasureKey ?? derive('erasures');
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
        : former?.readVisitor(token);
    },
    sessionToken: (code, chat) =>
      createHmac('sha256', sessionKey)
        .update(`${code} ${chat}`)
        .digest('base64url'),
    epochKey(list, epoch) {
      if (former && before && epoch < before.since) {
        return former.epochKey(list, epoch);
      }
      const purpose = `epoch ${epoch} of ${list}`;
      const cached = epochKeys.get(purpose);
      if (cached) return cached;
      const key = derive(purpose);
      epochKeys.set(purpose, key);
      return key;
    },
    identityKey: (site, generation) =>
      derive(`identity key ${generation} of ${site}`).toString('base64url'),
    chatServerKey: (site, generation) =>
      derive(`chat server key ${generation} of ${site}`).toString('base64url'),
    deviceKey: derive('devices'),
    challengeKey: derive('sign-in challenges'),
    setupCode: spellCode(derive('set-up').subarray(0, SETUP_LETTERS)),
    pseudonym: (text) =>
      createHmac('sha256', pseudonymKey)
        .update(text)
        .digest('hex')
        .slice(0, 16),
    auditKey: derive('audit trail'),
    appealKey: derive('appeals'),
    evidenceSeed: derive('evidence'),
    sealingKey: derive('vendor accounts'),
    erasureKey,
    traceKey: createHmac('sha256', erasureKey).update('traces').digest(),
    fingerprint: derive('fingerprint').toString('hex').slice(0, 16),
    former,
  };
};

/**
 * Returns the SHA-256 of a token in hex. Tokens have 256 random bits, so they
 * need no salt and no slow hash.
 */
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('hex');

/** Returns whether two texts are equal, in a time that tells nothing of them. */
export const equalSecrets = (one: string, other: string): boolean =>
  timingSafeEqual(
    Buffer.from(hashToken(one), 'hex'),
    Buffer.from(hashToken(other), 'hex'),
  );

/** Returns 256 random bits as base64url. */
export const randomToken = (): string => randomBytes(32).toString('base64url');

/** Returns a new visitor id: `v` and 128 random bits in hex. */
export const randomVisitorId = (): string =>
  `v${randomBytes(16).toString('hex')}`;

// Without 0 O 1 I L U, because people read codes out and type them.
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Returns one letter for each number, in groups of four. */
const spellCode = (numbers: Iterable<number>): string =>
  Array.from(numbers, (number) => ALPHABET[number % ALPHABET.length])
    .join('')
    .replace(/.{4}(?=.)/g, '$&-');

const spellRandom = (length: number): string =>
  spellCode(Array.from({ length }, () => randomInt(ALPHABET.length)));

/** Returns a short random code such as `K7F2-9QXM`: 39 bits. */
export const randomCode = (): string => spellRandom(8);

/** Returns the code of a text, such as `K7F2-9QXM`: always the same, no secret. */
export const textCode = (text: string): string =>
  spellCode(createHash('sha256').update(text).digest().subarray(0, 8));

/** Returns a random code such as `K7F2-9QXM-3HTR-8WVD`: 78 bits. */
export const randomRecoveryCode = (): string => spellRandom(16);

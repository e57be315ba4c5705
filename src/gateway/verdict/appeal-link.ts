import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Key } from '../keys/key';
import type { Secrets } from '../lib/secrets';

/** What an appeal's page is about, and for whom. */
export interface Appellant {
  /** The ban's. */
  reference: string;
  site: string;
  /** 24 hex digits that stand for the person. */
  person: string;
}

/** Bytes that stand for a person, and of a signature: nobody guesses them. */
const BYTES = 12;

const digest = (key: Buffer, parts: readonly string[]): Buffer =>
  createHmac('sha256', key)
    .update(parts.join('\0'))
    .digest()
    .subarray(0, BYTES);

/**
 * Returns what stands for a person in appeals, after a rotation of the secret,
 * too: a digest of a key that nobody can compute without the secret.
 */
export const toAppealPerson = (
  { erasureKey }: Pick<Secrets, 'erasureKey'>,
  { kind, value }: Key,
): string => digest(erasureKey, ['appeal', kind, value]).toString('hex');

/**
 * Returns what stands for everybody who knows a ban's reference, and is neither
 * whom it refuses nor has the secret of their notice: a reference is quoted to
 * agents and seen on screenshots.
 */
export const toStranger = (
  { erasureKey }: Pick<Secrets, 'erasureKey'>,
  reference: string,
): string =>
  digest(erasureKey, ['appeal', 'stranger', reference]).toString('hex');

/** Returns what stands for a person of whom nothing is known but this answer. */
export const randomAppealPerson = (): string =>
  randomBytes(BYTES).toString('hex');

const sign = (key: Buffer, { reference, site, person }: Appellant): Buffer =>
  digest(key, [reference, site, person]);

/**
 * Returns the path of the page where a refused person appeals and reads the
 * answer. Whoever has the path is that person.
 */
export const toAppealPath = (
  { appealKey }: Pick<Secrets, 'appealKey'>,
  appellant: Appellant,
): string => {
  const { reference, site, person } = appellant;
  const key = Buffer.concat([
    Buffer.from(person, 'hex'),
    sign(appealKey, appellant),
  ]).toString('base64url');
  return `/appeal/${reference}?site=${site}&key=${key}`;
};

/**
 * Returns whom the secret of an appeal's page stands for; undefined if it is not
 * one of ours, or of another ban or site.
 */
export const readAppealKey = (
  secrets: Pick<Secrets, 'appealKey' | 'former'>,
  { reference, site }: Omit<Appellant, 'person'>,
  key: string,
): string | undefined => {
  const given = Buffer.from(key, 'base64url');
  if (given.length !== 2 * BYTES) return undefined;
  const person = given.subarray(0, BYTES).toString('hex');
  const signature = given.subarray(BYTES);
  const expected = sign(secrets.appealKey, { reference, site, person });
  if (timingSafeEqual(signature, expected)) return person;
  const { former } = secrets;
  return former && readAppealKey(former, { reference, site }, key);
};

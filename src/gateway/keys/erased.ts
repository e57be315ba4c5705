import { createHmac } from 'node:crypto';
import type { Key } from './key';

/** What no canonical value of a key begins with. */
const MARK = '~';

/** What is shown in place of a text that was erased. */
export const ERASED = 'erased';

/** Returns whether a key's value is the digest of one that was erased. */
export const isErasedValue = (value: string): boolean => value.startsWith(MARK);

/**
 * Returns what stands for a key's value once that is erased: a digest by which
 * it is recognised, and which nobody can compute or test without the key.
 *
 * @param erasureKey `erasureKey` of the installation's secrets
 */
export const digestValue = (erasureKey: Buffer, { kind, value }: Key): string =>
  MARK +
  createHmac('sha256', erasureKey).update(`${kind}\0${value}`).digest('hex');

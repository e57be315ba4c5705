import { parseNetwork } from './address';
import type { Key } from './key';

const SPELLING: Partial<Record<Key['kind'], (text: string) => string>> = {
  ip: (text) => parseNetwork(text)?.text ?? text,
  email: (text) => text.trim().toLowerCase().normalize('NFC'),
  phone: (text) => text.replace(/\D/g, ''),
};

/** Returns whether two keys are equal, however either of them is spelled. */
export const isSameKey = (one: Key, other: Key): boolean => {
  if (one.kind !== other.kind) return false;
  // Vendors' own ids are opaque and case-sensitive.
  const spell = SPELLING[one.kind] ?? ((text: string) => text);
  return spell(one.value) === spell(other.value);
};

import { canonicalValue } from './canonical-key';
import type { Key } from './key';

/** Kinds whose values have spellings; ids are opaque and case-sensitive. */
const SPELLED: readonly string[] = [
  'ip',
  'email',
  'phone',
  'domain',
  'country',
  'asn',
];

const spell = ({ kind, value }: Key): string =>
  (SPELLED.includes(kind)
    ? canonicalValue(kind, value, { exact: true })
    : undefined) ?? value;

/** Returns whether two keys are equal, however either of them is spelled. */
export const isSameKey = (one: Key, other: Key): boolean =>
  one.kind === other.kind && spell(one) === spell(other);

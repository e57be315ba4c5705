import type { KeyKind } from '../../protocol/key-kinds';
import { canonicalValue } from './canonical-key';
import { spellEmail } from './email';

/**
 * Returns a typed value in one spelling, without what only matching takes away:
 * an IPv6 address alone, an email with its tag and dots. Two values with
 * different spellings may be the same key.
 */
export const spellValue = (kind: KeyKind, typed: string): string =>
  (kind === 'email'
    ? spellEmail(typed)
    : canonicalValue(kind, typed, { exact: true })) ?? typed;

import type { FormChange } from '../../protocol/sessions';
import { spellEmail } from '../keys/email';
import { canonicalPhone } from '../keys/phone';
import { cleanText, cutText } from '../lib/clean-text';
import type { SessionRow } from '../store/schema/schema';

/** Characters of the longest name, or text that is no email or phone. */
const LONGEST = 254;

/** What a session keeps of what a chat form says of its visitor. */
export type KeptClaims = Pick<
  SessionRow,
  | 'name'
  | 'name_change'
  | 'email'
  | 'typed_email'
  | 'email_change'
  | 'phone'
  | 'typed_phone'
  | 'phone_change'
>;

/** Returns a form's text; forms have numbers, too. Undefined: none was given. */
const readText = (value: unknown): string | null | undefined => {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return null;
  return value.trim() === '' ? undefined : value;
};

const keepName = (
  given: unknown,
): { name: string | null; change: FormChange | null } => {
  const text = readText(given);
  if (text === undefined) return { name: null, change: null };
  const cleaned = cleanText(text ?? '');
  if (!cleaned) return { name: null, change: 'dropped' };
  const name = cutText(cleaned, LONGEST);
  if (name !== cleaned) return { name, change: 'cut' };
  const plain = text?.normalize().trim().replace(/\s+/g, ' ');
  return { name, change: plain === name ? null : 'cleaned' };
};

const keepAddress = (
  given: unknown,
  spell: (text: string) => string | undefined,
): {
  value: string | null;
  typed: string | null;
  change: FormChange | null;
} => {
  const text = readText(given);
  if (text === undefined) return { value: null, typed: null, change: null };
  const cleaned = cleanText(text ?? '');
  const value = spell(text ?? '') ?? spell(cleaned) ?? null;
  if (value !== null) return { value, typed: null, change: null };
  return cleaned
    ? { value, typed: cutText(cleaned, LONGEST), change: 'unreadable' }
    : { value, typed: null, change: 'dropped' };
};

/**
 * Returns what is kept of what a chat form says: a name that can be shown, an
 * email and a phone number in one spelling each, and what is neither as
 * it was typed, for agents to read. No form keeps a chat from the agents.
 *
 * @param country of numbers without a country code, by its two letters
 */
export const keepClaims = (given: unknown, country = ''): KeptClaims => {
  const claims: { name?: unknown; email?: unknown; phone?: unknown } =
    typeof given === 'object' && given !== null ? given : {};
  const { name, change } = keepName(claims.name);
  const email = keepAddress(claims.email, spellEmail);
  const phone = keepAddress(claims.phone, (text) =>
    canonicalPhone(text, country),
  );
  return {
    name,
    name_change: change,
    email: email.value,
    typed_email: email.typed,
    email_change: email.change,
    phone: phone.value,
    typed_phone: phone.typed,
    phone_change: phone.change,
  };
};

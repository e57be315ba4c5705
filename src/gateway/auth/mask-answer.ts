import { HIDDEN, maskAddresses } from '../keys/mask-addresses';
import { maskEmails, maskPhone, maskPhones } from '../keys/mask-contacts';
import type { Limits } from '../store/limits';

/** What a caller does not see. */
export interface Mask extends Pick<Limits, 'seeAddresses' | 'seeContacts'> {
  /** Whether they read what was written in chats. */
  seeMessages: boolean;
}

/** Kinds of values that are masked whole, by the names that fields have. */
const KINDS: Readonly<Record<string, 'ip' | 'email' | 'phone'>> = {
  ip: 'ip',
  address: 'ip',
  ip_address: 'ip',
  email: 'email',
  contact: 'email',
  phone: 'phone',
};

/** Fields of names that the gateway made, in which digits are no phone number. */
const MADE_HERE: ReadonlySet<string> = new Set([
  ...['id', 'next', 'cursor', 'code', 'session', 'visitor', 'reference'],
  ...[
    'messageId',
    'next_url',
    'visitor_id',
    'widget',
    'site',
    'version',
    'prefix',
  ],
]);

const TIME = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** Whether a mask hides anything. */
export const hidesAnything = (mask: Mask): boolean =>
  !mask.seeAddresses || !mask.seeContacts || !mask.seeMessages;

const maskPlainly = (text: string, mask: Mask, isMadeHere: boolean): string => {
  const addressed = mask.seeAddresses ? text : maskAddresses(text);
  if (mask.seeContacts) return addressed;
  const mailed = maskEmails(addressed);
  return isMadeHere ? mailed : maskPhones(mailed);
};

/** Other ways in which a text may be read, as browsers and people do. */
const readings = (text: string): string[] => {
  const unescaped = text.replace(/(?:%[\da-f]{2})+/gi, (bytes) =>
    Buffer.from(bytes.replaceAll('%', ''), 'hex').toString('utf8'),
  );
  return [unescaped, unescaped.normalize('NFKC')];
};

/**
 * Returns a text without the addresses, emails and phone numbers that are not to
 * be seen, also where they are written with `%` or in wide letters.
 *
 * @param isMadeHere whether digits in it are no phone number
 */
export const maskText = (
  text: string,
  mask: Mask,
  isMadeHere = false,
): string => {
  const masked = maskPlainly(text, mask, isMadeHere);
  for (const reading of readings(masked)) {
    const again = maskPlainly(reading, mask, isMadeHere);
    if (again !== reading) return again;
  }
  return masked;
};

/** Masks a text that is a value of a kind, whatever is written in it. */
const maskValue = (
  kind: 'ip' | 'email' | 'phone',
  text: string,
  mask: Mask,
): string => {
  if (text === '') return text;
  if (kind === 'ip' ? mask.seeAddresses : mask.seeContacts) {
    return maskText(text, mask);
  }
  if (kind === 'phone') return maskPhone(text);
  const masked = maskText(text, mask);
  return masked.includes(HIDDEN) ? masked : HIDDEN;
};

/** Returns the kind of the values beside a field `kind` or `type`. */
const kindOf = (row: Record<string, unknown>) => {
  const kind = row['kind'] ?? row['type'];
  return typeof kind === 'string' && Object.hasOwn(KINDS, kind)
    ? KINDS[kind]
    : undefined;
};

const VALUES: ReadonlySet<string> = new Set(['value', 'typed', 'data']);

const maskField = (
  name: string,
  value: unknown,
  mask: Mask,
  kind: 'ip' | 'email' | 'phone' | undefined,
): unknown => {
  if (name === 'lastMessage' && !mask.seeMessages) return null;
  const own = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
  const meant = VALUES.has(name) ? kind : own;
  if (meant && Array.isArray(value)) {
    return value.map((one) => maskField(name, one, mask, kind));
  }
  if (typeof value !== 'string') return maskAnswer(value, mask);
  if (TIME.test(value)) return value;
  return meant
    ? maskValue(meant, value, mask)
    : maskText(value, mask, MADE_HERE.has(name));
};

/**
 * Returns an answer without what its caller may not see: every text in it is
 * looked through, and a value of a known kind is masked whatever it holds.
 */
export const maskAnswer = (answer: unknown, mask: Mask): unknown => {
  if (typeof answer === 'string') return maskText(answer, mask);
  if (Array.isArray(answer)) return answer.map((one) => maskAnswer(one, mask));
  if (typeof answer !== 'object' || answer === null) return answer;
  const row = answer as Record<string, unknown>;
  const kind = kindOf(row);
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      maskField(name, value, mask, kind),
    ]),
  );
};

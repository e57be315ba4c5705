import { createHmac } from 'node:crypto';
import { parseNetwork, visitorNetwork } from '../keys/address';
import { coarseMailbox, coarseNumber, nearNetwork } from '../keys/coarse-value';
import { canonicalEmail } from '../keys/email';
import { foldConfusables } from '../keys/confusables';
import type { Key } from '../keys/key';
import { canonicalPhone } from '../keys/phone';
import type { SessionRow } from '../store/schema/schema';
import { readWords } from './words';

/** What a chat shows of its visitor. */
export type TraceKind =
  | 'address'
  | 'network'
  | 'provider'
  | 'name'
  | 'email'
  | 'phone'
  | 'mailbox'
  | 'number'
  | 'words';

/** Something that a chat shows, as its digest. */
export interface Trace {
  kind: TraceKind;
  digest: string;
}

/** What of a chat its traces are made of. */
export type TracedChat = Pick<
  SessionRow,
  | 'address'
  | 'address_trusted'
  | 'asn'
  | 'name'
  | 'email'
  | 'phone'
  | 'typed_phone'
  | 'claims_checked'
>;

/** Characters of a digest: 96 bits. */
const LENGTH = 16;

const digest = (traceKey: Buffer, kind: TraceKind, value: string): string =>
  createHmac('sha256', traceKey)
    .update(`${kind}\0${value}`)
    .digest('base64url')
    .slice(0, LENGTH);

/** What begins the digest of a greeting's words. */
const GREETING = 'greeting:';

/** Whether a digest is of words that many people may write by chance. */
export const isGreetingDigest = (text: string): boolean =>
  text.startsWith(GREETING);

/**
 * Returns the digest of what a message says; undefined for one without words.
 * Nobody can compute or test it without the key.
 */
export const digestWords = (
  traceKey: Buffer,
  message: string,
): string | undefined => {
  const words = readWords(message);
  if (!words) return undefined;
  const found = digest(traceKey, 'words', words.text);
  return words.isGreeting ? GREETING + found : found;
};

type Value = [kind: TraceKind, value: string | null | undefined];

const addressValues = ({
  address,
  address_trusted: trusted,
  asn,
}: TracedChat): Value[] => {
  const network = address === null ? undefined : parseNetwork(address);
  // That of a proxy which was not named is everybody's.
  if (!network || !trusted) return [];
  return [
    ['address', visitorNetwork(network).text],
    ['network', nearNetwork(network).text],
    ['provider', asn === null ? null : String(asn)],
  ];
};

const emailValues = (email: string): Value[] => [
  ['email', email],
  ['mailbox', coarseMailbox(email)],
];

const phoneValues = (phone: string): Value[] => [
  ['phone', phone],
  ['number', coarseNumber(phone)],
];

const claimValues = (chat: TracedChat): Value[] => {
  // Whoever says that they are many people learns of none.
  if (!chat.claims_checked) return [];
  const email = canonicalEmail(chat.email ?? '');
  const phone = canonicalPhone(chat.phone ?? '');
  return [
    ['name', foldConfusables(chat.name ?? '')],
    ...(email === undefined ? [] : emailValues(email)),
    ...(phone === undefined ? [] : phoneValues(phone)),
    ['number', coarseNumber(chat.typed_phone ?? '')],
  ];
};

const provenValues = (proven: readonly Key[]): Value[] =>
  proven.flatMap(({ kind, value }) => {
    if (kind === 'email') return emailValues(value);
    return kind === 'phone' ? phoneValues(value) : [];
  });

/**
 * Returns what a chat shows of its visitor, all but words, as digests that hold no
 * value: each once.
 *
 * @param proven keys that are proven of the visitor
 */
export const computeTraces = (
  traceKey: Buffer,
  chat: TracedChat,
  proven: readonly Key[],
): Trace[] => {
  const values = [
    ...addressValues(chat),
    ...claimValues(chat),
    ...provenValues(proven),
  ];
  const traces = values.flatMap(([kind, value]): Trace[] =>
    value ? [{ kind, digest: digest(traceKey, kind, value) }] : [],
  );
  return [...new Map(traces.map((trace) => [trace.digest, trace])).values()];
};

/**
 * Returns what keys of bans have in common with a chat's address and contacts:
 * see `coarseValue`.
 */
export const computeCoarseValues = (
  chat: TracedChat,
  proven: readonly Key[],
): string[] => {
  const kinds: readonly TraceKind[] = ['network', 'mailbox', 'number'];
  const values = [
    ...addressValues(chat),
    ...claimValues(chat),
    ...provenValues(proven),
  ];
  return [
    ...new Set(
      values.flatMap(([kind, value]) =>
        value && kinds.includes(kind) ? value : [],
      ),
    ),
  ];
};

import type { GuessKind } from '../../protocol/session-flags';
import { overlap, parseNetwork } from '../keys/address';
import { toNetworks } from '../keys/canonical-key';
import type { Key } from '../keys/key';
import type { CoarseKey, TracedBan } from '../store/evaders/traces';
import type { SessionRow } from '../store/schema/schema';
import { computeTraces, type TraceKind } from './traces';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Milliseconds for which the network of a ban, or its address, says anything. */
const NETWORK_LASTS = 7 * DAY;
export const ADDRESS_LASTS = 30 * DAY;
/** Milliseconds after a ban in which a new browser comes soon. */
const SOON = 10 * MINUTE;

/** A chat, with what is known of its visitor. */
export interface FlaggedChat {
  session: SessionRow;
  /** Keys that are proven of the visitor. */
  proven: readonly Key[];
  /** The digest of the first message's words; null: there are none yet. */
  words: string | null;
}

/** Returns what each digest of a chat is of: of what it shows, and of its words. */
export const kindsOfDigests = (
  traceKey: Buffer,
  { session, proven, words }: FlaggedChat,
): Map<string, TraceKind> => {
  const traces = computeTraces(traceKey, session, proven);
  const kinds = new Map(traces.map(({ digest, kind }) => [digest, kind]));
  if (words !== null) kinds.set(words, 'words');
  return kinds;
};

/** A sign that a visitor is whom a ban is of. */
export interface Sign {
  ban: number;
  kind: GuessKind;
  /** What it was found by, where many people may have that in common. */
  common?: 'name' | 'words_digest';
}

const signsOfKind = (
  kind: TraceKind,
  { ban, created_at }: Omit<TracedBan, 'digest'>,
  { started_at }: SessionRow,
  now: number,
): Sign[] => {
  const isSoon = started_at >= created_at && started_at < created_at + SOON;
  const after: Sign[] = isSoon ? [{ ban, kind: 'soon_after' }] : [];
  switch (kind) {
    case 'address':
      return created_at > now - ADDRESS_LASTS
        ? [{ ban, kind: 'same_address' }]
        : [];
    case 'network':
      return created_at > now - NETWORK_LASTS
        ? [{ ban, kind: 'same_network' }, ...after]
        : [];
    case 'provider':
      return after;
    case 'name':
      return [{ ban, kind: 'same_claim', common: 'name' }];
    case 'email':
    case 'phone':
      return [{ ban, kind: 'same_claim' }];
    case 'mailbox':
    case 'number':
      return [{ ban, kind: 'alike' }];
    case 'words':
      return [{ ban, kind: 'same_words', common: 'words_digest' }];
  }
};

/**
 * Returns what a trace of a banned person's chat is a sign of.
 *
 * @param kinds what the chat's own digests are of
 */
export const signsOfTrace = (
  kinds: ReadonlyMap<string, TraceKind>,
  { digest, ...ban }: TracedBan,
  session: SessionRow,
  now: number,
): Sign[] => {
  const kind = kinds.get(digest);
  return kind ? signsOfKind(kind, ban, session, now) : [];
};

/** Returns what a banned key near a chat's address, or like a contact, is a sign of. */
export const signsOfKey = (
  { kind, value, ban, created_at }: CoarseKey,
  session: SessionRow,
  now: number,
): Sign[] => {
  if (kind !== 'ip') return [{ ban, kind: 'alike' }];
  const address = parseNetwork(session.address ?? '');
  const banned = toNetworks({ kind, value });
  // Whoever is at the banned address is refused, or spared.
  if (address && banned.some((one) => overlap(one, address))) return [];
  return signsOfKind('network', { ban, created_at }, session, now);
};

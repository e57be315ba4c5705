import type { BanRequest } from '../../../../protocol/bans';
import type { KeyKind } from '../../../../protocol/key-kinds';
import type { DraftKey } from '../../../bans/draft';
import {
  canonicalKey,
  type CanonicalOptions,
} from '../../../keys/canonical-key';
import { keyId } from '../../../keys/key';
import { ApiError } from '../../../lib/errors/api-error';
import { visitorKey } from '../../../sessions/session-subjects';
import type { BannedSession } from './banned-session';

const NO_KEY: Partial<Record<KeyKind, string>> = {
  ip: 'The address of this chat is not known for certain, so it can’t be blocked.',
  domain: 'This chat has no email whose domain could be blocked.',
};

const noKey = (kind: KeyKind, field: string) =>
  new ApiError(
    'no_such_key',
    NO_KEY[kind] ?? `This chat has no ${kind} to block.`,
    field,
  );

const unproven = (kind: KeyKind, field: string) =>
  new ApiError(
    'unproven',
    `This chat only claims its ${kind}, which may be somebody else’s. Send claimed: true to block it all the same. Nothing was blocked.`,
    field,
  );

/** Returns the domain of an email address. */
const domainOf = (email: string): string =>
  email.slice(email.lastIndexOf('@') + 1);

/**
 * Returns a session's value of a kind; the claimed one where none is proven.
 *
 * @throws ApiError `unproven`, `no_such_key`
 */
const sessionValue = (
  session: BannedSession,
  kind: KeyKind,
  field: string,
  claimed: boolean,
): string => {
  const { address, proven } = session;
  if (kind === 'domain') {
    if (!proven.email && !session.email) throw noKey(kind, field);
    return domainOf(sessionValue(session, 'email', field, claimed));
  }
  const certain = kind === 'ip' ? address : proven[kind];
  if (certain) return certain;
  const claim = kind === 'email' || kind === 'phone' ? session[kind] : null;
  if (claim === null) throw noKey(kind, field);
  if (!claimed) throw unproven(kind, field);
  return claim;
};

interface Options extends CanonicalOptions {
  /** Whether a claim that nobody proved will do. */
  claimed: boolean;
}

/** Returns a session's key; an unchecked chat's visitor has the vendor's id. */
const sessionKey = (
  session: BannedSession,
  requested: KeyKind,
  field: string,
  { claimed, ...options }: Options,
): DraftKey => {
  const own = visitorKey(session);
  const isOwn = requested === 'visitor' || requested === own.kind;
  const kind = isOwn ? own.kind : requested;
  const value = isOwn
    ? own.value
    : sessionValue(session, requested, field, claimed);
  const key = canonicalKey(kind, value, field, options);
  // Of an address people are to see the network that is banned.
  return { ...key, typed: kind === 'ip' ? key.value : value, field };
};

/**
 * Returns the keys that a new ban names, itself or by a session.
 *
 * @throws ApiError `invalid`, `no_such_key` or `unproven`, naming the field
 */
export const requestedKeys = (
  { kinds, keys, session: code, claimed, exact = false }: BanRequest,
  session: BannedSession | undefined,
): DraftKey[] => {
  if ((code === undefined) === (keys === undefined)) {
    throw new ApiError(
      'invalid',
      'Expected either a session with kinds, or keys.',
      code === undefined ? 'keys' : 'session',
    );
  }
  const stray = keys && (kinds ? 'kinds' : claimed && 'claimed');
  if (stray) {
    throw new ApiError(
      'invalid',
      `Expected ${stray} only with a session.`,
      stray,
    );
  }
  const drafts = session
    ? (kinds ?? ['visitor' as const]).map((kind, index) =>
        sessionKey(session, kind, `kinds.${index}`, {
          exact,
          claimed: claimed === true,
        }),
      )
    : (keys ?? []).map(({ kind, value }, index) => {
        const field = `keys.${index}.value`;
        return {
          ...canonicalKey(kind, value, field, { exact }),
          typed: value.trim(),
          field,
        };
      });
  return [...new Map(drafts.map((draft) => [keyId(draft), draft])).values()];
};

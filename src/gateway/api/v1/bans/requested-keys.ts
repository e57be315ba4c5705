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

const noKey = (kind: KeyKind, field: string) =>
  new ApiError(
    'no_such_key',
    kind === 'ip'
      ? 'The address of this chat is not known for certain, so it can’t be blocked.'
      : `This chat has no ${kind} to block.`,
    field,
  );

/** Returns a session's value of a kind: the proven before the only claimed. */
const sessionValue = (
  { address, email, phone, proven }: BannedSession,
  kind: KeyKind,
): string | null => {
  if (kind === 'email') return proven.email ?? email;
  if (kind === 'phone') return proven.phone ?? phone;
  if (kind !== 'ip') return proven[kind] ?? null;
  return address;
};

/** Returns a session's key; an unchecked chat's visitor has the vendor's id. */
const sessionKey = (
  session: BannedSession,
  requested: KeyKind,
  field: string,
  options: CanonicalOptions,
): DraftKey => {
  const own = visitorKey(session);
  const isOwn = requested === 'visitor' || requested === own.kind;
  const kind = isOwn ? own.kind : requested;
  const value = isOwn ? own.value : sessionValue(session, requested);
  if (value === null) throw noKey(requested, field);
  const key = canonicalKey(kind, value, field, options);
  // Of an address people are to see the network that is banned.
  return { ...key, typed: kind === 'ip' ? key.value : value, field };
};

/**
 * Returns the keys that a new ban names, itself or by a session.
 *
 * @throws ApiError `invalid` or `no_such_key`, naming the field
 */
export const requestedKeys = (
  { kinds, keys, session: code, exact = false }: BanRequest,
  session: BannedSession | undefined,
): DraftKey[] => {
  if ((code === undefined) === (keys === undefined)) {
    throw new ApiError(
      'invalid',
      'Expected either a session with kinds, or keys.',
      code === undefined ? 'keys' : 'session',
    );
  }
  if (kinds && keys) {
    throw new ApiError(
      'invalid',
      'Expected kinds only with a session.',
      'kinds',
    );
  }
  const drafts = session
    ? (kinds ?? ['visitor' as const]).map((kind, index) =>
        sessionKey(session, kind, `kinds.${index}`, { exact }),
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

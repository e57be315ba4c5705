import type { BanRequest } from '../../../../protocol/ban-request';
import type { DraftKey } from '../../../bans/draft';
import { canonicalKey } from '../../../keys/canonical-key';
import { keyId } from '../../../keys/key';
import { ApiError } from '../../../lib/errors/api-error';
import { parseBanEnd } from '../../shared/parse-ban-end';
import type { BannedSession } from './banned-session';
import { sessionKeys } from './session-keys';

/** Fields that say something of a session's keys alone. */
const OF_SESSIONS = ['kinds', 'claimed', 'prefix'] as const;

/** @throws ApiError `invalid`, naming the field */
const requireOneForm = (request: BanRequest): void => {
  const { session, keys, kinds, prefix } = request;
  if ((session === undefined) === (keys === undefined)) {
    throw new ApiError(
      'invalid',
      'Expected either a session with kinds, or keys.',
      session === undefined ? 'keys' : 'session',
    );
  }
  const stray = keys && OF_SESSIONS.find((field) => request[field]);
  if (stray) {
    throw new ApiError(
      'invalid',
      `Expected ${stray} only with a session.`,
      stray,
    );
  }
  if (prefix !== undefined && !kinds?.includes('ip')) {
    throw new ApiError(
      'invalid',
      'Expected prefix only with ip among kinds.',
      'prefix',
    );
  }
};

/**
 * Returns the keys that a new ban names, itself or by a session.
 *
 * @param country of phone numbers without a country code; empty: none is meant
 * @throws ApiError `invalid`, `no_such_key` or `unproven`, naming the field
 */
export const requestedKeys = (
  request: BanRequest,
  session: BannedSession | undefined,
  now: number,
  country: string,
): DraftKey[] => {
  requireOneForm(request);
  const { kinds = ['visitor' as const], keys = [], exact = false } = request;
  const drafts = session
    ? kinds.flatMap((kind, index) =>
        sessionKeys(session, kind, `kinds.${index}`, request),
      )
    : keys.map(({ kind, value, until }, index): DraftKey => {
        const field = `keys.${index}.value`;
        return {
          ...canonicalKey(kind, value, field, { exact, country }),
          typed: value.trim(),
          until: parseBanEnd(until, now, `keys.${index}.until`),
          field,
        };
      });
  return [...new Map(drafts.map((draft) => [keyId(draft), draft])).values()];
};

import type { BanRequest } from '../../../../protocol/ban-request';
import type { SiteDefaults } from '../../../../protocol/site-defaults';
import type { DraftKey } from '../../../bans/draft';
import { canonicalKey } from '../../../keys/canonical-key';
import { keyId } from '../../../keys/key';
import { ApiError } from '../../../lib/errors/api-error';
import { parseBanEnd } from '../../shared/parse-ban-end';
import type { BannedSession } from './banned-session';
import { sessionKeys } from './session-keys';

/** Fields that say something of a session's keys alone. */
const OF_SESSIONS = ['kinds', 'claimed', 'prefix', 'samePersonAs'] as const;

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

/** What a request leaves to the sites it concerns. */
interface Unsaid {
  /** Of phone numbers without a country code; empty: none is meant. */
  country: string;
  /** Which of a session's keys are banned where it names none. */
  usual: SiteDefaults['kinds'];
}

/** Returns those of the usual keys that a session has; its visitor without any. */
const usualKeys = (
  session: BannedSession,
  usual: SiteDefaults['kinds'],
  request: BanRequest,
): DraftKey[] => {
  const keys = usual.flatMap((kind) => {
    try {
      return sessionKeys(session, kind, 'session', request);
    } catch (error) {
      if (error instanceof ApiError) return [];
      throw error;
    }
  });
  return keys.length
    ? keys
    : sessionKeys(session, 'visitor', 'session', request);
};

/**
 * Returns the keys that a new ban names, itself or by a session.
 *
 * @throws ApiError `invalid`, `no_such_key` or `unproven`, naming the field
 */
export const requestedKeys = (
  request: BanRequest,
  session: BannedSession | undefined,
  now: number,
  { country, usual }: Unsaid,
): DraftKey[] => {
  requireOneForm(request);
  const { kinds, keys = [], exact = false } = request;
  const drafts = session
    ? (kinds?.flatMap((kind, index) =>
        sessionKeys(session, kind, `kinds.${index}`, request),
      ) ?? usualKeys(session, usual, request))
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

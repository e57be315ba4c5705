import type { Permission, Role } from '../../protocol/roles';
import { ApiError } from '../lib/errors/api-error';
import { hashToken, randomToken } from '../lib/secrets';
import { insertAudit, type Actor } from '../store/changes';
import type { Db } from '../store/db';
import { limitColumns, type Limits } from '../store/limits';
import { insertToken } from '../store/tokens';
import { presentLimits } from './change-limits';
import { COMMAND_LINE } from './command-line';
import { DEFAULT_LIMITS } from './limits';
import { requireSites } from './require-sites';

/** Characters that are kept in clear, so that people recognise a token. */
const PREFIX_LENGTH = 9;

/** Returns the part of a token that is kept in clear. */
export const tokenPrefix = (token: string): string =>
  token.slice(0, PREFIX_LENGTH);

/** What a new token is for. */
export interface TokenDraft {
  name: string;
  role: Role;
  /** None: all sites. */
  sites: string[];
  permissions?: Permission[];
  /** Absent: as for everybody of the role. */
  limits?: Limits;
  /** When it ends, in milliseconds; null or absent for never. */
  expiresAt?: number | null;
}

/**
 * Makes an API token and answers it, once: only its hash is kept.
 *
 * @param by who makes it; the command line if nobody is named
 * @throws ApiError `invalid` for a site that does not exist, or an end in the past
 */
export const createToken = async (
  db: Db,
  {
    name,
    role,
    sites,
    permissions = [],
    limits = DEFAULT_LIMITS,
    expiresAt = null,
  }: TokenDraft,
  at: number,
  by: Actor = COMMAND_LINE,
): Promise<{ id: number; token: string }> => {
  if (expiresAt !== null && expiresAt <= at) {
    throw new ApiError('invalid', 'Expected a time to come.', 'expiresAt');
  }
  await requireSites(db, sites, 'site');
  const token = `dl_${randomToken()}`;
  return db.transaction().execute(async (trx) => {
    const id = await insertToken(trx, {
      hash: hashToken(token),
      prefix: tokenPrefix(token),
      ...{ name, role, permissions },
      ...limitColumns(limits),
      sites: sites.length ? sites : null,
      user: null,
      created_at: at,
      expires_at: expiresAt,
      created_by: by.id,
      created_by_name: by.name,
      created_by_user: by.isUser ? 1 : 0,
    });
    await insertAudit(trx, {
      by,
      at,
      action: 'create token',
      subject: id,
      detail: {
        ...{ name, role, sites, permissions },
        limits: presentLimits(limits),
        ...(expiresAt !== null && {
          expiresAt: new Date(expiresAt).toISOString(),
        }),
      },
    });
    return { id, token };
  });
};

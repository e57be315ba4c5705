import type { Token } from '../../../../protocol/tokens';
import { presentLimits } from '../../../auth/change-limits';
import { limitsOf } from '../../../auth/limits';
import { isoTime } from '../../../lib/iso-time';
import { readLimits } from '../../../store/limits';
import type { StoredToken } from '../../../store/tokens';

/** Returns a token as its owners see it, without the token itself. */
export const presentToken = (row: StoredToken): Token => ({
  id: row.id,
  name: row.name,
  role: row.role,
  sites: row.sites,
  permissions: row.permissions,
  limits: presentLimits(limitsOf(row.role, readLimits(row))),
  prefix: row.prefix,
  createdAt: isoTime(row.created_at),
  createdBy:
    row.created_by === null
      ? null
      : { id: row.created_by, name: row.created_by_name ?? '' },
  lastUsedAt: row.used_at === null ? null : isoTime(row.used_at),
  expiresAt: row.expires_at === null ? null : isoTime(row.expires_at),
});

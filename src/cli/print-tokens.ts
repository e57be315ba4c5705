import { presentLimits } from '../gateway/auth/change-limits';
import { limitsOf } from '../gateway/auth/limits';
import { readLimits } from '../gateway/store/limits';
import { listTokens } from '../gateway/store/list-tokens';
import type { Context } from './context';
import { describeLimits } from './describe-limits';
import { escapeControlCharacters } from '../gateway/lib/escape-control-characters';
import { formatTime } from './format-time';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** More tokens than an installation has. */
const MOST = 10_000;

/** Prints all tokens of programs, newest first, without the tokens themselves. */
export const printTokens = async (
  context: Context,
  { data, json }: CommonOptions,
): Promise<void> => {
  const rows = await withInstallation(context, data, ({ db }) =>
    listTokens(db, { limit: MOST }),
  );
  const tokens = rows.map((row) => ({
    ...{ id: row.id, name: row.name, role: row.role, sites: row.sites },
    ...{ permissions: row.permissions, prefix: row.prefix },
    limits: limitsOf(row.role, readLimits(row)),
    createdAt: formatTime(row.created_at),
    createdBy: row.created_by_name,
    lastUsedAt: formatTime(row.used_at),
    expiresAt: formatTime(row.expires_at),
  }));
  const lines = tokens.map((token) =>
    [
      `${token.id}  ${token.prefix ?? '?'}…  ${token.name}: ${token.role}`,
      token.sites ? `of ${token.sites.join(', ')}` : 'of all sites',
      ...describeLimits(token.role, token.limits),
      `made ${token.createdAt} by ${token.createdBy ?? 'command line'}`,
      `last used ${token.lastUsedAt ?? 'never'}`,
      token.expiresAt === null ? 'never ends' : `ends ${token.expiresAt}`,
    ].join(', '),
  );
  print(
    context,
    json,
    {
      tokens: tokens.map(({ limits, ...token }) => ({
        ...token,
        limits: presentLimits(limits),
      })),
    },
    lines.length
      ? lines.map(escapeControlCharacters).join('\n')
      : 'There are no tokens.',
  );
};

import { COMMAND_LINE } from '../gateway/auth/command-line';
import { tokenPrefix } from '../gateway/auth/create-token';
import { revokeToken } from '../gateway/auth/revoke-tokens';
import { ConfigError } from '../gateway/lib/errors/config-error';
import { hashToken } from '../gateway/lib/secrets';
import type { Db } from '../gateway/store/db';
import { findTokensLike } from '../gateway/store/withdraw-tokens';
import type { Context } from './context';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** @throws ConfigError if no token, or more than one, is meant */
const findId = async (db: Db, given: string): Promise<number> => {
  if (/^\d{1,15}$/.test(given)) return Number(given);
  // Of a whole token that leaked, all of it decides.
  const isWhole = given.length > tokenPrefix(given).length;
  const found = await findTokensLike(db, {
    prefix: isWhole ? '' : given,
    hash: hashToken(given),
  });
  const [token] = found;
  if (token && found.length === 1) return token.id;
  throw new ConfigError(
    found.length
      ? `Several tokens begin with ${given}. Give an id of “doorlist token list”.`
      : 'There is no such token. Give an id of “doorlist token list”.',
  );
};

/** Revokes a token by its id, its beginning or itself, and prints what ended. */
export const revokeTokenLike = async (
  context: Context,
  given: string,
  { data, json }: CommonOptions,
): Promise<void> => {
  const revoked = await withInstallation(context, data, async ({ db }) => {
    const act = { by: COMMAND_LINE, at: Date.now() };
    return revokeToken(db, await findId(db, given), act);
  });
  if (!revoked) {
    throw new ConfigError(
      'There is no such token. Give an id of “doorlist token list”.',
    );
  }
  const [id, ...made] = revoked;
  print(
    context,
    json,
    { revoked },
    `Token ${id} is revoked.${made.length ? ` So are ${made.length} that were made with it.` : ''}`,
  );
};

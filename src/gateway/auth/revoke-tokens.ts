import { insertAudit, insertChange, type Actor } from '../store/changes';
import type { Db } from '../store/db';
import {
  deleteTokens,
  findRevocableToken,
  listTokensMadeBy,
} from '../store/withdraw-tokens';

interface Act {
  by: Actor;
  at: number;
}

interface Revocable {
  id: number;
  name: string;
}

/** Lists what a user or token has made, and what was made with that. */
export const listMadeBy = async (
  trx: Db,
  maker: { id: number; isUser: boolean },
): Promise<Revocable[]> => {
  const found: Revocable[] = [];
  for (const token of await listTokensMadeBy(trx, maker)) {
    const more = await listMadeBy(trx, { id: token.id, isUser: false });
    found.push(token, ...more);
  }
  return found;
};

/**
 * Deletes tokens and writes who did. Part of a transaction.
 *
 * @returns their ids
 */
export const revokeAll = async (
  trx: Db,
  tokens: readonly Revocable[],
  { by, at }: Act,
): Promise<number[]> => {
  const ids = tokens.map(({ id }) => id);
  if (!ids.length) return ids;
  await deleteTokens(trx, ids);
  for (const { id, name } of tokens) {
    const detail = { name };
    await insertAudit(trx, {
      by,
      at,
      action: 'revoke token',
      subject: id,
      detail,
    });
    await insertChange(trx, { kind: 'people', subject: id, at });
  }
  return ids;
};

/**
 * Revokes a program's token at once, and every token that was made with it:
 * else whoever stole it would have made another.
 *
 * @returns the ids of the tokens; undefined if no token has this id
 */
export const revokeToken = (
  db: Db,
  id: number,
  act: Act,
): Promise<number[] | undefined> =>
  db.transaction().execute(async (trx) => {
    const token = await findRevocableToken(trx, id);
    if (!token) return undefined;
    const made = await listMadeBy(trx, { id, isUser: false });
    return revokeAll(trx, [token, ...made], act);
  });

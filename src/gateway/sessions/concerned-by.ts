import type { Kysely } from 'kysely';
import { overlap, parseNetwork } from '../bans/address';
import { networksOf, type Key } from '../bans/canonical-key';
import { nameOf } from '../bans/decide';
import type { Schema, SessionRow } from '../store/schema';
import { claimedKeys } from './describe-session';
import { ownKeys } from './own-keys';

/**
 * Answers whether a ban of some keys concerns a session. Asked of every recent
 * session each time a ban changes, so networks are compared as numbers and not
 * looked for among the hundred names of an address.
 */
export const concernedBy = (keys: readonly Key[]) => {
  const names = new Set(keys.map(nameOf));
  const networks = keys.flatMap(networksOf);

  return async (db: Kysely<Schema>, session: SessionRow): Promise<boolean> => {
    const known: Key[] = [
      ...claimedKeys(session),
      ...(await ownKeys(db, session)),
    ];
    if (known.some((key) => names.has(nameOf(key)))) return true;
    if (!networks.length || session.address === null) return false;
    const address = parseNetwork(session.address);
    return (
      address !== undefined &&
      networks.some((network) => overlap(network, address))
    );
  };
};

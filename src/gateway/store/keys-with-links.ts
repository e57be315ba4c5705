import type { KeyKind } from '../../protocol/key-kinds';
import { keyId } from '../keys/key';
import type { Db } from './db';
import { inChunks } from './in-chunks';

/** Whether browsers are linked to keys of a kind; others match as they come. */
const isLinked = (kind: KeyKind): boolean =>
  !['ip', 'domain', 'country', 'asn'].includes(kind);

/** Filters keys to those that a visitor is known by, so that a ban can match. */
export const keysWithLinks = async <
  Key extends { kind: KeyKind; value: string },
>(
  db: Db,
  keys: readonly Key[],
): Promise<Key[]> => {
  const visitors = keys.flatMap(({ kind, value }) =>
    kind === 'visitor' ? value : [],
  );
  const others = keys.flatMap(({ kind, value }) =>
    kind === 'visitor' || !isLinked(kind) ? [] : value,
  );
  const known = await inChunks(visitors, (some) =>
    db.selectFrom('visitors').select('id').where('id', 'in', some).execute(),
  );
  const linked = await inChunks(others, (some) =>
    db
      .selectFrom('links')
      .select(['kind', 'value'])
      .distinct()
      .where('value', 'in', some)
      .execute(),
  );
  const names = new Set([
    ...known.map(({ id }) => `visitor ${id}`),
    ...linked.map(keyId),
  ]);
  return keys.filter((key) => !isLinked(key.kind) || names.has(keyId(key)));
};

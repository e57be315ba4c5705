import type { Kysely } from 'kysely';
import type { KeyKind } from '../../protocol/agent';
import type { Schema } from './schema';

type Db = Kysely<Schema>;

/** What is proven to belong to these visitors. */
export const linksOf = async (
  db: Db,
  visitors: readonly string[],
): Promise<{ kind: KeyKind; value: string }[]> =>
  visitors.length
    ? db
        .selectFrom('links')
        .select(['kind', 'value'])
        .where('visitor', 'in', visitors)
        .orderBy('kind')
        .orderBy('value')
        .execute()
    : [];

/** The visitors that a key is proven to belong to. */
export const visitorsLinkedTo = async (
  db: Db,
  { kind, value }: { kind: KeyKind; value: string },
): Promise<string[]> => {
  const rows = await db
    .selectFrom('links')
    .select('visitor')
    .where('value', '=', value)
    .where('kind', '=', kind)
    .execute();
  return rows.map(({ visitor }) => visitor);
};

/** Whether any browser is known under a key, so that a ban of it can match. */
export const isLinked = async (
  db: Db,
  { kind, value }: { kind: KeyKind; value: string },
): Promise<boolean> => {
  if (kind === 'ip') return true;
  const row =
    kind === 'visitor'
      ? await db
          .selectFrom('visitors')
          .select('id')
          .where('id', '=', value)
          .executeTakeFirst()
      : await db
          .selectFrom('links')
          .select('visitor')
          .where('value', '=', value)
          .where('kind', '=', kind)
          .limit(1)
          .executeTakeFirst();
  return row !== undefined;
};

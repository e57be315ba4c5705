import type { Db } from '../db';
import { linkColumns } from '../order-columns';
import { isSpelled, type SpelledKey } from './select-spelled';

/** A link whose key may be spelled as an earlier version did. */
export interface SpelledLink extends SpelledKey {
  visitor: string;
  site: string;
  shown: string | null;
  created_at: number;
}

/** Lists the links that have spellings. */
export const listSpelledLinks = (db: Db): Promise<SpelledLink[]> =>
  db
    .selectFrom('links')
    .select(['visitor', 'kind', 'value', 'site', 'shown', 'created_at'])
    .where(isSpelled)
    .execute();

/** Gives a link another value; merges it with the link that has that already. */
export const updateLinkValue = async (
  trx: Db,
  link: SpelledLink,
  value: string,
): Promise<void> => {
  const { visitor, kind, site } = link;
  const both = await trx
    .selectFrom('links')
    .select(['value', 'shown', 'created_at'])
    .where('visitor', '=', visitor)
    .where('kind', '=', kind)
    .where('site', '=', site)
    .where('value', 'in', [link.value, value])
    .execute();
  const other = both.find((row) => row.value === value);
  const newer = other && other.created_at > link.created_at ? other : link;
  await trx
    .deleteFrom('links')
    .where('visitor', '=', visitor)
    .where('kind', '=', kind)
    .where('site', '=', site)
    .where('value', 'in', [link.value, value])
    .execute();
  await trx
    .insertInto('links')
    .values({
      ...linkColumns({ kind, value }),
      ...{ visitor, site },
      shown: newer.shown ?? (kind === 'email' ? newer.value : null),
      created_at: newer.created_at,
    })
    .execute();
};

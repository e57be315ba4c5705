import type { KeyKind } from '../../../protocol/key-kinds';
import type { Vendor } from '../../../protocol/vendors';
import type { Db } from '../db';

/** Tables that say which keys visitors have: by proof, or by a code they wrote. */
type TableOfIds = 'links' | 'code_carriers';

const listIdsIn =
  (table: TableOfIds) =>
  async (
    db: Db,
    kind: Vendor,
    visitors: readonly string[],
  ): Promise<{ kind: KeyKind; value: string }[]> =>
    visitors.length
      ? db
          .selectFrom(table)
          .select(['kind', 'value'])
          .distinct()
          .where('visitor', 'in', visitors)
          .where('kind', '=', kind)
          .execute()
      : [];

/** Lists keys of a vendor's own kind that visitors are linked to. */
export const listLinkedIds = listIdsIn('links');

/** Lists keys of a vendor's own kind that carried the codes of visitors' chats. */
export const listCarriedIds = listIdsIn('code_carriers');

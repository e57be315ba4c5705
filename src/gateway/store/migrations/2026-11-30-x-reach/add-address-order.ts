import { sql, type Kysely } from 'kysely';
import { parseNetwork } from '../../../keys/address';
import { toAddressOrder } from '../../../keys/address-order';

interface Sessions {
  sessions: { address: string | null; address_order: string | null };
}

/** What counts of chats are made of, so that an index alone answers them. */
const COUNTED = ['visitor', 'ended_at', 'site'];

/** What chats are found by, each by an index of its own. */
const FOUND_BY = ['email', 'phone', 'country', 'asn', 'address_order'];

/**
 * Adds a text by which chats are ordered by address, so that those of a network
 * stand together; and indexes by which the chats that a key concerns are counted.
 */
export const addAddressOrder = async (db: Kysely<unknown>): Promise<void> => {
  const { schema } = db;
  await schema
    .alterTable('sessions')
    .addColumn('address_order', 'text')
    .execute();
  const sessions = db as Kysely<Sessions>;
  const addresses = await sessions
    .selectFrom('sessions')
    .select('address')
    .distinct()
    .where('address', 'is not', null)
    .execute();
  for (const { address } of addresses) {
    const network = parseNetwork(address ?? '');
    if (!network) continue;
    await sessions
      .updateTable('sessions')
      .set({ address_order: toAddressOrder(network).first })
      .where('address', '=', address)
      .execute();
  }
  for (const column of FOUND_BY) {
    await schema
      .createIndex(`sessions_by_${column}`)
      .on('sessions')
      .columns([column, ...COUNTED])
      .where(sql.ref(column), 'is not', null)
      .execute();
  }
};

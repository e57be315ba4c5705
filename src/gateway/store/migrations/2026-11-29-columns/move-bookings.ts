import type { Kysely } from 'kysely';
import { id } from '../2026-11-20-initial/id';

type Tables = {
  meta: { name: string; value: string };
  vendor_accounts: { id: number };
  vendor_requests: { account: number; frees_at: number };
};

const NAME = /^requests beside (\d+)$/;

/** Returns when the booked places are free again; nothing from odd text. */
const parseTimes = (json: string): number[] => {
  try {
    const times: unknown = JSON.parse(json);
    if (!Array.isArray(times)) return [];
    return times
      .filter((time) => typeof time === 'number')
      .map(Math.round)
      .filter(Number.isSafeInteger);
  } catch {
    return [];
  }
};

/** Gives each booked request, until now a JSON array in `meta`, a row. */
export const moveBookings = async (given: Kysely<unknown>): Promise<void> => {
  const db = given.withTables<Tables>();
  await db.schema
    .createTable('vendor_requests')
    .addColumn('id', 'integer', id)
    .addColumn('account', 'integer', (c) =>
      c.notNull().references('vendor_accounts.id'),
    )
    .addColumn('frees_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('vendor_requests_account')
    .on('vendor_requests')
    .columns(['account', 'frees_at'])
    .execute();
  const accounts = new Set(
    (await db.selectFrom('vendor_accounts').select('id').execute()).map(
      (row) => row.id,
    ),
  );
  const rows = await db
    .selectFrom('meta')
    .selectAll()
    .where('name', 'like', 'requests beside %')
    .execute();
  for (const { name, value } of rows) {
    const account = Number(NAME.exec(name)?.[1]);
    if (Number.isNaN(account)) continue;
    const times = parseTimes(value);
    // Of an account that was disconnected nothing is asked any more.
    if (accounts.has(account) && times.length) {
      await db
        .insertInto('vendor_requests')
        .values(times.map((frees_at) => ({ account, frees_at })))
        .execute();
    }
    await db.deleteFrom('meta').where('name', '=', name).execute();
  }
};

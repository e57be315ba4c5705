import type { Insertable, Selectable } from 'kysely';
import type { VendorFailure } from '../../../protocol/vendor-failure';
import type { Db } from '../db';
import { inChunks } from '../in-chunks';
import type { Schema } from '../schema/schema';
import { parseFailure, toFailureColumns } from './failure-columns';

type Columns = Selectable<Schema['vendor_suspensions']>;

/** The owner of an email at an account, with the failure read out. */
export interface SuspensionRow extends Omit<
  Columns,
  'error_code' | 'error_params'
> {
  error: VendorFailure | null;
}

/** A row that has yet to be inserted. */
export type NewSuspensionRow = Omit<SuspensionRow, 'id'>;

const parseRow = ({
  error_code: code,
  error_params: params,
  ...columns
}: Columns): SuspensionRow => ({
  ...columns,
  error: parseFailure({ code, params }),
});

const toColumns = ({
  error,
  ...columns
}: NewSuspensionRow): Insertable<Schema['vendor_suspensions']> => {
  const { code, params } = toFailureColumns(error);
  return { ...columns, error_code: code, error_params: params };
};

/** Inserts a row. Part of a transaction. */
export const insertSuspension = (
  trx: Db,
  row: NewSuspensionRow,
): Promise<unknown> =>
  trx.insertInto('vendor_suspensions').values(toColumns(row)).execute();

/** Updates a row to what it is to be. Part of a transaction. */
export const updateSuspension = (
  trx: Db,
  { id, ...columns }: SuspensionRow,
): Promise<unknown> =>
  trx
    .updateTable('vendor_suspensions')
    .set(toColumns(columns))
    .where('id', '=', id)
    .execute();

/** Finds a row by its id. */
export const findSuspension = async (
  db: Db,
  id: number,
): Promise<SuspensionRow | undefined> => {
  const row = await db
    .selectFrom('vendor_suspensions')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && parseRow(row);
};

/** Lists the rows of some emails at an account, or at all where none is named. */
export const listSuspensions = (
  db: Db,
  values: readonly string[],
  account?: number,
): Promise<SuspensionRow[]> =>
  inChunks(values, async (some) => {
    const rows = await db
      .selectFrom('vendor_suspensions')
      .selectAll()
      .where('value', 'in', some)
      .$if(account !== undefined, (query) =>
        query.where('account', '=', account ?? 0),
      )
      .orderBy('id')
      .execute();
    return rows.map(parseRow);
  });

/** Lists the rows of an account that are not over: wanted, or still ours. */
export const listOpenSuspensions = async (
  db: Db,
  account: number,
): Promise<SuspensionRow[]> => {
  const rows = await db
    .selectFrom('vendor_suspensions')
    .selectAll()
    .where('account', '=', account)
    .where((where) =>
      where.or([
        where('desired', '=', 'present'),
        where('suspended_at', 'is not', null),
        where('request_sent_at', 'is not', null),
      ]),
    )
    .orderBy('id')
    .execute();
  return rows.map(parseRow);
};

/** Lists rows about which the vendor has to be asked now, longest due first. */
export const listDueSuspensions = async (
  db: Db,
  account: number,
  { now, limit }: { now: number; limit: number },
): Promise<SuspensionRow[]> => {
  const rows = await db
    .selectFrom('vendor_suspensions')
    .selectAll()
    .where('account', '=', account)
    .where('next_try_at', '<=', now)
    .orderBy('next_try_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(parseRow);
};

/** Finds when the next row of an account is due, in milliseconds since 1970. */
export const findNextSuspensionTime = async (
  db: Db,
  account: number,
): Promise<number | undefined> => {
  const row = await db
    .selectFrom('vendor_suspensions')
    .select('next_try_at')
    .where('account', '=', account)
    .where('next_try_at', 'is not', null)
    .orderBy('next_try_at')
    .limit(1)
    .executeTakeFirst();
  return row?.next_try_at ?? undefined;
};

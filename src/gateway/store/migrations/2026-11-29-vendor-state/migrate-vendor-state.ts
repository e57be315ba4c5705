import type { Kysely } from 'kysely';
import { parseSentence } from './parse-sentence';

/** What of the tables this migration reads and writes, before and after. */
interface Tables {
  vendor_bans: {
    id: number;
    account: number;
    vendor_ids: string;
    state: string;
    why: string | null;
    error_code: string | null;
    error_params: string | null;
  };
  vendor_ban_ids: { account: number; vendor_id: string; vendor_ban: number };
  vendor_accounts: {
    id: number;
    failing: string | null;
    last_error_code: string | null;
    last_error_params: string | null;
  };
}

type Db = Kysely<Tables>;

/** Rows that are read at once: of a big installation there are 100,000. */
const BLOCK = 500;

const createVendorBanIds = async ({ schema }: Db): Promise<void> => {
  await schema
    .createTable('vendor_ban_ids')
    .addColumn('account', 'integer', (c) => c.notNull())
    .addColumn('vendor_id', 'text', (c) => c.notNull())
    .addColumn('vendor_ban', 'integer', (c) =>
      c.notNull().references('vendor_bans.id'),
    )
    .addPrimaryKeyConstraint('vendor_ban_ids_pk', [
      ...(['account', 'vendor_ban', 'vendor_id'] as const),
    ])
    .execute();
  // Which keys one ban at the vendor is of: asked before it is lifted.
  await schema
    .createIndex('vendor_ban_ids_vendor_id')
    .on('vendor_ban_ids')
    .columns(['account', 'vendor_id'])
    .execute();
};

const COLUMNS = {
  vendor_bans: {
    wish: 'desired',
    kept: 'within_capacity',
    ends_there: 'remote_until',
    there_since: 'observed_at',
    sent_at: 'request_sent_at',
  },
  vendor_accounts: { asked_at: 'sync_requested_at' },
};

const renameColumns = async ({ schema }: Db): Promise<void> => {
  for (const [table, columns] of Object.entries(COLUMNS)) {
    for (const [from, to] of Object.entries(columns)) {
      await schema.alterTable(table).renameColumn(from, to).execute();
    }
  }
};

/** Parses the list of ids that a row had; an odd one lists none. */
const parseIds = (text: string): string[] => {
  try {
    const ids = JSON.parse(text) as unknown;
    return Array.isArray(ids) ? [...new Set(ids.map(String))] : [];
  } catch {
    return [];
  }
};

const moveRows = async (db: Db): Promise<void> => {
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom('vendor_bans')
      .select(['id', 'account', 'vendor_ids', 'state', 'why'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(BLOCK)
      .execute();
    const ids = rows.flatMap(({ id, account, vendor_ids }) =>
      parseIds(vendor_ids).map((vendor_id) => ({
        ...{ account, vendor_id, vendor_ban: id },
      })),
    );
    if (ids.length) await db.insertInto('vendor_ban_ids').values(ids).execute();
    for (const { id, state, why } of rows) {
      if (why === null) continue;
      // What else is refused is no key here, and the sentence says why.
      const unknown = state === 'refused' ? 'invalid_key' : 'other';
      const { code, params } = parseSentence(why, unknown);
      await db
        .updateTable('vendor_bans')
        .set({ error_code: code, error_params: JSON.stringify(params) })
        .where('id', '=', id)
        .execute();
    }
    if (rows.length < BLOCK) return;
    after = rows.at(-1)?.id ?? after;
  }
};

const moveAccounts = async (db: Db): Promise<void> => {
  const rows = await db
    .selectFrom('vendor_accounts')
    .select(['id', 'failing'])
    .execute();
  for (const { id, failing } of rows) {
    if (failing === null) continue;
    const { code, params } = parseSentence(failing);
    await db
      .updateTable('vendor_accounts')
      .set({
        last_error_code: code,
        last_error_params: JSON.stringify(params),
      })
      .where('id', '=', id)
      .execute();
  }
};

/**
 * Moves the vendors' ids of bans to a table of their own, replaces sentences
 * about failures by codes with parameters, and renames columns.
 */
export const migrateVendorState = async (db: Db): Promise<void> => {
  const { schema } = db;
  await createVendorBanIds(db);
  for (const [table, prefix] of [
    ['vendor_bans', 'error'],
    ['vendor_accounts', 'last_error'],
  ] as const) {
    for (const column of [`${prefix}_code`, `${prefix}_params`]) {
      await schema.alterTable(table).addColumn(column, 'text').execute();
    }
  }
  await moveRows(db);
  await moveAccounts(db);
  for (const column of ['vendor_ids', 'why']) {
    await schema.alterTable('vendor_bans').dropColumn(column).execute();
  }
  await schema.alterTable('vendor_accounts').dropColumn('failing').execute();
  await renameColumns(db);
};

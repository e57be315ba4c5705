import { sql, type Kysely } from 'kysely';

const KEPT = [
  ...['code', 'token_hash', 'site', 'widget', 'page', 'visitor'],
  ...['name', 'email', 'phone', 'address'],
  ...['started_at', 'last_seen_at', 'ended_at'],
  ...['claimed_by', 'claimed_by_name', 'assigned', 'search'],
];

type Tables = {
  sessions: { code: string; widget: string; vendor_chat: string | null };
  new_sessions: {
    code: string;
    vendor_account: string | null;
    vendor_chat_id: string | null;
  };
};

/**
 * Returns the account and id in `zendesk acme 123`. Text of another shape is
 * kept whole, under an account that does not exist.
 */
const parseChat = (widget: string, text: string) => {
  const [vendor, account = ''] = text.split(' ', 2);
  const start = `${vendor} ${account} `;
  return vendor === widget && account && text.startsWith(start)
    ? { vendor_account: account, vendor_chat_id: text.slice(start.length) }
    : { vendor_account: '', vendor_chat_id: text };
};

/**
 * Splits the name of a chat that only its vendor told of into columns. Into a
 * new table: SQLite drops no column that has to be unique.
 */
export const splitVendorChats = async (
  given: Kysely<unknown>,
): Promise<void> => {
  const db = given.withTables<Tables>();
  const { schema } = db;
  await schema
    .createTable('new_sessions')
    .addColumn('code', 'text', (c) => c.notNull())
    .addColumn('token_hash', 'text', (c) => c.notNull())
    .addColumn('site', 'text', (c) => c.notNull())
    .addColumn('widget', 'text', (c) => c.notNull())
    .addColumn('page', 'text', (c) => c.notNull())
    .addColumn('visitor', 'text', (c) => c.notNull())
    .addColumn('name', 'text')
    .addColumn('email', 'text')
    .addColumn('phone', 'text')
    .addColumn('address', 'text')
    .addColumn('started_at', 'bigint', (c) => c.notNull())
    .addColumn('last_seen_at', 'bigint', (c) => c.notNull())
    .addColumn('ended_at', 'bigint')
    .addColumn('claimed_by', 'integer')
    .addColumn('claimed_by_name', 'text')
    .addColumn('assigned', 'integer', (c) => c.notNull())
    .addColumn('vendor_account', 'text')
    .addColumn('vendor_chat_id', 'text')
    .addColumn('search', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('sessions_code', ['code'])
    .addUniqueConstraint('sessions_token_hash', ['token_hash'])
    .execute();
  const columns = sql.join(KEPT.map((name) => sql.ref(name)));
  await sql`insert into new_sessions (${columns})
    select ${columns} from sessions`.execute(db);
  const chats = await db
    .selectFrom('sessions')
    .select(['code', 'widget', 'vendor_chat'])
    .where('vendor_chat', 'is not', null)
    .execute();
  for (const { code, widget, vendor_chat } of chats) {
    await db
      .updateTable('new_sessions')
      .set(parseChat(widget, vendor_chat ?? ''))
      .where('code', '=', code)
      .execute();
  }
  await schema.dropTable('sessions').execute();
  await schema.alterTable('new_sessions').renameTo('sessions').execute();
  for (const column of ['visitor', 'address', 'ended_at', 'started_at']) {
    await schema
      .createIndex(`sessions_${column}`)
      .on('sessions')
      .column(column)
      .execute();
  }
  await schema
    .createIndex('sessions_vendor_chat')
    .on('sessions')
    .columns(['vendor_chat_id', 'vendor_account', 'widget'])
    .unique()
    .where(sql.ref('vendor_chat_id'), 'is not', null)
    .execute();
};

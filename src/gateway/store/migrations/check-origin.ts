import type { Db } from '../db';
import { ConfigError } from '../../lib/errors/config-error';

/** The columns of each table, as the first migration of version 0.1.0 made them. */
const FIRST_COLUMNS: Record<string, string> = {
  audit: 'id at actor actor_name actor_is_user action subject detail',
  ban_keys: 'id ban kind value typed lifted_at',
  ban_sites: 'ban site',
  bans: 'id reason note until created_at created_by created_by_name created_by_user lifted_at lifted_by lifted_by_name ended_at session visitor_name source acquire_type reference hits last_hit_at search',
  changes: 'id kind subject at',
  epochs: 'site epoch uses_from bits old_bits old_bits_until filled_to',
  idempotency: 'caller key request_hash ban created_at',
  identity_keys: 'site generation used_at',
  key_networks: 'network ban_key',
  links: 'visitor kind value site created_at',
  messages: 'id session sender text at',
  meta: 'name value',
  sessions:
    'code token_hash site widget page visitor name email phone address started_at last_seen_at ended_at claimed_by claimed_by_name assigned vendor_chat search',
  sites: 'id origins widget max_age version created_at',
  tags: 'site epoch tag ban_key version active',
  tokens: 'id hash name role sites permissions user created_at expires_at',
  users: 'id email name role password_hash created_at',
  vendor_accounts:
    'id vendor name settings sealed_token chats_from lease_holder lease_until synced_at asked_at failing paused_until created_at',
  vendor_bans:
    'id account kind value wish kept until reason vendor_ids ends_there there_since sent_at newest_before state why attempts next_try_at changed_at',
  vendor_sites: 'account site',
  visitors: 'id created_at',
};

/**
 * Checks that a database which has had the first migration alone has the tables
 * of version 0.1.0: until then that migration was edited in place, so that what
 * it made in a database of a development version is anybody's guess.
 *
 * @param schema where the tables are, on a database that has several
 * @throws ConfigError naming a table or column that is missing
 */
export const checkOrigin = async (
  db: Db,
  schema: string | undefined,
): Promise<void> => {
  const tables = await db.introspection.getTables();
  const columnsOf = new Map(
    tables
      .filter((table) => schema === undefined || table.schema === schema)
      .map(({ name, columns }) => [
        name,
        new Set(columns.map((column) => column.name)),
      ]),
  );
  for (const [table, columns] of Object.entries(FIRST_COLUMNS)) {
    const found = columnsOf.get(table);
    const missing = columns.split(' ').find((column) => !found?.has(column));
    if (missing === undefined) continue;
    throw new ConfigError(
      `The database was made by a development version before 0.1.0, which no release can open: ${
        found ? `table ${table} has no column ${missing}` : `no table ${table}`
      }. Start with an empty data folder or database, and add sites, people and bans again; the old one was not changed.`,
    );
  }
};

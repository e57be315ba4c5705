import type { Selectable } from 'kysely';
import type { Schema } from '../schema/schema';
import type { CodeCarrierRow } from '../schema/vendor-tables';
import { inChunks } from '../in-chunks';
import { appliesToSites, keyRefuses, KEY_END } from '../predicates';
import type { ActiveKey } from '../find-keys';
import type { Db } from '../db';

/**
 * Inserts ids that carry the code of a visitor's chat. What is known of an id
 * already stays as it is. Part of a transaction.
 *
 * @returns those that are new
 */
export const insertCodeCarriers = async (
  trx: Db,
  rows: readonly CodeCarrierRow[],
): Promise<CodeCarrierRow[]> =>
  rows.length
    ? trx
        .insertInto('code_carriers')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .returningAll()
        .execute()
    : [];

/** Lists the ids that carried the codes of these visitors' chats. */
export const listCodeCarriers = (
  db: Db,
  visitors: readonly string[],
): Promise<CodeCarrierRow[]> =>
  inChunks(visitors, (some) =>
    db
      .selectFrom('code_carriers')
      .selectAll()
      .where('visitor', 'in', some)
      .orderBy('carried_from')
      .orderBy('value')
      .execute(),
  );

/** A ban of a visitor, and when an id may have begun to carry their code. */
export interface CarriedBan
  extends ActiveKey, Pick<CodeCarrierRow, 'carried_from' | 'seen_at'> {}

/** Lists what refuses, on a site, the visitors whose codes an id carried. */
export const listBansByCode = (
  db: Db,
  { kind, value }: Pick<CodeCarrierRow, 'kind' | 'value'>,
  site: string,
  now: number,
): Promise<CarriedBan[]> =>
  db
    .selectFrom('code_carriers as c')
    .innerJoin('ban_keys as k', 'k.value', 'c.visitor')
    .innerJoin('bans as b', 'b.id', 'k.ban')
    .select(['k.id', 'k.kind', 'k.value', 'k.typed', 'k.ban'])
    .select(['b.created_at', 'b.reference', 'b.effect', 'b.text'])
    .select(['b.sparing', KEY_END.as('until')])
    .select(['c.carried_from', 'c.seen_at'])
    .where('c.value', '=', value)
    .where('c.kind', '=', kind)
    .where('k.kind', '=', 'visitor')
    .where((where) => keyRefuses(where, now))
    .where((where) => appliesToSites(where, [site]))
    .orderBy('k.id')
    .execute();

type CodeLookup = Selectable<Schema['code_lookups']>;

/** Finds when the code of a chat was last looked for, in milliseconds since 1970. */
export const findCodeLookup = async (
  db: Db,
  { session, account }: Pick<CodeLookup, 'session' | 'account'>,
): Promise<number | undefined> => {
  const row = await db
    .selectFrom('code_lookups')
    .select('looked_at')
    .where('session', '=', session)
    .where('account', '=', account)
    .executeTakeFirst();
  return row?.looked_at;
};

/** Writes down that the code of a chat was looked for. */
export const upsertCodeLookup = (trx: Db, row: CodeLookup): Promise<unknown> =>
  trx
    .insertInto('code_lookups')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['session', 'account'])
        .doUpdateSet({ looked_at: row.looked_at }),
    )
    .execute();

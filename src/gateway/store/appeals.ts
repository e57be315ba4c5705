import type { Insertable, Selectable } from 'kysely';
import type { AppealState } from '../../protocol/appeals';
import type { Actor } from './changes';
import type { Db } from './db';
import { inChunks } from './in-chunks';
import type { Schema } from './schema/schema';

type AppealRow = Selectable<Schema['appeals']>;

/** An appeal, with the reference of its ban. */
export interface StoredAppeal extends AppealRow {
  reference: string;
}

const appeals = (db: Db) =>
  db
    .selectFrom('appeals as a')
    .innerJoin('bans as b', 'b.id', 'a.ban')
    .selectAll('a')
    .select('b.reference');

/** Adds an appeal. @returns its id */
export const insertAppeal = async (
  trx: Db,
  row: Insertable<Schema['appeals']>,
): Promise<number> => {
  const { id } = await trx
    .insertInto('appeals')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

/** Finds an appeal by its id. */
export const findAppeal = (
  db: Db,
  id: number,
): Promise<StoredAppeal | undefined> =>
  appeals(db).where('a.id', '=', id).executeTakeFirst();

/** Finds the newest appeal that a person made of a ban. */
export const findLastAppeal = (
  db: Db,
  ban: number,
  person: string,
): Promise<StoredAppeal | undefined> =>
  appeals(db)
    .where('a.ban', '=', ban)
    .where('a.person', '=', person)
    .orderBy('a.id', 'desc')
    .limit(1)
    .executeTakeFirst();

/** Which appeals are listed. */
export interface AppealFilter {
  state?: AppealState | 'answered' | undefined;
  /** Null: of all sites. */
  sites: readonly string[] | null;
  /** Of the ban. */
  reference?: string | undefined;
  order: 'oldest' | 'newest';
  /** Only those that come after this one. */
  after?: number | undefined;
  limit: number;
}

/** Lists appeals in the order they were made, or backwards. */
export const listAppeals = (
  db: Db,
  { state, sites, reference, order, after, limit }: AppealFilter,
): Promise<StoredAppeal[]> => {
  if (sites?.length === 0) return Promise.resolve([]);
  const states =
    state === 'answered' ? (['accepted', 'declined'] as const) : [state];
  const isOldestFirst = order === 'oldest';
  return appeals(db)
    .$if(after !== undefined, (select) =>
      select.where('a.id', isOldestFirst ? '>' : '<', after ?? 0),
    )
    .$if(state !== undefined, (select) =>
      select.where('a.state', 'in', states as AppealState[]),
    )
    .$if(sites !== null, (select) => select.where('a.site', 'in', sites ?? []))
    .$if(reference !== undefined, (select) =>
      select.where('b.reference', '=', reference ?? ''),
    )
    .orderBy('a.id', isOldestFirst ? 'asc' : 'desc')
    .limit(limit)
    .execute();
};

/** Lists the appeals of some bans that wait for an answer. */
export const listOpenAppeals = (
  db: Db,
  bans: readonly number[],
): Promise<StoredAppeal[]> =>
  appeals(db)
    .where('a.ban', 'in', bans)
    .where('a.state', '=', 'open')
    .orderBy('a.id')
    .execute();

/** What was decided on an appeal. */
export interface Decision {
  state: Exclude<AppealState, 'open'>;
  answer: string;
  until: number | null;
}

/** Writes what somebody decided on an appeal. */
export const updateAppeal = (
  trx: Db,
  id: number,
  decision: Decision,
  { by, at }: { by: Actor; at: number },
): Promise<unknown> =>
  trx
    .updateTable('appeals')
    .set({
      ...decision,
      ...{ answered_at: at, answered_by: by.id, answered_by_name: by.name },
      answered_by_user: by.isUser ? 1 : 0,
    })
    .where('id', '=', id)
    .execute();

/**
 * Deletes the appeals of people: by what stands for them, their browsers, or how
 * they are to be reached. @returns their ids
 */
export const deleteAppealsOf = async (
  trx: Db,
  {
    persons,
    visitors,
    contacts,
  }: {
    persons: readonly string[];
    visitors: readonly string[];
    contacts: readonly string[];
  },
): Promise<number[]> => {
  const rows = await trx
    .selectFrom('appeals')
    .select(['id', 'person', 'visitor', 'contact'])
    .execute();
  const [someone, browser, contact] = [persons, visitors, contacts].map(
    (texts) => new Set(texts.map((text) => text.toLowerCase())),
  );
  const ids = rows.flatMap((row) =>
    someone?.has(row.person) ||
    browser?.has((row.visitor ?? '').toLowerCase()) ||
    contact?.has(row.contact.toLowerCase())
      ? row.id
      : [],
  );
  await inChunks(ids, async (some) => {
    await trx.deleteFrom('appeals').where('id', 'in', some).execute();
    return [];
  });
  return ids;
};

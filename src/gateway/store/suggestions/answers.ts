import type { Insertable, Selectable } from 'kysely';
import type { SuggestionKind } from '../../../protocol/suggestion-kinds';
import type { AnsweredState } from '../../../protocol/suggestions';
import type { Actor } from '../changes';
import type { Db } from '../db';
import { inChunks } from '../in-chunks';
import type { SuggestionTable } from '../schema/suggestion-tables';

/** What somebody answered to a suggestion. */
export type Answer = Selectable<SuggestionTable>;

/** Adds an answer. Part of a transaction. @returns its id */
export const insertAnswer = async (
  trx: Db,
  row: Insertable<SuggestionTable>,
): Promise<number> => {
  const { id } = await trx
    .insertInto('suggestions')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

/** Lists the answers to suggestions of a kind that some bans name, oldest first. */
export const listAnswersOfBans = (
  db: Db,
  kind: SuggestionKind,
  bans: readonly number[],
): Promise<Answer[]> =>
  inChunks(bans, (some) =>
    db
      .selectFrom('suggestions')
      .selectAll()
      .where('ban', 'in', some)
      .where('kind', '=', kind)
      .orderBy('id')
      .execute(),
  );

/** Which answers are listed. */
export interface AnswerQuery {
  state: AnsweredState;
  kind?: SuggestionKind | undefined;
  /** Only earlier ones than this. */
  before?: number | undefined;
  limit: number;
}

/** Lists answers, the newest first. */
export const listAnswers = (
  db: Db,
  { state, kind, before, limit }: AnswerQuery,
): Promise<Answer[]> =>
  db
    .selectFrom('suggestions')
    .selectAll()
    .where('state', '=', state)
    .$if(kind !== undefined, (query) =>
      query.where('kind', '=', kind as SuggestionKind),
    )
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? 0))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

/** Writes that an answer was taken back. Part of a transaction. */
export const updateAnswerUndone = (
  trx: Db,
  id: number,
  { by, at }: { by: Actor; at: number },
): Promise<unknown> =>
  trx
    .updateTable('suggestions')
    .set({
      state: 'undone',
      ...{ answered_at: at, answered_by: by.id, answered_by_name: by.name },
    })
    .where('id', '=', id)
    .execute();

import type { Db } from './db';
import { inChunks } from './in-chunks';

/** Returns who wrote messages, by their ids; nothing where nobody knows. */
export const listAuthors = async (
  db: Db,
  messages: readonly number[],
): Promise<Map<number, { id: number; name: string }>> => {
  const rows = await inChunks(messages, (ids) =>
    db
      .selectFrom('messages')
      .select(['id', 'author', 'author_name'])
      .where('id', 'in', ids)
      .where('author', 'is not', null)
      .execute(),
  );
  return new Map(
    rows.map(({ id, author, author_name: name }) => [
      id,
      { id: author ?? 0, name: name ?? '' },
    ]),
  );
};

import type { Db } from './db';
import { inChunks } from './in-chunks';

/** When a chat began, and in which language. */
export interface ChatBeginning {
  session: string;
  /** When its visitor wrote first; without a message, when it was started. */
  beganAt: number;
  language: string | null;
}

/** Lists when chats began, by their codes; none of those that are gone. */
export const listChatBeginnings = async (
  db: Db,
  codes: readonly string[],
): Promise<Map<string, ChatBeginning>> => {
  const rows = await inChunks(codes, (some) =>
    db
      .selectFrom('sessions as s')
      .select(['s.code', 's.language', 's.started_at'])
      .select((select) =>
        select
          .selectFrom('messages as m')
          .select((of) => of.fn.min('m.at').as('at'))
          .whereRef('m.session', '=', 's.code')
          .where('m.sender', '=', 'visitor')
          .as('wrote_at'),
      )
      .where('s.code', 'in', some)
      .execute(),
  );
  return new Map(
    rows.map(({ code, language, started_at, wrote_at }) => [
      code,
      { session: code, beganAt: wrote_at ?? started_at, language },
    ]),
  );
};

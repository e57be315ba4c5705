import type { SessionFlag } from '../../protocol/session-flags';
import { JUDGED, weighFlags } from '../evaders/weigh-flags';
import { groupBy } from '../lib/group-by';
import type { Db } from '../store/db';
import { listDismissedBans } from '../store/evaders/decisions';
import { countLastDecisions, listFlags } from '../store/evaders/flags';
import type { ActiveKey } from '../store/find-keys';
import type { SessionRow } from '../store/schema/schema';
import { findCodeBans } from './code-bans';

/** Finds the bans that an unchecked chat is linked to by codes it carried late. */
const findCodeFlags = async (
  db: Db,
  row: SessionRow,
  now: number,
): Promise<SessionFlag[]> => {
  const { flags } = await findCodeBans(db, row, now);
  if (!flags.length) return [];
  const bans = flags.map(({ ban }) => ban);
  const dismissed = await listDismissedBans(db, row.visitor, bans);
  return flags.filter(({ ban }) => !dismissed.has(ban));
};

/** A chat, and the bans that concern its visitor anyway, by their keys. */
export interface ConcernedChat {
  row: SessionRow;
  concerning: readonly Pick<ActiveKey, 'ban'>[];
}

/**
 * Finds the guesses that visitors of chats are somebody who is banned, of each chat
 * in its place: not those about bans that concern the visitor anyway.
 */
export const findGuessesOfEach = async (
  db: Db,
  chats: readonly ConcernedChat[],
  now: number,
): Promise<SessionFlag[][]> => {
  const codes = chats.map(({ row }) => row.code);
  const flags = groupBy(
    await listFlags(db, codes, now),
    (flag) => flag.session,
  );
  const kinds = new Set([...flags.values()].flat().map(({ kind }) => kind));
  const precision = await countLastDecisions(db, [...kinds], JUDGED);
  const guesses: SessionFlag[][] = [];
  for (const { row, concerning } of chats) {
    const rows = (flags.get(row.code) ?? []).filter(
      ({ ban }) => !concerning.some((key) => key.ban === ban),
    );
    const byCode = await findCodeFlags(db, row, now);
    const known = new Set(byCode.map(({ ban }) => ban));
    guesses.push([
      ...byCode,
      ...weighFlags(rows, precision).filter(
        ({ ban, kind }) => kind !== 'linked' || !known.has(ban),
      ),
    ]);
  }
  return guesses;
};

/** Finds the same of one chat. */
export const findGuesses = async (
  db: Db,
  row: SessionRow,
  concerning: ConcernedChat['concerning'],
  now: number,
): Promise<SessionFlag[]> =>
  (await findGuessesOfEach(db, [{ row, concerning }], now)).flat();

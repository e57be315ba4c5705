import type { SessionFlag } from '../../protocol/session-flags';
import { JUDGED, weighFlags } from '../evaders/weigh-flags';
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

/**
 * Finds the guesses that a chat's visitor is somebody who is banned: not those
 * about bans that concern the visitor anyway.
 *
 * @param concerning keys of the bans that do
 */
export const findGuesses = async (
  db: Db,
  row: SessionRow,
  concerning: readonly Pick<ActiveKey, 'ban'>[],
  now: number,
): Promise<SessionFlag[]> => {
  const found = await listFlags(db, row.code, now);
  const rows = found.filter(
    ({ ban }) => !concerning.some((key) => key.ban === ban),
  );
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  const precision = await countLastDecisions(db, kinds, JUDGED);
  const byCode = await findCodeFlags(db, row, now);
  const known = new Set(byCode.map(({ ban }) => ban));
  return [
    ...byCode,
    ...weighFlags(rows, precision).filter(
      ({ ban, kind }) => kind !== 'linked' || !known.has(ban),
    ),
  ];
};

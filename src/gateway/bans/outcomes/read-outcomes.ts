import type { KeyKind } from '../../../protocol/key-kinds';
import { keyId } from '../../keys/key';
import { isSharedKind } from '../../keys/shared-kinds';
import { groupBy } from '../../lib/group-by';
import {
  listConfirmations,
  listLaterBansOfKeys,
  listLaterJoinedBans,
  listOutcomeBans,
  listOutcomeKeys,
  listOverturnedBans,
  type OutcomeBan,
} from '../../store/ban-outcomes';
import type { StatsFilter } from '../../store/day-counts';
import type { Db } from '../../store/db';
import { yieldToEventLoop } from '../../lib/yield-to-event-loop';
import { isRepeated } from './is-repeated';

const DAY = 24 * 60 * 60 * 1000;
/** Bans that are read at once: nobody else waits longer. */
const BLOCK = 1000;

/** What became of a ban. */
export interface BanOutcome {
  ban: OutcomeBan;
  kinds: ReadonlySet<KeyKind>;
  isRepeated: boolean;
  isUndone: boolean;
  isOverturned: boolean;
  /** Milliseconds from the chat's beginning to the ban; undefined: of no chat. */
  toBlock: number | undefined;
}

const isUndone = ({ created_at, lifted_at }: OutcomeBan): boolean =>
  lifted_at !== null && lifted_at - created_at <= DAY;

const toBlockTime = ({ began_at, created_at }: OutcomeBan) =>
  began_at === null ? undefined : Math.max(0, created_at - began_at);

const readBlock = async (
  db: Db,
  bans: readonly OutcomeBan[],
): Promise<BanOutcome[]> => {
  const ids = bans.map(({ id }) => id);
  const since = bans[0]?.created_at ?? 0;
  const keys = groupBy(await listOutcomeKeys(db, ids), ({ ban }) => ban);
  const own = [...keys.values()]
    .flat()
    .filter(({ kind }) => !isSharedKind(kind));
  const values = [...new Set(own.map(({ value }) => value))];
  const ofKeys = groupBy(await listLaterBansOfKeys(db, values, since), keyId);
  const persons = [...new Set(bans.flatMap(({ joined }) => joined ?? []))];
  const ofPersons = groupBy(
    await listLaterJoinedBans(db, persons, since),
    ({ joined }) => joined,
  );
  const confirmed = groupBy(await listConfirmations(db, ids), (one) => one.ban);
  const overturned = await listOverturnedBans(db, ids);
  return bans.map((ban) => {
    const all = keys.get(ban.id) ?? [];
    const later = all.flatMap((key) => ofKeys.get(keyId(key)) ?? []);
    const joined = ban.joined === null ? [] : (ofPersons.get(ban.joined) ?? []);
    return {
      ban,
      kinds: new Set(all.map(({ kind }) => kind)),
      isRepeated: isRepeated(ban, {
        bans: [...later, ...joined],
        confirmed: (confirmed.get(ban.id) ?? []).map(({ at }) => at),
      }),
      isUndone: isUndone(ban),
      isOverturned: overturned.has(ban.id),
      toBlock: toBlockTime(ban),
    };
  });
};

/** Reads what became of the bans that were made in some time. */
export async function* readOutcomes(
  db: Db,
  filter: StatsFilter,
): AsyncGenerator<BanOutcome> {
  let after: OutcomeBan | undefined;
  do {
    const bans = await listOutcomeBans(db, filter, { after, limit: BLOCK });
    if (bans.length) yield* await readBlock(db, bans);
    after = bans.length === BLOCK ? bans.at(-1) : undefined;
    await yieldToEventLoop();
  } while (after);
}

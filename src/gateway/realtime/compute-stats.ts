import { GUESS_KINDS } from '../../protocol/session-flags';
import type { Stats } from '../../protocol/stats';
import { computeOutcomes, type Maker } from '../bans/outcomes/compute-outcomes';
import type { Db } from '../store/db';
import type { Counted, LimitCounted } from '../store/schema/schema';
import { countDecisions, type DecisionCount } from '../store/evaders/decisions';
import {
  countActiveBans,
  countBansByDay,
  listDayCounts,
  type StatsFilter,
} from '../store/day-counts';

const DAY = 24 * 60 * 60 * 1000;

type Day = Stats['days'][number];
type CountedField = Exclude<keyof Day, 'day'>;

const formatDay = (time: number): string =>
  new Date(time).toISOString().slice(0, 10);

/** Returns what a count is part of; undefined for what is shown elsewhere. */
const fieldOf = (what: Counted): CountedField | undefined => {
  if (!what.includes(' ')) return what as Exclude<Counted, LimitCounted>;
  if (what.startsWith('limited chats')) return 'limitedChats';
  return what.startsWith('watched chats') ? 'watchedChats' : undefined;
};

/** Returns how often people found the guesses of each kind right. */
const sumDecisions = (counts: readonly DecisionCount[]): Stats['flags'] =>
  GUESS_KINDS.map((kind) => {
    const sum = (confirmed: number, least: number) =>
      counts
        .filter(
          (one) =>
            one.kind === kind &&
            one.confirmed === confirmed &&
            one.likely >= least,
        )
        .reduce((all, { count }) => all + count, 0);
    const confirmed = sum(1, 0);
    const dismissed = sum(0, 0);
    const all = confirmed + dismissed;
    return {
      ...{ kind, confirmed, dismissed },
      precision: all ? confirmed / all : null,
      likely: { confirmed: sum(1, 1), dismissed: sum(0, 1) },
    };
  });

/**
 * Computes how many chats, refusals and bans some sites had on each day, and how
 * well those bans work.
 *
 * @param filter `since` and `until` are beginnings of days in UTC
 * @param isShown whether the numbers of a person or program are
 */
export const computeStats = async (
  db: Db,
  filter: StatsFilter,
  now: number,
  isShown: (maker: Maker) => boolean,
): Promise<Stats> => {
  const { sites, since, until } = filter;
  const days = new Map<number, Day>();
  for (let time = since; time < until; time += DAY) {
    days.set(time, {
      day: formatDay(time),
      ...{ chats: 0, refusedChats: 0, shieldedChats: 0 },
      ...{ limitedChats: 0, watchedChats: 0, observedChats: 0, refusals: 0 },
      ...{ bans: 0, ended: 0 },
    });
  }
  const add = (time: number, what: CountedField, count: number) => {
    const day = days.get(time);
    if (day) day[what] += count;
  };
  for (const { day, what, count } of await listDayCounts(db, filter)) {
    const field = fieldOf(what);
    if (field) add(day, field, count);
  }
  for (const { day, count } of await countBansByDay(db, 'created_at', filter)) {
    add(day, 'bans', count);
  }
  for (const { day, count } of await countBansByDay(db, 'ended_at', filter)) {
    add(day, 'ended', count);
  }
  const active = { sites, now };
  const bySource = await countActiveBans(db, 'source', active);
  return {
    since: formatDay(since),
    until: formatDay(until - DAY),
    days: [...days.values()],
    flags: sumDecisions(await countDecisions(db, filter)),
    outcomes: await computeOutcomes(db, filter, isShown),
    active: {
      bans: bySource.reduce((sum, { count }) => sum + count, 0),
      byReason: await countActiveBans(db, 'reason', active),
      bySource,
    },
  };
};

import { GUESS_KINDS } from '../../protocol/session-flags';
import type { Stats } from '../../protocol/stats';
import { describeVendorFailure } from '../../protocol/vendor-failure';
import { computeOutcomes, type Maker } from '../bans/outcomes/compute-outcomes';
import { isoTime } from '../lib/iso-time';
import type { Db } from '../store/db';
import type { Counted, LimitCounted } from '../store/schema/schema';
import { countDecisions, type DecisionCount } from '../store/evaders/decisions';
import {
  listAccountHealth,
  type AccountHealth,
} from '../store/vendors/account-health';
import { computeAppealCounts } from './compute-appeal-counts';
import { computeShieldSeconds } from './compute-shield-seconds';
import {
  countActiveBans,
  countActiveKeys,
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
  // The shields of several sites do not add up.
  if (what === 'shieldSeconds') return undefined;
  if (!what.includes(' ')) return what as Exclude<Counted, LimitCounted>;
  if (what.startsWith('limited chats')) return 'limitedChats';
  return what.startsWith('watched chats') ? 'watchedChats' : undefined;
};

const presentHealth = ({
  name: account,
  synced_at,
  last_error,
  ...health
}: AccountHealth): Stats['vendors'][number] => ({
  ...health,
  account,
  syncedAt: synced_at === null ? null : isoTime(synced_at),
  ...(last_error && { failing: describeVendorFailure(last_error) }),
});

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
      ...{ signedInRefusals: 0, shieldSeconds: 0 },
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
  for (const [day, count] of await computeShieldSeconds(db, filter, now)) {
    add(day, 'shieldSeconds', count);
  }
  const active = { sites, now };
  const bySource = await countActiveBans(db, 'source', active);
  return {
    since: formatDay(since),
    until: formatDay(until - DAY),
    days: [...days.values()],
    flags: sumDecisions(await countDecisions(db, filter)),
    outcomes: await computeOutcomes(db, filter, isShown),
    appeals: await computeAppealCounts(db, filter),
    active: {
      bans: bySource.reduce((sum, { count }) => sum + count, 0),
      byReason: await countActiveBans(db, 'reason', active),
      bySource,
      byKind: await countActiveKeys(db, active),
    },
    vendors: (await listAccountHealth(db, sites)).map(presentHealth),
  };
};

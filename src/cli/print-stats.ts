import { ConfigError } from '../gateway/lib/errors/config-error';
import { computeStats } from '../gateway/realtime/compute-stats';
import { findSite } from '../gateway/store/sites';
import type { Context } from './context';
import { formatOutcomes, type OutcomeGroup } from './format-outcomes';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

const DAY = 24 * 60 * 60 * 1000;

/** Options of `doorlist stats`. */
export interface StatsOptions extends CommonOptions {
  site?: string;
  days: number;
  by?: OutcomeGroup;
}

/**
 * Prints how many chats, refusals and bans there were on the last days.
 *
 * @throws ConfigError if there is no such site
 */
export const printStats = async (
  context: Context,
  { data, json, site, days, by }: StatsOptions,
): Promise<void> => {
  const now = Date.now();
  const until = (Math.floor(now / DAY) + 1) * DAY;
  const filter = {
    sites: site === undefined ? null : [site],
    since: until - days * DAY,
    until,
  };
  const stats = await withInstallation(context, data, async ({ db }) => {
    if (site !== undefined && !(await findSite(db, site))) {
      throw new ConfigError(`There is no site "${site}".`);
    }
    return computeStats(db, filter, now, () => true);
  });
  const lines = stats.days.map(
    ({ day, chats, refusedChats, limitedChats, refusals, bans, ended }) =>
      `${day}  ${chats} chats, ${refusedChats} refused, ${limitedChats} limited, ${refusals} pages refused, ${bans} bans, ${ended} ended`,
  );
  const flags = stats.flags.flatMap(({ kind, confirmed, dismissed }) =>
    confirmed + dismissed > 0
      ? `${kind}: the same person in ${confirmed} of ${confirmed + dismissed} flags decided`
      : [],
  );
  print(
    context,
    json,
    stats,
    [
      ...lines,
      ...flags,
      ...formatOutcomes(stats.outcomes, by),
      `${stats.active.bans} bans are active.`,
    ].join('\n'),
  );
};

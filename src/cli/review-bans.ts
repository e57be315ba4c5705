import { findBansToReview, keepBan } from '../gateway/upkeep/review-bans';
import type { Context } from './context';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** Options of `doorlist bans review`. */
export interface ReviewOptions extends CommonOptions {
  /** Id of a ban that is to stay. */
  keep?: number;
}

const toTime = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString();

/** Keeps a ban, if one is named, and prints the bans for good to look at. */
export const reviewBans = async (
  context: Context,
  { data, json, keep }: ReviewOptions,
): Promise<void> => {
  const found = await withInstallation(context, data, async ({ db }) => {
    if (keep !== undefined) await keepBan(db, keep, Date.now());
    return findBansToReview(db, Date.now());
  });
  const bans = found.map((ban) => ({
    ...{ id: ban.id, reason: ban.reason, by: ban.created_by_name },
    ...{ at: toTime(ban.created_at), hits: ban.hits },
    lastHitAt: toTime(ban.last_hit_at),
    reviewedAt: toTime(ban.reviewed_at),
  }));
  const lines = bans.map(
    (ban) =>
      `${ban.id}  since ${ban.at}  by ${ban.by}  ${ban.hits} hits, last ${ban.lastHitAt ?? 'never'}  ${ban.reason}`,
  );
  const text = lines.length
    ? [...lines, 'Lift them, or keep one with --keep <id>.'].join('\n')
    : 'No ban for good is to be looked at.';
  print(context, json, { bans }, text);
};

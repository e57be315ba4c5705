import { EFFECTS } from '../../protocol/effects';
import type { EditPlan } from '../bans/plan-edit';
import type { StoredBan } from '../store/bans';
import type { Caller } from './caller';
import { limitPlaces } from './limit-places';
import { requireWithinLimits } from './require-within-limits';

const isLater = (end: number | null, before: number | null | undefined) =>
  (end ?? Infinity) > (before ?? Infinity);

/** Whether a ban refuses more than before: longer, harder, elsewhere or others. */
const isStronger = (
  ban: StoredBan,
  { until, effect, kept, added, moved, sites, changed }: EditPlan,
): boolean =>
  isLater(until, ban.until) ||
  EFFECTS.indexOf(effect) < EFFECTS.indexOf(ban.effect) ||
  added.length > 0 ||
  moved.some((key) =>
    isLater(key.until, kept.find(({ id }) => id === key.id)?.until),
  ) ||
  (changed.includes('sites') &&
    (!sites.length || sites.some((site) => !ban.sites.includes(site))));

/** Returns the keys as they are after an edit, as a new ban would name them. */
const keysAfter = (
  { changed, asked, kept, added, moved }: EditPlan,
  fieldOf: (name: string) => string,
) => {
  const ends = new Map(moved.map((key) => [key.id, key.until]));
  // Nobody named those that stay: what was asked for them is in another field.
  const others = changed.includes('effect') ? 'effect' : 'id';
  const field = fieldOf(asked === undefined ? others : 'until');
  return [
    ...added,
    ...kept.map(({ id, kind, until }) => ({
      ...{ kind, field, until: ends.get(id) ?? until },
    })),
  ];
};

/**
 * Checks that a ban that an edit makes stronger keeps to what limits its caller,
 * as a new one of the same keys, end and effect would have to. Of others only
 * what is asked for.
 *
 * @param fieldOf names a field in an error, as the request has it
 * @throws ApiError `forbidden` or `invalid`, naming the field
 */
export const requireEditWithinLimits = (
  caller: Pick<Caller, 'role' | 'sites' | 'permissions' | 'limits'>,
  ban: StoredBan,
  plan: EditPlan,
  now: number,
  fieldOf: (name: string) => string = (name) => name,
): void => {
  const { effect, until, asked, changed, isCut } = plan;
  const keys = keysAfter(plan, fieldOf);
  const isMore = isStronger(ban, plan);
  const end = isMore ? until : asked;
  const wanted = {
    keys: isMore ? keys : [],
    // What is beyond the limit waits to be approved.
    until: isCut ? undefined : end,
    effect: isMore || changed.includes('effect') ? effect : undefined,
  };
  // Else one person could make a ban longer each week, for ever.
  const isLonger = asked !== undefined && isLater(asked, ban.until);
  const from = isLonger ? Math.min(ban.created_at, now) : now;
  requireWithinLimits(caller, wanted, from, fieldOf);
  if (!isMore && asked === undefined) return;
  limitPlaces(caller, { keys, until }, now, fieldOf('until'));
};

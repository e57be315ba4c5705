import { isActive } from '../bans/is-active';
import type { Secrets } from '../lib/secrets';
import { findLastAppeal, type StoredAppeal } from '../store/appeals';
import type { StoredBan } from '../store/bans';
import type { Db } from '../store/db';
import type { SiteRow } from '../store/schema/schema';
import { findSite } from '../store/sites';
import { readAppealKey } from '../verdict/appeal-link';
import { findAppealedBan } from './find-appealed-ban';
import { planNextAppeal } from './plan-next-appeal';

/** What a refused person is shown where they appeal. */
export interface AppealView {
  ban: StoredBan;
  site: SiteRow;
  person: string;
  isOver: boolean;
  /** Their last appeal of this ban. */
  last: StoredAppeal | undefined;
  /** When they may appeal: now, from a moment on, or no more. */
  next: 'now' | 'too late' | number;
}

/**
 * Finds what the path of an appeal's page stands for; undefined for one that the
 * gateway did not give to anybody.
 */
export const findAppealView = async (
  { db, secrets }: { db: Db; secrets: Secrets },
  given: { reference: string; site: string; key: string },
  now: number,
): Promise<AppealView | undefined> => {
  const reference = given.reference.toUpperCase();
  const person = readAppealKey(secrets, { ...given, reference }, given.key);
  const site = person && (await findSite(db, given.site));
  const ban = site && (await findAppealedBan(db, reference, site.id));
  if (!person || !site || !ban) return undefined;
  const last = await findLastAppeal(db, ban.id, person);
  return {
    ...{ ban, site, person, last },
    isOver: !isActive(ban, now),
    next: planNextAppeal(ban, last, now),
  };
};

import type { SuggestedLength } from '../../protocol/suggested-length';
import type { Db } from '../store/db';
import { listPersonBans, type PersonBan } from '../store/person-bans';
import type { SessionRow } from '../store/schema/schema';
import { findSite } from '../store/sites';
import { findSessionSubjects } from './session-subjects';

const DAY = 24 * 60 * 60 * 1000;
/** Milliseconds after which a ban counts no longer. */
const FORGOTTEN_AFTER = 365 * DAY;

/** Whether somebody took a ban back within a day: then it was a mistake. */
const isMistake = ({ created_at, lifted_at }: PersonBan): boolean =>
  lifted_at !== null && lifted_at - created_at < DAY;

/** Keeps one of the bans that were joined, as those of one person and deed. */
const countOnce = (bans: readonly PersonBan[]): PersonBan[] => [
  ...new Map(
    bans
      .toReversed()
      .map((ban) => [ban.joined ?? `alone ${ban.id}`, ban] as const),
  ).values(),
];

/**
 * Returns how long the next ban of a chat's visitor is to last, by the ladder of
 * its site and the person's bans of the last year: by the same browser or a
 * proven identity, never by an address, a network, a domain or a claim.
 */
export const suggestLength = async (
  db: Db,
  session: SessionRow,
  now: number,
): Promise<SuggestedLength | undefined> => {
  const site = await findSite(db, session.site);
  const [subject] = await findSessionSubjects(db, [session]);
  if (!site || !subject) return undefined;
  const bans = await listPersonBans(db, subject.proven, {
    ...{ site: site.id, since: now - FORGOTTEN_AFTER },
  });
  const earlier = countOnce(bans.filter((ban) => !isMistake(ban)));
  const ladder = JSON.parse(site.ladder) as (string | null)[];
  const step = Math.min(earlier.length, ladder.length - 1);
  return {
    for: ladder[step] ?? null,
    step: step + 1,
    steps: ladder.length,
    earlier: earlier.map(({ id }) => id).toSorted((one, other) => one - other),
  };
};

import type { Answer } from '../../protocol/answer';
import type { Secrets } from '../lib/secrets';
import { computeTag, formatTag } from '../lists/tags';
import type { ActiveKey } from '../store/find-keys';
import type { Db } from '../store/db';
import { findCurrentEpoch } from '../store/epochs';
import { findSite } from '../store/sites';
import { listActiveTags } from '../store/tags';
import type { KeySet } from './key-set';
import { findMatches } from './match-bans';

/** The answer, and the bans behind it. */
export interface Decision {
  answer: Answer;
  bans: number[];
}

/**
 * Decides from the store, not from a cache.
 *
 * The version is read before the bans: should a ban be written in between, the
 * answer claims the version before, and a list of the new version says the
 * same.
 *
 * @throws Error for a site that does not exist
 */
export const decide = async (
  { db, secrets }: { db: Db; secrets: Secrets },
  keySet: KeySet,
  now: number,
): Promise<Decision> => {
  const site = await findSite(db, keySet.site);
  if (!site) throw new Error(`no site ${keySet.site}`);
  const epoch = await findCurrentEpoch(db, site.id, now);
  const found = await findMatches(db, keySet, now);
  const epochKey = secrets.epochKey(site.id, epoch.epoch);
  const tags = keySet.tagged.map((key) => computeTag(epochKey, key));
  const active = found.length ? await listActiveTags(db, epoch, tags, now) : [];
  return {
    bans: [...new Set(found.map(({ ban }) => ban))],
    answer: {
      verdict: found.length ? 'refused' : 'admitted',
      version: site.version,
      epoch: epoch.epoch,
      bits: epoch.bits,
      maxAge: site.max_age,
      tags: tags.map(formatTag),
      hits: tags.flatMap((tag, index) => (active.includes(tag) ? index : [])),
      ...(found.length ? endOf(found, now) : {}),
    },
  };
};

/** The refusal ends with the last of the bans that cause it. */
const endOf = (
  found: readonly ActiveKey[],
  now: number,
): Pick<Answer, 'until' | 'endsIn' | 'reference'> => {
  const endOfKey = ({ until }: ActiveKey) => until ?? Infinity;
  const last = found.reduce((one, other) =>
    endOfKey(other) > endOfKey(one) ? other : one,
  );
  return {
    reference: last.reference,
    ...(last.until !== null && {
      until: new Date(last.until).toISOString(),
      endsIn: Math.ceil((last.until - now) / 1000),
    }),
  };
};

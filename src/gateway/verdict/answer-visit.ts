import type { Answer } from '../../protocol/answer';
import type { Key } from '../keys/key';
import type { Secrets } from '../lib/secrets';
import { recallTagText } from '../lists/tags';
import type { Db } from '../store/db';
import type { SiteNow } from '../store/read-site';
import { pickEpochInUse, type ServedEpoch } from '../store/served-epochs';
import type { BanKeyFilter } from './ban-key-filter';
import { decide } from './decide';
import type { KeySet } from './key-set';
import { mayMatch } from './match-bans';

/**
 * Returns whether surely no ban concerns a browser: memory says so, which by now
 * holds every ban of the site's version. Else the store has to be asked.
 */
export const isSurelyAdmitted = async (
  { banKeyFilter }: { banKeyFilter: BanKeyFilter },
  { newestKey }: SiteNow,
  keySet: KeySet,
): Promise<boolean> =>
  (await banKeyFilter.catchUpTo(newestKey)) && !mayMatch(banKeyFilter, keySet);

/** Returns the answer to a browser that no ban concerns. */
export const admit = (
  { secrets }: { secrets: Secrets },
  { site, epochs }: SiteNow,
  { tagged }: KeySet,
  now: number,
): Answer => {
  const epoch = pickEpochInUse(epochs, now);
  return {
    verdict: 'admitted',
    version: epoch.version,
    epoch: epoch.epoch,
    bits: epoch.bits,
    maxAge: site.max_age,
    tags: computeTagTexts(secrets, epoch, tagged),
    hits: [],
  };
};

/**
 * Decides as `decide` does. Most browsers have no key that may be banned: they
 * are answered without another query than the one that read the site. Every ban
 * of the site's version is in the filter by then, so the answer claims no more
 * than was looked at.
 *
 * @param siteNow read before the key set was made
 */
export const answerVisit = async (
  deps: { db: Db; secrets: Secrets; banKeyFilter: BanKeyFilter },
  siteNow: SiteNow,
  keySet: KeySet,
  now: number,
): Promise<Answer> => {
  if (await isSurelyAdmitted(deps, siteNow, keySet)) {
    return admit(deps, siteNow, keySet, now);
  }
  const { banKeyFilter } = deps;
  const { answer, bans } = await decide(deps, keySet, now);
  const isNone = !bans.length && answer.effect === undefined;
  // Whom a ban spares has its key; of keys not read yet the filter said nothing.
  const isFalse =
    isNone && !keySet.isVouchedFor && mayMatch(banKeyFilter, keySet);
  if (isFalse) banKeyFilter.reportFalseAlarm();
  return answer;
};

const computeTagTexts = (
  secrets: Secrets,
  { keyName, epoch }: ServedEpoch,
  keys: readonly Key[],
): string[] => {
  const epochKey = secrets.epochKey(keyName, epoch);
  return keys.map((key) => recallTagText(epochKey, key));
};

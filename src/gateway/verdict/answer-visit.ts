import type { Answer } from '../../protocol/answer';
import type { Key } from '../keys/key';
import type { Secrets } from '../lib/secrets';
import { computeTagText } from '../lists/tags';
import type { Db } from '../store/db';
import type { SiteNow } from '../store/read-site';
import { pickEpochInUse, type ServedEpoch } from '../store/served-epochs';
import type { BanKeyFilter } from './ban-key-filter';
import { decide } from './decide';
import type { KeySet } from './key-set';
import { mayMatch } from './match-bans';

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
  const { banKeyFilter } = deps;
  if (!(await banKeyFilter.catchUpTo(siteNow.newestKey))) {
    return (await decide(deps, keySet, now)).answer;
  }
  if (mayMatch(banKeyFilter, keySet)) {
    const { answer, bans } = await decide(deps, keySet, now);
    const isNone = !bans.length && answer.effect === undefined;
    // Whom a ban spares has its key.
    const isFalse = isNone && !keySet.isVouchedFor;
    if (isFalse) banKeyFilter.reportFalseAlarm();
    return answer;
  }
  const { site, epochs } = siteNow;
  const epoch = pickEpochInUse(epochs, now);
  return {
    verdict: 'admitted',
    version: epoch.version,
    epoch: epoch.epoch,
    bits: epoch.bits,
    maxAge: site.max_age,
    tags: computeTagTexts(deps.secrets, epoch, keySet.tagged),
    hits: [],
  };
};

const computeTagTexts = (
  secrets: Secrets,
  { keyName, epoch }: ServedEpoch,
  keys: readonly Key[],
): string[] => {
  const epochKey = secrets.epochKey(keyName, epoch);
  return keys.map((key) => computeTagText(epochKey, key));
};

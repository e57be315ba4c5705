import type { Answer } from '../../protocol/answer';
import { pickEpochInUse } from '../store/epochs';
import type { EpochRow } from '../store/schema/schema';
import type { SiteNow } from '../store/read-site';
import {
  decide,
  isExempt,
  provenKeys,
  taggedKeys,
  type DecideDeps,
  type Subject,
} from './decide';
import type { BanKeyFilter } from './ban-key-filter';
import { computeTagText } from '../lists/tags';
import type { Key } from '../keys/key';

export interface AnswerVisitDeps extends DecideDeps {
  banKeyFilter: BanKeyFilter;
}

/**
 * Decides as `decide` does. Most browsers have no key that may be banned: they
 * are answered without another look into the store than the one that read the
 * site. Every ban of its version is known by then, so that the answer claims no
 * more than was looked at.
 */
export const answerVisit = async (
  deps: AnswerVisitDeps,
  { site, epochs, newestKey }: SiteNow,
  seen: Subject,
  now: number,
): Promise<Answer> => {
  const { banKeyFilter } = deps;
  if (!(await banKeyFilter.catchUpTo(newestKey))) {
    return (await decide(deps, seen, now)).answer;
  }
  const proven = await provenKeys(deps, seen);
  const exempt = isExempt(deps, seen, proven);
  const mayBeRefused =
    !exempt &&
    ((seen.address && banKeyFilter.mayHoldAddress(seen.address)) ||
      [...proven, ...(seen.claims ?? [])].some(banKeyFilter.mayHoldKey));
  if (mayBeRefused) {
    const { answer } = await decide(deps, seen, now);
    if (answer.verdict === 'admitted') banKeyFilter.reportFalseAlarm();
    return answer;
  }
  const epoch = pickEpochInUse(epochs, now);
  return {
    verdict: 'admitted',
    version: site.version,
    epoch: epoch.epoch,
    bits: epoch.bits,
    maxAge: site.max_age,
    tags: exempt ? [] : tagsOf(deps, epoch, taggedKeys(seen, proven)),
    hits: [],
  };
};

const tagsOf = (
  { secrets }: Pick<DecideDeps, 'secrets'>,
  { site, epoch }: EpochRow,
  keys: readonly Key[],
): string[] => {
  const epochKey = secrets.epochKey(site, epoch);
  return keys.map((key) => computeTagText(epochKey, key));
};

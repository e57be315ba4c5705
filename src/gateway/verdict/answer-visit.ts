import type { Answer } from '../../protocol/answer';
import { epochInUse } from '../store/epochs';
import type { EpochRow } from '../store/schema/schema';
import type { SiteNow } from '../store/read-site';
import {
  decide,
  isExempt,
  provenKeys,
  taggedKeys,
  type DecideDeps,
  type Seen,
} from './decide';
import type { KnownKeys } from './ban-key-filter';
import { tagTextOf } from '../lists/tags';
import type { Key } from '../keys/key';

export interface AnswerVisitDeps extends DecideDeps {
  knownKeys: KnownKeys;
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
  seen: Seen,
  now: number,
): Promise<Answer> => {
  const { knownKeys } = deps;
  if (!(await knownKeys.reach(newestKey))) {
    return (await decide(deps, seen, now)).answer;
  }
  const proven = await provenKeys(deps, seen);
  const exempt = isExempt(deps, seen, proven);
  const mayBeRefused =
    !exempt &&
    ((seen.address && knownKeys.mayHoldAddress(seen.address)) ||
      [...proven, ...(seen.claims ?? [])].some(knownKeys.mayHold));
  if (mayBeRefused) {
    const { answer } = await decide(deps, seen, now);
    if (answer.verdict === 'admitted') knownKeys.noteFalseAlarm();
    return answer;
  }
  const epoch = epochInUse(epochs, now);
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
  return keys.map((key) => tagTextOf(epochKey, key));
};

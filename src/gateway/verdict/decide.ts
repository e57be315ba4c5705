import type { Answer } from '../../protocol/answer';
import { describeStatement } from '../bans/describe-statement';
import { withStatement } from '../bans/statement-texts';
import type { Secrets } from '../lib/secrets';
import { listBansById } from '../store/bans';
import { computeTag, formatTag } from '../lists/tags';
import type { ActiveKey } from '../store/find-keys';
import type { Db } from '../store/db';
import type { SiteRow } from '../store/schema/schema';
import { findSiteWithEpochs, pickEpochInUse } from '../store/served-epochs';
import { listActiveTags, type ActiveTag } from '../store/tags';
import { describeAppeal } from './describe-appeal';
import type { KeySet } from './key-set';
import { findMatches, isSpared } from './match-bans';
import { pickDecidingBan } from './pick-deciding-ban';
import { readTexts } from './read-texts';

/** The answer, and why. */
export interface Decision {
  answer: Answer;
  /** The bans that refuse, or would if the site did not only observe. */
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
  const siteNow = await findSiteWithEpochs(db, keySet.site, now);
  if (!siteNow) throw new Error(`no site ${keySet.site}`);
  const epoch = pickEpochInUse(siteNow.epochs, now);
  const found = await findMatches(db, keySet, now);
  const refusing = found.filter(({ effect }) => effect !== 'watch');
  const epochKey = secrets.epochKey(epoch.keyName, epoch.epoch);
  const all = keySet.tagged.map((key) => computeTag(epochKey, key));
  const listed =
    refusing.length || keySet.isVouchedFor
      ? await listActiveTags(db, epoch, all, now)
      : [];
  const { hit, spared } = sortTags(listed, keySet);
  const ban = pickDecidingBan(found);
  const observes = siteNow.site.observe === 1;
  const isRefused = refusing.length > 0 && !observes;
  const tags = all.filter((tag) => !spared.has(tag));
  return {
    bans: [...new Set(refusing.map(({ ban }) => ban))],
    answer: {
      verdict: isRefused ? 'refused' : 'admitted',
      version: epoch.version,
      epoch: epoch.epoch,
      bits: epoch.bits,
      maxAge: siteNow.site.max_age,
      tags: tags.map(formatTag),
      hits: observes
        ? []
        : tags.flatMap((tag, index) => (hit.has(tag) ? index : [])),
      ...(observes ? {} : describeEffect(ban, found, now)),
      ...(isRefused && describeNotice(siteNow.site)),
      ...(isRefused && ban && (await tellStatement(db, siteNow.site, ban))),
      ...(isRefused &&
        ban &&
        (await describeAppeal({ db, secrets }, siteNow.site, keySet, ban))),
    },
  };
};

/**
 * Sorts tags on the list by whether a ban refuses by them: those for whose bans
 * the browser is spared alone would close the chat on its pages all the same.
 */
const sortTags = (
  listed: readonly ActiveTag[],
  { isVouchedFor }: KeySet,
): { hit: Set<number>; spared: Set<number> } => {
  const refusing = listed.filter((one) => !(isVouchedFor && isSpared(one)));
  const hit = new Set(refusing.map(({ tag }) => tag));
  const spared = listed.filter(({ tag }) => !hit.has(tag));
  return { hit, spared: new Set(spared.map(({ tag }) => tag)) };
};

/** Returns what a refused visitor gets where the ban and the tag say nothing. */
export const describeNotice = ({
  texts,
  when_refused: whenRefused,
}: SiteRow): Pick<Answer, 'whenRefused' | 'texts'> => ({
  ...(whenRefused !== 'hide' && { whenRefused }),
  ...(texts !== '{}' && { texts: readTexts(texts) }),
});

/** Returns what a refused visitor is told of the decision, where a site wants that. */
const tellStatement = async (
  db: Db,
  site: SiteRow,
  { ban: id, id: key, until }: Pick<ActiveKey, 'ban' | 'id' | 'until'>,
): Promise<Pick<Answer, 'statement' | 'texts'>> => {
  if (site.statement !== 1) return {};
  const [ban] = await listBansById(db, [id]);
  // The key that refuses may end before the ban.
  const isHeld = ban?.keys.some((one) => one.id === key && one.automatic);
  const statement =
    ban &&
    describeStatement(site, {
      ...{ ...ban, until },
      ...(isHeld && { automatic: 1 }),
    });
  if (!statement) return {};
  return { statement, texts: withStatement(readTexts(site.texts), statement) };
};

/** Returns what the ban that decides says: of a refusal also its end. */
const describeEffect = (
  ban: ActiveKey | undefined,
  found: readonly ActiveKey[],
  now: number,
): Pick<Answer, 'effect' | 'text' | 'until' | 'endsIn' | 'reference'> => {
  if (!ban) return {};
  const { effect, text, until, reference } = ban;
  if (effect === 'watch') return { effect };
  // With the gateway away the page would admit at the end, although a weaker ban
  // still refuses: it knows of no end then, and asks instead.
  const isLast = !found.some(
    (one) =>
      one.effect !== 'watch' && (one.until ?? Infinity) > (until ?? Infinity),
  );
  return {
    effect,
    ...(text && { text }),
    reference,
    ...(until !== null && { until: new Date(until).toISOString() }),
    ...(until !== null &&
      isLast && { endsIn: Math.ceil((until - now) / 1000) }),
  };
};

import type { Answer } from '../../protocol/answer';
import type { Secrets } from '../lib/secrets';
import type { Db } from '../store/db';
import { hasLiveChat } from '../store/earlier-chats';
import type { SiteNow } from '../store/read-site';
import { answerVisit } from './answer-visit';
import type { BanKeyFilter } from './ban-key-filter';
import { findClosure, withClosure, type Guest } from './find-closure';

/**
 * Why a visit was answered as it was: no ban, one that only watches, one that
 * refuses, the site's shield, or a site that takes signed-in visitors only.
 */
export type VisitCause = 'none' | 'watch' | 'ban' | 'shield' | 'signIn';

/** Returns which ban decided, where the site itself turns nobody away. */
const causeOf = ({ verdict, effect }: Answer): VisitCause => {
  if (verdict === 'refused') return 'ban';
  return effect === undefined ? 'none' : 'watch';
};

/**
 * Decides a visit by the bans, and by whether the site takes chats of such a
 * visitor now. A page whose visitor's chat goes on is left alone: the site only
 * takes no new ones.
 *
 * @param siteNow read before the key set was made
 */
export const answerAtDoor = async (
  deps: { db: Db; secrets: Secrets; banKeyFilter: BanKeyFilter },
  siteNow: SiteNow,
  guest: Guest,
  now: number,
): Promise<{ answer: Answer; cause: VisitCause }> => {
  const { db } = deps;
  const answer = await answerVisit(deps, siteNow, guest.keySet, now);
  const cause = causeOf(answer);
  if (cause === 'ban') return { answer, cause };
  const closure = await findClosure(db, siteNow, guest, now);
  return closure && !(await hasLiveChat(db, guest.visitors, siteNow.site.id))
    ? {
        answer: withClosure(answer, closure, siteNow, now),
        cause: closure.shield ? 'shield' : 'signIn',
      }
    : { answer, cause };
};

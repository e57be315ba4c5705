import type { Answer } from '../../protocol/answer';
import type { Secrets } from '../lib/secrets';
import type { Db } from '../store/db';
import { hasLiveChat } from '../store/earlier-chats';
import type { SiteNow } from '../store/read-site';
import { answerVisit } from './answer-visit';
import type { BanKeyFilter } from './ban-key-filter';
import { findClosure, withClosure, type Guest } from './find-closure';

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
): Promise<Answer> => {
  const { db } = deps;
  const answer = await answerVisit(deps, siteNow, guest.keySet, now);
  if (answer.verdict === 'refused') return answer;
  const closure = await findClosure(db, siteNow, guest, now);
  return closure && !(await hasLiveChat(db, guest.visitors, siteNow.site.id))
    ? withClosure(answer, closure, siteNow, now)
    : answer;
};

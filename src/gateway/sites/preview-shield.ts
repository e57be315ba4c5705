import type { ShieldAdmits } from '../../protocol/admits';
import type { ShieldPreview } from '../../protocol/shield';
import { isoTime } from '../lib/iso-time';
import { yieldToEventLoop } from '../lib/yield-to-event-loop';
import type { Db } from '../store/db';
import { listSessionsStartedSince } from '../store/sessions';
import type { ErasedKeys } from '../verdict/erased-keys';
import { isKnown } from '../verdict/find-closure';
import type { NeverBan } from '../keys/never-ban';
import { findKeySet } from '../verdict/key-set';
import { browserAtStart } from '../verdict/subject';

const HOUR = 60 * 60 * 1000;

/**
 * Returns which of the chats that started on a site in the last hour a shield
 * would have let in, had it been raised when that hour began.
 */
export const previewShield = async (
  deps: { db: Db; neverBan: NeverBan; erased: ErasedKeys },
  site: string,
  admits: ShieldAdmits,
  now: number,
): Promise<ShieldPreview> => {
  const since = now - HOUR;
  const counts = { exempt: 0, signedIn: 0, known: 0 };
  const sessions = await listSessionsStartedSince(deps.db, site, since);
  for (const session of sessions) {
    await yieldToEventLoop();
    const keySet = await findKeySet(deps, browserAtStart(session));
    const guest = { keySet, visitors: [session.visitor] };
    if (keySet.isExempt) counts.exempt += 1;
    else if (keySet.isVouchedFor) counts.signedIn += 1;
    else if (await isKnown(deps.db, guest, since, now)) counts.known += 1;
  }
  const admitted =
    counts.exempt +
    (admits === 'nobody' ? 0 : counts.signedIn) +
    (admits === 'known' ? counts.known : 0);
  return {
    ...{ admits, since: isoTime(since), until: isoTime(now) },
    ...{ chats: sessions.length, admitted },
    turnedAway: sessions.length - admitted,
    ...{ signedIn: counts.signedIn, known: counts.known },
  };
};

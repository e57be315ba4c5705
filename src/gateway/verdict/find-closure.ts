import type { Answer } from '../../protocol/answer';
import type { ShieldAdmits } from '../../protocol/admits';
import { isoTime } from '../lib/iso-time';
import type { Db } from '../store/db';
import { hasEarlierChat } from '../store/earlier-chats';
import type { SiteNow, Shielding } from '../store/read-site';
import { describeNotice } from './decide';
import type { KeySet } from './key-set';
import { findMatches } from './match-bans';
import { siteReference } from './site-reference';

const DAY = 24 * 60 * 60 * 1000;

/** Why a site takes no chat of a browser that no ban refuses. */
export interface Closure {
  /** Absent: the site's own setting, which has no end. */
  shield?: Shielding;
}

/** Who is at the door. */
export interface Guest {
  keySet: KeySet;
  /** Ids of the browser's visitor tokens. */
  visitors: readonly string[];
}

/** Returns whether a visitor chatted before a shield, and no ban concerns them. */
export const isKnown = async (
  db: Db,
  { keySet, visitors }: Guest,
  since: number,
  now: number,
): Promise<boolean> =>
  (await hasEarlierChat(db, visitors, since - DAY)) &&
  !(await findMatches(db, keySet, now)).length;

const isAdmitted = async (
  db: Db,
  guest: Guest,
  { admits, since }: { admits: ShieldAdmits; since: number },
  now: number,
): Promise<boolean> => {
  if (admits === 'nobody') return false;
  if (guest.keySet.isVouchedFor) return true;
  return admits === 'known' && isKnown(db, guest, since, now);
};

/** Returns whether a site may turn away somebody whom no ban refuses. */
export const mayBeClosed = (
  { site, shield }: Pick<SiteNow, 'site' | 'shield'>,
  now: number,
): boolean =>
  site.observe !== 1 &&
  (site.admits === 'signed-in' || (shield !== undefined && shield.until > now));

/**
 * Returns why a site takes no chat of a browser: for its shield, or because only
 * signed-in visitors chat there; undefined if it takes one. Nobody on the
 * never-ban list is turned away, and nobody by a site that only observes.
 */
export const findClosure = async (
  db: Db,
  siteNow: Pick<SiteNow, 'site' | 'shield'>,
  guest: Guest,
  now: number,
): Promise<Closure | undefined> => {
  const { isExempt, isVouchedFor } = guest.keySet;
  if (isExempt || !mayBeClosed(siteNow, now)) return undefined;
  const { site, shield } = siteNow;
  const isUp = shield !== undefined && shield.until > now;
  if (isUp && !(await isAdmitted(db, guest, shield, now))) return { shield };
  return site.admits === 'signed-in' && !isVouchedFor ? {} : undefined;
};

/**
 * Returns the answer to a browser that a site takes no chat of. It hits no tag:
 * the page knows that from claims, and asks the gateway when it is over. A shield
 * is explained also where the site refuses in silence.
 */
export const withClosure = (
  answer: Answer,
  { shield }: Closure,
  { site }: Pick<SiteNow, 'site'>,
  now: number,
): Answer => ({
  ...answer,
  ...{ verdict: 'refused', hits: [], effect: 'refuse' },
  ...describeNotice(site),
  reference: shield?.reference ?? siteReference(site.id),
  ...(shield && {
    ...(site.when_refused === 'hide' && { whenRefused: 'notice' }),
    until: isoTime(shield.until),
    endsIn: Math.ceil((shield.until - now) / 1000),
  }),
});

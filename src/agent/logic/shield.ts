import type { Me } from '../../protocol/people';
import type { ShieldPreview, SiteShield } from '../../protocol/shield';
import { HOUR_MS } from './times';

/** A shield that is up. */
export type RaisedShield = SiteShield & { since: string; until: string };

/** Returns whether a shield is up. */
export const isRaised = (shield: SiteShield): shield is RaisedShield =>
  shield.until !== null && shield.since !== null;

/** Whether somebody has a shield up for as long as they like. */
export const mayShieldLong = ({ role }: Pick<Me, 'role'>): boolean =>
  role !== 'agent' && role !== 'viewer';

/** Whether somebody may end or change a shield: an agent none that lasts an hour. */
export const mayChangeShield = (
  me: Pick<Me, 'role'>,
  { since, until }: Pick<RaisedShield, 'since' | 'until'>,
): boolean =>
  mayShieldLong(me) ||
  (me.role === 'agent' && Date.parse(until) - Date.parse(since) <= HOUR_MS);

/** When a shield can end: in an hour, in the evening, in the morning. */
const SHIELD_ENDS = ['hour', 'closing', 'tomorrow'] as const;
export type ShieldEnd = (typeof SHIELD_ENDS)[number];

/** Hours of the day: the gateway knows of nobody's opening times. */
const CLOSING = 18;
const OPENING = 8;

/** Returns when a shield ends, milliseconds, by the person's clock. */
export const shieldEndTime = (end: ShieldEnd, now: number): number => {
  if (end === 'hour') return now + HOUR_MS;
  const at = new Date(now);
  if (end === 'tomorrow') at.setDate(at.getDate() + 1);
  return at.setHours(end === 'closing' ? CLOSING : OPENING, 0, 0, 0);
};

/** Lists the ends that somebody may choose now. */
export const listShieldEnds = (
  me: Pick<Me, 'role'>,
  now: number,
): ShieldEnd[] =>
  mayShieldLong(me)
    ? SHIELD_ENDS.filter(
        // This evening may be over, or less than an hour away.
        (end) => shieldEndTime(end, now) >= now + HOUR_MS,
      )
    : ['hour'];

/** What a shield would have done at several sites together. */
export type ShieldCounts = Pick<
  ShieldPreview,
  'chats' | 'admitted' | 'turnedAway' | 'signedIn'
>;

/** Adds up what a shield would have done at each site. */
export const addShieldCounts = (
  previews: readonly ShieldPreview[],
): ShieldCounts => {
  const sum = (name: keyof ShieldCounts) =>
    previews.reduce((total, preview) => total + preview[name], 0);
  return {
    ...{ chats: sum('chats'), admitted: sum('admitted') },
    ...{ turnedAway: sum('turnedAway'), signedIn: sum('signedIn') },
  };
};

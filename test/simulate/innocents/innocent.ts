import type { Draw } from '../draw/draw';
import { drawFirstMessage } from '../draw/messages';
import { drawEmail, drawName } from '../draw/people';
import { DAY, HOUR } from '../draw/times';
import type { Browser, Shown } from '../world/browser';
import { BLOCKED_AT } from '../world/open-world';

/** Somebody who has done nothing. */
export interface Innocent {
  name: string;
  email: string;
  /** Whether the site's server proves who they are. */
  isSignedIn: boolean;
  /** Whether they write their name and email into the form. */
  fillsForm: boolean;
  browser: Browser;
  /** When they come, in milliseconds since 1970. */
  comesAt: number;
  says: string;
}

/** The share of people who are signed in where a scene says nothing else. */
const SIGNED_IN = 0.3;
/** Of ten people one chats already when the block comes. */
const EARLY = 0.1;

/** Draws when somebody comes: within six days, or shortly before the block. */
const drawArrival = (draw: Draw): number =>
  BLOCKED_AT +
  (draw.chance(EARLY) ? -draw.below(HOUR / 2) : draw.below(6 * DAY));

/** Draws somebody who has done nothing, as a scene has them. */
export const drawInnocent = (
  draw: Draw,
  browser: Browser,
  scene: Partial<Innocent> = {},
): Innocent => ({
  browser,
  name: drawName(draw),
  email: drawEmail(draw),
  isSignedIn: draw.chance(SIGNED_IN),
  fillsForm: draw.chance(0.5),
  comesAt: drawArrival(draw),
  says: drawFirstMessage(draw),
  ...scene,
});

/** Draws as many of them as a scene has. */
export const drawMany = (
  count: number,
  drawOne: (n: number) => Innocent,
): Innocent[] => Array.from({ length: count }, (_, n) => drawOne(n));

/** What a page and its form tell of somebody. */
export const shownOf = ({ name, email, ...one }: Innocent): Shown => ({
  ...(one.isSignedIn && { signedIn: { name, email } }),
  ...(one.fillsForm && { claims: { name, email } }),
});

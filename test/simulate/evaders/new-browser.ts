import { drawAddress, drawCustomer, drawIpv6Host } from '../draw/addresses';
import type { Draw } from '../draw/draw';
import { drawAbuse } from '../draw/messages';
import { drawName } from '../draw/people';
import type { Shown } from '../world/browser';
import type { Evasion } from './evader';
import { drawAgain, drawBlock, drawClaims, planReturn } from './plan-return';

type Claims = NonNullable<Shown['claims']>;

/** Draws where somebody lives: four of ten homes have IPv6. */
const drawHome = (draw: Draw): string =>
  draw.chance(0.4)
    ? drawIpv6Host(draw, drawCustomer(draw), draw.below(256))
    : drawAddress(draw);

/**
 * Creates a way to come back from the same address as somebody new.
 *
 * @param claimAgain what they write into the form then
 */
const asSomebodyNew = (
  name: string,
  claimAgain: (draw: Draw, before: Claims) => Claims,
): Evasion => ({
  name,
  plan(world, blockedAt) {
    const { draw } = world;
    const address = drawHome(draw);
    const claims = drawClaims(draw);
    const says = drawAbuse(draw);
    return planReturn(world, blockedAt, {
      ...{ address, shown: { claims }, says, form: drawBlock(draw) },
      back: {
        address,
        shown: { claims: claimAgain(draw, claims) },
        says: drawAgain(draw, says),
      },
    });
  },
});

/** The form has still what the browser's own memory of forms fills in. */
export const clearedStorage = asSomebodyNew(
  'cleared storage',
  (draw, before) => (draw.chance(0.5) ? before : { name: drawName(draw) }),
);

/** No form is filled in by itself: they make something up. */
export const privateWindow = asSomebodyNew('private window', (draw) => ({
  name: drawName(draw),
}));

/** Another browser knows their name from elsewhere, or nothing. */
export const otherBrowser = asSomebodyNew('other browser', (draw, before) =>
  draw.chance(0.3) ? { name: before.name ?? '' } : drawClaims(draw),
);

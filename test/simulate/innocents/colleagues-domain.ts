import { drawAddress } from '../draw/addresses';
import { drawEmail, drawName } from '../draw/people';
import { drawInnocent, drawMany } from './innocent';
import { planAbuse } from './plan-abuse';
import type { Scene } from './scene';

/** A company of which one is an abuser, and whose mail domain is blocked. */
export const colleaguesDomain: Scene = {
  name: 'a colleague’s domain',
  prepare(world, count) {
    const { draw } = world;
    const domain = `company${draw.between(1, 999)}.example`;
    const somebody = { name: drawName(draw), email: drawEmail(draw, domain) };
    const isProven = draw.chance(0.5);
    const form = {
      ...{ kinds: ['person', 'domain'], for: draw.pick(['7d', '30d']) },
      ...(!isProven && { claimed: true as const }),
    };
    planAbuse(world, {
      browser: { address: drawAddress(draw) },
      shown: isProven ? { signedIn: somebody } : { claims: somebody },
      blocks: [
        { by: 'supervisor', form },
        { by: 'owner', form: { ...form, confirm: true } },
      ],
    });
    return drawMany(count, () =>
      drawInnocent(
        draw,
        { address: drawAddress(draw) },
        {
          email: drawEmail(draw, domain),
          isSignedIn: draw.chance(0.5),
          fillsForm: draw.chance(0.9),
        },
      ),
    );
  },
};

import {
  drawCustomer,
  drawHost,
  drawIpv6Host,
  drawNetwork,
} from '../draw/addresses';
import { drawEmail } from '../draw/people';
import { DAY, HOUR } from '../draw/times';
import { BLOCKED_AT } from '../world/open-world';
import { drawInnocent, drawMany } from './innocent';
import { planAbuse } from './plan-abuse';
import type { Scene } from './scene';

const SCHOOL = 'students.school.example';

/** A school whose whole network a supervisor blocks, for the day. */
export const school: Scene = {
  name: 'a school’s network',
  prepare(world, count) {
    const { draw } = world;
    const isIpv6 = draw.chance(0.5);
    const network = isIpv6 ? drawCustomer(draw) : drawNetwork(draw);
    const drawSeat = () =>
      isIpv6
        ? drawIpv6Host(draw, network, draw.below(256))
        : drawHost(draw, network);
    planAbuse(world, {
      browser: { address: drawSeat() },
      blocks: [
        {
          by: draw.pick(['supervisor', 'owner']),
          form: {
            ...{ kinds: ['person', 'ip'], for: draw.pick(['1d', '7d']) },
            prefix: isIpv6 ? draw.pick([48, 56]) : 24,
          },
        },
      ],
    });
    return drawMany(count, () =>
      drawInnocent(
        draw,
        { address: drawSeat() },
        {
          email: drawEmail(draw, SCHOOL),
          // In the hours of school, from the moment of the block on.
          comesAt:
            BLOCKED_AT + draw.below(5) * DAY + draw.below(6 * HOUR) - HOUR / 2,
        },
      ),
    );
  },
};

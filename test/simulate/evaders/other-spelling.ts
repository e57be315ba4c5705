import { drawAddress } from '../draw/addresses';
import type { Draw } from '../draw/draw';
import { drawAbuse } from '../draw/messages';
import { drawEmail, drawName } from '../draw/people';
import type { Evasion } from './evader';
import { drawAgain, drawBlock, planReturn } from './plan-return';

const LOOK_ALIKE: Record<string, string> = { a: 'а', e: 'е', o: 'о', c: 'с' };

const withLocal =
  (change: (local: string, draw: Draw) => string) =>
  (email: string, draw: Draw): string => {
    const [local = '', domain = ''] = email.split('@');
    return `${change(local, draw)}@${domain}`;
  };

/** Spellings that lead to the same mailbox, or look as if they did. */
const SPELLINGS: ((email: string, draw: Draw) => string)[] = [
  withLocal((local, draw) => `${local}+${draw.between(1, 99)}`),
  withLocal((local) => local.replace('.', '')),
  withLocal((local) => `${local.slice(0, 2)}.${local.slice(2)}`),
  withLocal((local) =>
    local.replace(/[aeoc]/, (letter) => LOOK_ALIKE[letter] ?? letter),
  ),
  (email) => email.toUpperCase(),
  (email) => email.replace('@gmail.com', '@googlemail.com'),
  (email) => `${email}.`,
  (email) => `mailto:${email}`,
  (email) => `Somebody <${email}>`,
  (email) => email.replace('@', '\u200b@'),
  (email) => email.replace('@', '＠'),
];

/** The mailbox is blocked as well, and is written in another way. */
export const otherSpelling: Evasion = {
  name: 'other spelling of the mailbox',
  plan(world, blockedAt) {
    const { draw } = world;
    const address = drawAddress(draw);
    const name = drawName(draw);
    const email = drawEmail(draw);
    const says = drawAbuse(draw);
    const isProven = draw.chance(0.4);
    const { kinds, ...form } = drawBlock(draw);
    return planReturn(world, blockedAt, {
      ...{ address, says },
      shown: isProven
        ? { signedIn: { name, email } }
        : { claims: { name, email } },
      form: {
        ...{ ...form, kinds: [...kinds, 'email'] },
        ...(!isProven && { claimed: true as const }),
      },
      back: {
        address: draw.chance(0.3) ? address : drawAddress(draw),
        shown: {
          claims: {
            name: drawName(draw),
            email: draw.pick(SPELLINGS)(email, draw),
          },
        },
        says: drawAgain(draw, says),
      },
    });
  },
};

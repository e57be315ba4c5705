import type { Session } from '../../../src/protocol/sessions';
import type { VendorKey } from '../../../src/gateway/vendors/clients/client';
import { drawAddress } from '../draw/addresses';
import { drawName } from '../draw/people';
import { MINUTE } from '../draw/times';
import { startChat } from '../world/browser';
import type { VendorWorld } from '../world/open-vendor-world';
import { chatByGate, chatPastGate, type GateChat } from '../world/vendor-chat';
import { drawInnocent, drawMany, shownOf, type Innocent } from './innocent';
import type { InnocentResult } from './result';

/** The share of innocent people whose page has the gate. */
const GATED = 0.7;

/** Somebody innocent, and who they are at the vendor. */
interface Life {
  one: Innocent;
  visitor: VendorKey;
  /** Of their chat by the gate. */
  code?: string;
}

/** Has abusers chat, and be blocked. */
export const bringAbusers = async (
  world: VendorWorld,
  count: number,
): Promise<GateChat[]> => {
  const { draw } = world;
  const abusers: GateChat[] = [];
  for (let n = 0; n < count; n += 1) {
    const browser = { address: drawAddress(draw) };
    const shown = { claims: { name: drawName(draw) } };
    abusers.push(await chatByGate(world, browser, shown));
  }
  await world.pass(2 * MINUTE);
  await world.blockAll(abusers, () => ({
    ...{ kinds: ['person'], for: draw.pick(['7d', '30d']) },
  }));
  await world.pass(2 * MINUTE);
  return abusers;
};

/** Has innocent people chat, by pages with the gate and without. */
export const bringInnocents = async (
  world: VendorWorld,
  count: number,
): Promise<Life[]> => {
  const { draw } = world;
  const lives: Life[] = [];
  for (const one of drawMany(count, () =>
    drawInnocent(draw, { address: drawAddress(draw) }),
  )) {
    if (draw.chance(GATED) || one.isSignedIn) {
      const { chat, visitor } = await chatByGate(
        world,
        one.browser,
        shownOf(one),
      );
      lives.push({ one, visitor, code: chat.code });
    } else {
      lives.push({ one, visitor: chatPastGate(world, one.browser) });
    }
  }
  return lives;
};

/** What somebody met with at the vendor, and meets with at the gate now. */
export const readResult = async (
  { gateway, isBanned, name }: VendorWorld,
  { one, visitor, code }: Life,
  { chats, wasBanned }: { chats: readonly Session[]; wasBanned: boolean },
): Promise<InnocentResult> => {
  const isOwn = (chat: Session) =>
    chat.visitor === visitor.value || chat.code === code;
  const start = await startChat(gateway, one.browser, shownOf(one));
  const isAtGate = start.is === 'refused';
  const isLong = isAtGate || isBanned(visitor);
  const refusal = {
    ...{ hours: isLong ? Infinity : 24, isDecided: false, appeal: 'none' },
    by: isAtGate ? 'the gate' : name,
  };
  return {
    isSignedIn: one.isSignedIn,
    flags: chats.filter(isOwn).flatMap(({ flags }) => flags),
    ...((isLong || wasBanned) && { refusal }),
  };
};

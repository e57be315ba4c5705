import type { VendorKey } from '../../../src/gateway/vendors/clients/client';
import { VENDORS, type VendorName } from '../../gateway/support/sync-setting';
import { drawAddress } from '../draw/addresses';
import { drawName } from '../draw/people';
import { HOUR, MINUTE } from '../draw/times';
import { startChat } from '../world/browser';
import { openVendorWorld, type VendorWorld } from '../world/open-vendor-world';
import { chatByGate, chatPastGate, type GateChat } from '../world/vendor-chat';
import { drawInnocent, drawMany, shownOf, type Innocent } from './innocent';
import type { InnocentResult } from './result';

/** What happens at a vendor between somebody blocked and somebody innocent. */
export interface VendorScene {
  name: string;
  /** How many innocent people there are to an abuser. */
  perAbuser: number;
  /** Does to the innocent conversation what the scene is about. */
  involve(world: VendorWorld, abuser: GateChat, innocent: VendorKey): void;
}

/** The share of innocent people whose page has the gate. */
const GATED = 0.7;

/** Has an innocent person chat at the vendor; answers their id there. */
const come = async (world: VendorWorld, one: Innocent) => {
  const isGated = world.draw.chance(GATED) || one.isSignedIn;
  return isGated
    ? chatByGate(world, one.browser, shownOf(one))
    : { chat: undefined, visitor: chatPastGate(world, one.browser) };
};

const runAt = async (
  { name: scene, perAbuser, involve }: VendorScene,
  vendor: VendorName,
  { seed, people }: { seed: number; people: number },
): Promise<InnocentResult[]> => {
  const world = await openVendorWorld({ seed, scene }, vendor);
  const { draw, gateway, isBanned } = world;
  const abusers: GateChat[] = [];
  for (let n = 0; n < people; n += perAbuser) {
    const shown = { claims: { name: drawName(draw) } };
    abusers.push(
      await chatByGate(world, { address: drawAddress(draw) }, shown),
    );
  }
  await world.pass(2 * MINUTE);
  await world.blockAll(abusers, () => ({
    ...{ kinds: ['person'], for: draw.pick(['7d', '30d']) },
  }));
  await world.pass(2 * MINUTE);

  const lives: { one: Innocent; visitor: VendorKey; code?: string }[] = [];
  for (const one of drawMany(people, () =>
    drawInnocent(draw, { address: drawAddress(draw) }),
  )) {
    const { chat, visitor } = await come(world, one);
    lives.push({ one, visitor, ...(chat && { code: chat.code }) });
    await world.pass(draw.below(30) * 1000);
  }
  for (const [n, { visitor }] of lives.entries()) {
    const abuser = abusers[Math.floor(n / perAbuser)];
    if (abuser) involve(world, abuser, visitor);
  }
  await world.pass(10 * MINUTE);
  const chats = await world.listChats();
  const soon = lives.map(({ visitor }) => isBanned(visitor));
  await world.pass(25 * HOUR);
  const results: InnocentResult[] = [];
  for (const [n, { one, visitor, code }] of lives.entries()) {
    const isOwn = (chat: { visitor: string; code: string }) =>
      chat.visitor === visitor.value || chat.code === code;
    const start = await startChat(gateway, one.browser, shownOf(one));
    const isHere = start.is === 'refused';
    const isThere = isBanned(visitor);
    const by = isHere ? 'the gate' : vendor;
    const hours = isHere || isThere ? Infinity : 24;
    results.push({
      isSignedIn: one.isSignedIn,
      flags: chats.filter(isOwn).flatMap(({ flags }) => flags),
      ...((isHere || isThere || soon[n]) && {
        refusal: { hours, isDecided: false, by, appeal: 'none' },
      }),
    });
  }
  return results;
};

/** Has half of the people live through a scene at each vendor. */
export const runVendorScene = async (
  scene: VendorScene,
  { seed, people }: { seed: number; people: number },
): Promise<InnocentResult[]> => {
  const results: InnocentResult[] = [];
  for (const vendor of VENDORS) {
    const half = { seed, people: Math.ceil(people / VENDORS.length) };
    results.push(...(await runAt(scene, vendor, half)));
  }
  return results;
};

import type { VendorKey } from '../../../src/gateway/vendors/clients/client';
import { VENDORS, type VendorName } from '../../gateway/support/sync-setting';
import { HOUR, MINUTE } from '../draw/times';
import { openVendorWorld, type VendorWorld } from '../world/open-vendor-world';
import type { GateChat } from '../world/vendor-chat';
import { bringAbusers, bringInnocents, readResult } from './live-at-vendor';
import type { InnocentResult } from './result';

/** What happens at a vendor between somebody blocked and somebody innocent. */
export interface VendorScene {
  name: string;
  /** How many innocent people there are to an abuser. */
  perAbuser: number;
  /** Does to the innocent conversation what the scene is about. */
  involve(world: VendorWorld, abuser: GateChat, innocent: VendorKey): void;
}

const runAt = async (
  { name: scene, perAbuser, involve }: VendorScene,
  vendor: VendorName,
  { seed, people }: { seed: number; people: number },
): Promise<InnocentResult[]> => {
  const world = await openVendorWorld({ seed, scene }, vendor);
  const abusers = await bringAbusers(world, Math.ceil(people / perAbuser));
  const lives = await bringInnocents(world, people);
  // While the sync still looks where the codes of the blocked turn up.
  await world.pass(MINUTE);
  for (const [n, { visitor }] of lives.entries()) {
    const abuser = abusers[Math.floor(n / perAbuser)];
    if (abuser) involve(world, abuser, visitor);
  }
  await world.pass(10 * MINUTE);
  const chats = await world.listChats();
  const banned = lives.map(({ visitor }) => world.isBanned(visitor));
  // Longer than an id may be held that nobody confirms.
  await world.pass(25 * HOUR);
  const results: InnocentResult[] = [];
  for (const [n, life] of lives.entries()) {
    const wasBanned = banned[n] === true;
    results.push(await readResult(world, life, { chats, wasBanned }));
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

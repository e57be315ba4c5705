import type { VendorKey } from '../../../src/gateway/vendors/clients/client';
import type { VendorName } from '../../gateway/support/sync-setting';
import { drawAddress } from '../draw/addresses';
import { MINUTE } from '../draw/times';
import type { Browser } from '../world/browser';
import { openVendorWorld, type VendorWorld } from '../world/open-vendor-world';
import { chatByGate, type GateChat } from '../world/vendor-chat';
import type { EvaderResult } from './evader';
import { drawBlock, drawClaims } from './plan-return';

/** A way to come back at a vendor, past the gate. */
export interface VendorEvasion {
  name: string;
  vendors: readonly VendorName[];
  /** Has somebody write at the vendor once more; answers who they are there. */
  comeBack(world: VendorWorld, first: GateChat, browser: Browser): VendorKey;
}

const runAt = async (
  { name: scene, comeBack }: VendorEvasion,
  vendor: VendorName,
  { seed, people }: { seed: number; people: number },
): Promise<EvaderResult[]> => {
  const world = await openVendorWorld({ seed, scene }, vendor);
  const { draw } = world;
  const evaders: { browser: Browser; first: GateChat }[] = [];
  for (let n = 0; n < people; n += 1) {
    const browser = { address: drawAddress(draw) };
    const shown = { claims: drawClaims(draw) };
    evaders.push({ browser, first: await chatByGate(world, browser, shown) });
  }
  await world.pass(3 * MINUTE);
  const firsts = evaders.map(({ first }) => first);
  const bans = await world.blockAll(firsts, () => drawBlock(draw));
  await world.pass(MINUTE);
  const ids: VendorKey[] = [];
  for (const { browser, first } of evaders) {
    ids.push(comeBack(world, first, browser));
  }
  await world.pass(5 * MINUTE);
  const chats = await world.listChats();
  return ids.map((id, n) => {
    const chat = chats.find(({ visitor }) => visitor === id.value);
    return {
      isRefused: world.isBanned(id) || Boolean(chat?.ban),
      bans: bans.slice(n, n + 1),
      flags: chat?.flags ?? [],
    };
  });
};

/** Has people be blocked and come back at the vendors where they can. */
export const runVendorEvasion = async (
  evasion: VendorEvasion,
  { seed, people }: { seed: number; people: number },
): Promise<EvaderResult[]> => {
  const { vendors } = evasion;
  const results: EvaderResult[] = [];
  for (const vendor of vendors) {
    const part = { seed, people: Math.ceil(people / vendors.length) };
    results.push(...(await runAt(evasion, vendor, part)));
  }
  return results;
};

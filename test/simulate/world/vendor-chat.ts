import type { SessionAnswer } from '../../../src/protocol/gate-sessions';
import type { VendorKey } from '../../../src/gateway/vendors/clients/client';
import { startChat, type Browser, type Shown } from './browser';
import type { VendorWorld } from './open-vendor-world';

/** What a chat carries whose page has no gate. */
const NO_CODE = 'nobody';

/** A chat by the gate, and who its visitor is at the vendor. */
export interface GateChat {
  chat: SessionAnswer;
  visitor: VendorKey;
}

/** Starts a chat at the vendor, by a page without the gate. */
export const chatPastGate = (
  { vendor }: Pick<VendorWorld, 'vendor'>,
  { address }: Browser,
  code = NO_CODE,
): VendorKey => vendor.chat(code, address).visitor;

/** Starts a chat by the gate, whose page writes its code at the vendor. */
export const chatByGate = async (
  world: Pick<VendorWorld, 'vendor' | 'gateway' | 'name'>,
  browser: Browser,
  shown: Shown,
): Promise<GateChat> => {
  const { gateway, name: widget } = world;
  const start = await startChat(gateway, browser, { ...shown, widget });
  if (start.is !== 'chat') throw new Error(`the chat is ${start.is}`);
  const { chat } = start;
  return { chat, visitor: chatPastGate(world, browser, chat.code) };
};

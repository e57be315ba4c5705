import { expect } from 'vitest';
import type { Page } from '../../../src/protocol/page';
import type { Session } from '../../../src/protocol/sessions';
import { keyId, type Key } from '../../../src/gateway/keys/key';
import { startEngine } from '../../gateway/support/sync-engine';
import {
  openSetting,
  type VendorName,
} from '../../gateway/support/sync-setting';
import { createDraw } from '../draw/draw';
import { DAY, MINUTE } from '../draw/times';
import { RATE_LIMIT } from './open-world';
import { hire, type BlockForm } from './staff';
import type { GateChat } from './vendor-chat';

/** Opens a gateway as it comes, with an account at a vendor, and an agent. */
export const openVendorWorld = async (
  { seed, scene }: { seed: number; scene: string },
  name: VendorName,
) => {
  const setting = await openSetting(name, {
    requestsPerMinute: null,
    parts: { rateLimit: RATE_LIMIT, sessionTtl: (60 * DAY) / 1000 },
  });
  const engine = await startEngine(setting);
  const { gateway, vendor } = setting;
  const agent = await hire(gateway, 'agent');
  const draw = createDraw(seed, `${scene} ${name}`);
  const isBanned = (key: Key) => setting.there().includes(keyId(key));
  return {
    ...{ name, gateway, vendor, agent, draw, isBanned },
    /** Lets time pass, while the vendor is asked again and again. */
    pass: (milliseconds: number) =>
      engine.pass(milliseconds, Math.max(MINUTE / 2, milliseconds / 30)),
    /** Lists the chats that agents see. */
    listChats: async () =>
      (await agent.read<Page<Session>>('/v1/sessions?limit=500')).data,
    /** Blocks the people in chats; answers the bans once the vendor has them. */
    async blockAll(
      chats: readonly GateChat[],
      drawForm: () => BlockForm,
    ): Promise<number[]> {
      const bans: number[] = [];
      for (const { chat } of chats) {
        const ban = await agent.block(draw, chat, drawForm());
        if (ban) bans.push(ban.id);
      }
      await engine.until(() => {
        const left = chats.filter(({ visitor }) => !isBanned(visitor));
        expect(left).toEqual([]);
      });
      return bans;
    },
  };
};

export type VendorWorld = Awaited<ReturnType<typeof openVendorWorld>>;

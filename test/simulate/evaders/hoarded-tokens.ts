import type { SessionAnswer } from '../../../src/protocol/gate-sessions';
import { drawAddress } from '../draw/addresses';
import { drawAbuse } from '../draw/messages';
import { MINUTE } from '../draw/times';
import { chatFreely, keepOpen, write } from '../world/browser';
import { readFlags } from '../world/read-flags';
import type { EvaderResult, Evasion } from './evader';
import { drawAgain, drawBlock, drawClaims } from './plan-return';

/** Chats are opened beforehand, and go on when one of them is blocked. */
export const hoardedTokens: Evasion = {
  name: 'hoarded tokens',
  plan({ gateway, timeline, draw, agent }, blockedAt) {
    const result: EvaderResult = { isRefused: false, bans: [], flags: [] };
    const address = drawAddress(draw);
    const says = drawAbuse(draw);
    const form = drawBlock(draw);
    const hoard: SessionAnswer[] = [];
    const openedAt = blockedAt - draw.between(3, 15) * MINUTE;
    const backAt = blockedAt + draw.between(1, 20) * MINUTE;
    timeline.at(openedAt, async () => {
      for (let n = draw.between(2, 5); n > 0; n -= 1) {
        const shown = { claims: drawClaims(draw) };
        hoard.push(await chatFreely(gateway, { address }, [], shown));
      }
    });
    for (let at = openedAt; at < backAt; at += 2 * MINUTE) {
      timeline.at(at, async () => {
        for (const chat of hoard) await keepOpen(gateway, { address }, chat);
      });
    }
    timeline.at(blockedAt, async () => {
      const [first] = hoard;
      if (!first) throw new Error('no chat was opened');
      await write(gateway, { address }, first, says);
      const ban = await agent.block(draw, first, form);
      if (ban) result.bans.push(ban.id);
    });
    timeline.at(backAt, async () => {
      const last = hoard.at(-1);
      if (!last) throw new Error('no chat was opened');
      const from = draw.chance(0.5) ? address : drawAddress(draw);
      const text = drawAgain(draw, says);
      const status = await write(gateway, { address: from }, last, text);
      result.isRefused = status === 403;
      result.flags = await readFlags(agent, last);
    });
    return result;
  },
};

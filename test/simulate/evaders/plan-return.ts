import type { SessionAnswer } from '../../../src/protocol/gate-sessions';
import type { Draw } from '../draw/draw';
import { drawAbuse, respell } from '../draw/messages';
import { drawEmail, drawName } from '../draw/people';
import { HOUR, MINUTE, SECOND } from '../draw/times';
import { chatFreely, startChat, write, type Shown } from '../world/browser';
import { BLOCKED_AT, type World } from '../world/open-world';
import { readFlags } from '../world/read-flags';
import type { BlockForm } from '../world/staff';
import type { EvaderResult } from './evader';

/** Somebody who is blocked, and comes back with a browser that nobody knows. */
export interface Return {
  address: string;
  shown: Shown;
  says: string;
  form: BlockForm;
  back: { address: string; shown: Shown; says: string };
}

/** Draws how an agent blocks somebody: four of ten with the address. */
export const drawBlock = (draw: Draw): BlockForm => ({
  kinds: draw.chance(0.4) ? ['person', 'ip'] : ['person'],
  for: draw.pick(['1d', '7d', '30d']),
});

/** Draws what an abuser writes into the form: half of them a name alone. */
export const drawClaims = (draw: Draw): NonNullable<Shown['claims']> => ({
  name: drawName(draw),
  ...(draw.chance(0.5) && { email: drawEmail(draw) }),
});

/** Draws what somebody says who is back: six of ten the same as before. */
export const drawAgain = (draw: Draw, says: string): string =>
  draw.chance(0.6) ? respell(draw, says) : drawAbuse(draw);

/** Draws after how many milliseconds somebody is back: mostly some minutes. */
const drawPause = (draw: Draw): number =>
  draw.chance(0.7)
    ? draw.between(20 * SECOND, 10 * MINUTE)
    : draw.between(10 * MINUTE, 3 * HOUR);

/** Plans a chat that an agent blocks, and the return. */
export const planReturn = (
  { gateway, timeline, draw, agent }: World,
  blockedAt: number,
  { address, shown, says, form, back }: Return,
): EvaderResult => {
  const result: EvaderResult = { isRefused: false, bans: [], flags: [] };
  let first: SessionAnswer;
  timeline.at(blockedAt - draw.between(1, 9) * MINUTE, async () => {
    first = await chatFreely(gateway, { address }, [says], shown);
  });
  timeline.at(blockedAt, async () => {
    const ban = await agent.block(draw, first, form);
    if (!ban) throw new Error('the abuser was not blocked');
    result.bans.push(ban.id);
  });
  timeline.at(blockedAt + drawPause(draw), async () => {
    const browser = { address: back.address };
    const start = await startChat(gateway, browser, back.shown);
    if (start.is !== 'chat') {
      result.isRefused = start.is === 'refused';
      return;
    }
    const status = await write(gateway, browser, start.chat, back.says);
    result.isRefused = status === 403;
    result.flags = await readFlags(agent, start.chat);
  });
  return result;
};

/** Moments apart at which the evaders of a kind are blocked. */
const APART = 4 * MINUTE;

/** Returns when the n-th evader is blocked. */
export const blockedAtOf = (n: number): number => BLOCKED_AT + n * APART;

import type { SessionAnswer } from '../../../src/protocol/gate-sessions';
import { drawAbuse } from '../draw/messages';
import { drawName } from '../draw/people';
import { MINUTE } from '../draw/times';
import { chatFreely, type Browser, type Shown } from '../world/browser';
import type { BlockForm } from '../world/staff';
import { BLOCKED_AT, type World } from '../world/open-world';

/** What an abuser does, and how the team blocks them. */
interface Abuse {
  browser: Browser;
  /** Absent: they write a name. */
  shown?: Shown;
  /** What they write; absent: an advert, an insult and the like. */
  texts?: string[];
  /** Tried in this order until the gateway takes one. */
  blocks: { by: 'agent' | 'supervisor' | 'owner'; form: BlockForm }[];
  /** @default BLOCKED_AT */
  at?: number;
}

/** How long people block somebody for. */
export const LENGTHS = ['1d', '7d', '30d'];

/** Plans an abuser's chat, and the block that ends it some minutes later. */
export const planAbuse = (
  { gateway, timeline, draw, ...team }: World,
  { browser, blocks, at = BLOCKED_AT, ...abuse }: Abuse,
): void => {
  const shown = abuse.shown ?? { claims: { name: drawName(draw) } };
  const texts = abuse.texts ?? [drawAbuse(draw), drawAbuse(draw)];
  let chat: SessionAnswer;
  timeline.at(at - draw.between(2, 9) * MINUTE, async () => {
    chat = await chatFreely(gateway, browser, texts, shown);
  });
  timeline.at(at, async () => {
    for (const { by, form } of blocks) {
      if (await team[by].block(draw, chat, form)) return;
    }
    throw new Error('nobody could block the abuser');
  });
};

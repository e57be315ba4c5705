import type { Answer } from '../../../src/protocol/answer';
import type { Appeal } from '../../../src/protocol/appeals';
import type { Page } from '../../../src/protocol/page';
import { postAppeal } from '../../gateway/support/appeal';
import { DAY, HOUR } from '../draw/times';
import { startChat } from '../world/browser';
import { BLOCKED_AT, type World } from '../world/open-world';
import { shownOf, type Innocent } from './innocent';
import type { Refusal } from './result';

/** When they are answered: some blocks are over by then, others go on. */
const ANSWERED_AT = BLOCKED_AT + 6.5 * DAY;
/** How often somebody asks again who is told that there are too many. */
const TRIES = 6;

/**
 * Creates where refused people appeal, by the link of their notice: each has to
 * be taken, read and accepted by an owner (whoever blocked may not), answered on its page, and
 * followed by a chat.
 */
export const createAppealDesk = (world: World) => {
  const { gateway, owner, timeline } = world;
  const filed: { one: Innocent; page: string; refusal: Refusal }[] = [];

  const file = async (
    one: Innocent,
    answer: Answer,
    refusal: Refusal,
    tries = TRIES,
  ): Promise<void> => {
    const { reference, appeal = '' } = answer;
    const key = new URL(appeal, 'http://gateway').searchParams.get('key');
    const from = one.browser.address;
    const text = 'I have done nothing. Others use this connection, too.';
    const json = { reference, key: key ?? undefined, text };
    const { status, body } = await postAppeal(gateway, json, { from });
    refusal.appeal = `answered ${status}`;
    if (status === 201) {
      filed.push({ one, page: body.appeal, refusal });
    } else if (status === 429 && tries > 0) {
      const again = () => file(one, answer, refusal, tries - 1);
      timeline.at(Math.min(gateway.now() + 12 * HOUR, ANSWERED_AT), again);
    }
  };

  /** One that is accepted answers others of the same ban with it. */
  const acceptAll = async (): Promise<void> => {
    const list = '/v1/appeals?state=open&limit=500';
    for (const { id } of (await owner.read<Page<Appeal>>(list)).data) {
      await owner.ask('POST', `/v1/appeals/${id}/accept`, {});
    }
  };

  /** Accepts all that was filed, and has everybody read it and chat. */
  const answer = async (): Promise<void> => {
    await acceptAll();
    for (const { one, page, refusal } of filed) {
      const shown = await gateway.ask(page);
      const start = await startChat(gateway, one.browser, shownOf(one));
      const isRead = shown.status === 200;
      const isIn = start.is !== 'refused';
      refusal.appeal = isRead && isIn ? 'works' : `accepted, then ${start.is}`;
    }
  };
  timeline.at(ANSWERED_AT + HOUR, answer);
  return { file };
};

export type AppealDesk = ReturnType<typeof createAppealDesk>;

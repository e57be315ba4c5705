import type { Stack } from './stack';

/** A visitor in one tab, whatever drives their browser. */
interface Visitor {
  say(text: string): Promise<void>;
  hears(text: string): Promise<void>;
  isRefused(): Promise<void>;
  isAdmitted(): Promise<void>;
}

interface Agent {
  page: { reload(): Promise<unknown> };
  open(text: string): Promise<void>;
  hears(text: string): Promise<void>;
  reply(text: string): Promise<void>;
  unblock(reason: string): Promise<void>;
}

/** A visitor and an agent talk, and each reads what the other said. */
export const talk = async (visitor: Visitor, agent: Agent): Promise<void> => {
  await visitor.say('your lamps are trash');
  await agent.open('your lamps are trash');
  await agent.hears('your lamps are trash');
  await agent.reply('What went wrong?');
  await visitor.hears('What went wrong?');
  await visitor.say('and so are you');
  await agent.hears('and so are you');
};

/**
 * The gateway comes back; nothing changes until the agent unblocks. Then every
 * tab has its chat again.
 *
 * @param reason what the visitor was blocked for
 */
export const comeBackAndUnblock = async (
  stack: Stack,
  agent: Agent,
  tabs: [Visitor, ...Visitor[]],
  reason: string,
): Promise<void> => {
  await stack.startGateway();
  await agent.page.reload();
  await tabs[0].isRefused();
  await agent.unblock(reason);
  for (const tab of tabs) await tab.isAdmitted();
};

/** Somebody whom all that did not concern goes on chatting. */
export const goOn = async (bystander: Visitor): Promise<void> => {
  await bystander.isAdmitted();
  await bystander.say('Does the Fern come in oak?');
};

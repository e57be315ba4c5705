import type { Answer } from '../../../src/protocol/answer';
import type { Ban } from '../../../src/protocol/bans';
import { HOUR, MINUTE } from '../draw/times';
import { startChat, write } from '../world/browser';
import { BLOCKED_AT, type World } from '../world/open-world';
import { readFlags } from '../world/read-flags';
import type { AppealDesk } from './appeal-desk';
import { shownOf, type Innocent } from './innocent';
import type { InnocentResult } from './result';

/** Kinds of key that many people have in common: a block of them is of a place. */
const SHARED: readonly string[] = ['ip', 'domain'];

/** Reads the ban of a refusal, as a supervisor. */
const describeRefusal = async (
  { supervisor, gateway }: World,
  { reference = '', until }: Answer,
) => {
  const ban = await supervisor.read<Ban>(`/v1/bans/${reference}`);
  const asked = ban.keys.filter(({ automatic }) => !automatic);
  const end = until === undefined ? Infinity : Date.parse(until);
  return {
    hours: (end - gateway.now()) / HOUR,
    isDecided:
      ban.createdBy.id !== null &&
      asked.some(({ kind }) => SHARED.includes(kind)),
    by: ban.keys.map(({ kind, value }) => `${kind} ${value}`).join(', '),
  };
};

/** Has somebody come, chat, and appeal where they are refused. */
export const live = (
  world: World,
  desk: AppealDesk,
  one: Innocent,
  result: InnocentResult,
): void => {
  const { gateway, timeline, agent } = world;
  const come = async (): Promise<void> => {
    const { browser, says } = one;
    const start = await startChat(gateway, browser, shownOf(one));
    if (start.is === 'slowed') {
      timeline.at(gateway.now() + start.milliseconds, come);
      return;
    }
    if (start.is === 'refused') {
      const refusal = await describeRefusal(world, start.answer);
      result.refusal = { ...refusal, appeal: 'none' };
      await desk.file(one, start.answer, result.refusal);
      return;
    }
    await write(gateway, browser, start.chat, says);
    const readAt = Math.max(gateway.now(), BLOCKED_AT) + 10 * MINUTE;
    timeline.at(readAt, async () => {
      result.flags = await readFlags(agent, start.chat);
    });
  };
  timeline.at(one.comesAt, come);
};

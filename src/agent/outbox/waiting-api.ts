import type { Api } from '../api/api';
import { ApiError } from '../api/api-error';
import type { Chats } from '../logic/chats-reducer';
import { visitorName } from '../logic/visitor-name';
import { t } from '../texts/texts';
import { chatOf, type Act } from './act';
import { ActWaits } from './act-waits';
import type { Outbox } from './create-outbox';

/**
 * Returns the API whose acts wait while the gateway is away: they reject with
 * {@link ActWaits}, and are sent once when it is back. What can't be done safely
 * then (escalating, jobs, settings) fails as before.
 *
 * @param known what the console knows when an act is done
 */
export const createWaitingApi = (
  api: Api,
  outbox: Outbox,
  known: () => Chats,
): Api => {
  const wait = (act: Act, id: string, tried: boolean): never => {
    outbox.add(act, { id, tried, subject: subjectOf(act, known()) });
    throw new ActWaits();
  };
  const run = async <T>(
    act: Act,
    work: () => Promise<T>,
    id: string = crypto.randomUUID(),
  ): Promise<T> => {
    // What was done before goes first.
    const isBehind = outbox.list().some(({ state }) => state !== 'refused');
    if (isBehind || known().awaySince !== undefined) wait(act, id, false);
    try {
      return await work();
    } catch (error) {
      const isLost = error instanceof ApiError && error.code === 'unreachable';
      // The text of a reply stays in its box, which says so.
      if (isLost && act.is !== 'reply') wait(act, id, true);
      throw error;
    }
  };
  const readOf = (code: string) =>
    known().sessions.get(code)?.lastMessage?.id ?? 0;
  const holderOf = (code: string) =>
    known().sessions.get(code)?.claimedBy?.id ?? null;
  const { chats, blocked } = api;

  return {
    ...api,
    block: (request, id) =>
      run({ is: 'block', request }, () => api.block(request, id), id),
    unblock: (ban) => run({ is: 'unblock', ban }, () => api.unblock(ban)),
    chats: {
      ...chats,
      send: (code, text, id) =>
        run({ is: 'reply', code, text }, () => chats.send(code, text, id), id),
      done: (code) =>
        run({ is: 'done', code, read: readOf(code) }, () => chats.done(code)),
      end: (code) =>
        run({ is: 'end', code, read: readOf(code) }, () => chats.end(code)),
      handOver: (code, to) =>
        run({ is: 'hand-over', code, to, from: holderOf(code) }, () =>
          chats.handOver(code, to),
        ),
      release: (code) =>
        run({ is: 'release', code, from: holderOf(code) }, () =>
          chats.release(code),
        ),
    },
    blocked: {
      ...blocked,
      lift: (ban) => run({ is: 'unblock', ban }, () => blocked.lift(ban)),
      restore: (ban, end) =>
        run({ is: 'block-again', ban, ...(end && { end }) }, () =>
          blocked.restore(ban, end),
        ),
    },
  };
};

/** Returns whom an act concerns, as far as the console knows. */
const subjectOf = (act: Act, { sessions, bans }: Chats): string => {
  const code = chatOf(act);
  if (code !== undefined) {
    const session = sessions.get(code);
    return session ? visitorName(session) : code;
  }
  if (act.is === 'block') {
    return act.request.keys?.map(({ value }) => value).join(', ') ?? '';
  }
  const id = 'ban' in act ? act.ban : 0;
  const ban = bans.get(id);
  const chat = [...sessions.values()].find((one) => one.ban?.id === id);
  if (chat) return visitorName(chat);
  const keys = ban?.keys.filter(({ kind }) => kind !== 'visitor') ?? [];
  // Words for keys come with the views of blocks, which may not be loaded.
  const typed = keys.map((key) => key.typed).join(', ');
  return ban?.visitorName || typed || t().waiting.ban(id);
};

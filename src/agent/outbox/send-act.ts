import type { Ban } from '../../protocol/bans';
import type { Session } from '../../protocol/sessions';
import type { Api } from '../api/api';
import { ApiError } from '../api/api-error';
import type { Chats, ChatsEvent } from '../logic/chats-reducer';
import { t } from '../texts/texts';
import type { Act, WaitingAct } from './act';

/**
 * Sends an act that waited; returns what the console is to know of it. What has no
 * idempotency key is looked at first: it is not done twice, nor once somebody has
 * changed what it was meant for.
 *
 * @param known the changed bans when it was sent
 * @throws ApiError `conflict` if that has changed meanwhile
 */
export const sendAct = async (
  api: Api,
  { id, act }: Pick<WaitingAct, 'id' | 'act'>,
  known: Chats['bans'],
): Promise<ChatsEvent> => {
  const answer = (data: Ban): ChatsEvent => ({ type: 'answer', data, known });
  const changed = (data: Session): ChatsEvent => ({ type: 'session', data });
  switch (act.is) {
    case 'block':
      return answer(await api.block(act.request, id));
    case 'reply': {
      const message = await api.chats.send(act.code, act.text, id);
      // The reply is out, whoever has the chat.
      api.chats.claim(act.code).catch(() => {});
      return { type: 'messages', code: act.code, data: [message] };
    }
    case 'unblock': {
      const ban = await api.ban(act.ban);
      if (ban.state !== 'active') return answer(ban);
      return answer(await api.unblock(act.ban));
    }
    case 'block-again':
      return answer(await api.blocked.restore(act.ban, act.end));
    default: {
      const session = await api.chats.show(act.code);
      if (isSo(session, act)) return changed(session);
      const problem = explainChange(session, act);
      if (problem) throw new ApiError('conflict', problem);
      return changed(await change(api, act));
    }
  }
};

type ChatAct = Extract<Act, { is: 'done' | 'end' | 'hand-over' | 'release' }>;

const change = ({ chats }: Api, act: ChatAct): Promise<Session> => {
  switch (act.is) {
    case 'hand-over':
      return chats.handOver(act.code, act.to);
    case 'release':
      return chats.release(act.code);
    default:
      return chats[act.is](act.code);
  }
};

/** Returns whether a chat is as an act would make it. */
const isSo = ({ state, doneAt, claimedBy }: Session, act: ChatAct): boolean => {
  switch (act.is) {
    case 'done':
      return state === 'ended' || doneAt !== null;
    case 'end':
      return state === 'ended';
    case 'hand-over':
      return claimedBy?.id === act.to;
    case 'release':
      return claimedBy === null;
  }
};

/** Returns what has changed of a chat since an act was meant for it. */
const explainChange = (
  { lastMessage, claimedBy }: Session,
  act: ChatAct,
): string | undefined => {
  const texts = t().waiting;
  if ('from' in act) {
    return (claimedBy?.id ?? null) === act.from
      ? undefined
      : texts.takenMeanwhile(claimedBy?.name);
  }
  const isNew = lastMessage?.from === 'visitor' && lastMessage.id > act.read;
  return isNew ? texts.wroteMeanwhile : undefined;
};

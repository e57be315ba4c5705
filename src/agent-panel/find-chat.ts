import { ApiError } from '../agent/api/api-error';
import type { Session, SessionDetail } from '../protocol/sessions';
import type { PanelApi } from './panel-api';

/** Which chat is shown: by its code, else the newest of a contact. */
export interface ChatQuery {
  /** The code of the chat, such as K7F2-9QXM; `doorlist_K7F2-9QXM` will do. */
  code?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
}

/** A chat, and what it was found by if not by its code. */
export interface FoundChat {
  chat: SessionDetail;
  by?: string;
}

const CODE = /(?:^|[^\dA-Z])([\dA-Z]{4}-[\dA-Z]{4})$/;

/** Returns the code that a text ends with, whatever its case and prefix. */
export const readCode = (text: string): string | undefined =>
  CODE.exec(text.trim().toUpperCase())?.[1];

const sameContact = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase() ||
  // A role that may not see it is answered a mask, and exact matches alone.
  one.includes('•');

const digits = (text: string) => text.replace(/\D/g, '');

const hasContact = (
  { claims, proven }: Session,
  kind: 'email' | 'phone',
  value: string,
): boolean =>
  [claims[kind], proven?.[kind]].some(
    (known) =>
      known !== undefined &&
      (sameContact(known, value) ||
        (kind === 'phone' && digits(known) === digits(value))),
  );

const isGone = (error: unknown): boolean =>
  error instanceof ApiError &&
  ['session_not_found', 'not_found'].includes(error.code);

/** Finds the chat that is asked for; undefined if none is known. */
export const findChat = async (
  api: Pick<PanelApi, 'chat' | 'chatsOf'>,
  query: ChatQuery,
): Promise<FoundChat | undefined> => {
  const code = readCode(query.code ?? '');
  if (code !== undefined) {
    try {
      return { chat: await api.chat(code) };
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
  for (const kind of ['email', 'phone'] as const) {
    const value = query[kind]?.trim();
    if (!value) continue;
    const chats = await api.chatsOf(value);
    const ours = chats.filter((chat) => hasContact(chat, kind, value));
    const newest = ours.find(({ endedAt }) => endedAt === null) ?? ours[0];
    if (newest) return { chat: await api.chat(newest.code), by: value };
  }
  return undefined;
};

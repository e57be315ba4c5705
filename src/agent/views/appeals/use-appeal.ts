import { useRef, useState } from 'preact/hooks';
import type { Appeal, AppealDetail } from '../../../protocol/appeals';
import type { Ban } from '../../../protocol/bans';
import type { AgentMessage } from '../../../protocol/messages';
import type { SessionDetail } from '../../../protocol/sessions';
import type { Api } from '../../api/api';
import { ApiError } from '../../api/api-error';
import { useQuery, type Query } from '../../hooks/use-query';
import { useConsole } from '../shell/console-context';

/** An appeal with what one has to know to decide on it. */
export interface KnownAppeal {
  appeal: AppealDetail;
  ban: Ban;
  /** The chat that led to the block; undefined: none, or it is kept no more. */
  session: SessionDetail | undefined;
  /** Its newest messages, oldest first. */
  messages: readonly AgentMessage[];
  /** Whether there are more. */
  hasEarlier: boolean;
}

const isNumber = (name: string) => /^\d+$/.test(name);

/** Finds the appeal of an address: the open one, else the newest. */
const findAppeal = async (
  api: Api,
  name: string,
): Promise<AppealDetail | undefined> => {
  if (isNumber(name)) return api.appeals.get(Number(name));
  const { data } = await api.appeals.list({
    ...{ reference: name, order: 'newest', limit: '50' },
  });
  const open = data.findLast(({ state }) => state === 'open');
  const found = open ?? data[0];
  return found && api.appeals.get(found.id);
};

/** Resolves with nothing for what is gone, or may not be seen. */
const orNothing = async <T>(asked: Promise<T>): Promise<T | undefined> => {
  try {
    return await asked;
  } catch (error) {
    const isGone =
      error instanceof ApiError &&
      ['not_found', 'session_not_found', 'forbidden'].includes(error.code);
    if (isGone) return undefined;
    throw error;
  }
};

const loadAppeal = async (
  api: Api,
  name: string,
): Promise<KnownAppeal | undefined> => {
  const appeal = await orNothing(findAppeal(api, name));
  if (!appeal) return undefined;
  const ban = await api.blocked.get(appeal.ban);
  const { session: code } = ban;
  if (code === undefined) {
    return {
      ...{ appeal, ban, session: undefined },
      ...{ messages: [], hasEarlier: false },
    };
  }
  const [session, messages] = await Promise.all([
    orNothing(api.chats.show(code)),
    orNothing(api.chats.messages(code)),
  ]);
  return {
    ...{ appeal, ban, session },
    messages: messages?.data ?? [],
    hasEarlier: messages?.next !== undefined,
  };
};

/** Adds to an appeal what was decided on it; nothing to one that says so itself. */
const withDecision = (
  known: KnownAppeal,
  decided: Appeal | undefined,
): KnownAppeal =>
  decided?.id === known.appeal.id && known.appeal.state === 'open'
    ? { ...known, appeal: { ...known.appeal, ...decided } }
    : known;

/**
 * Loads the appeal of an address, and anew whenever one changes.
 *
 * @returns `known`: null for an appeal that is not there
 */
export const useAppeal = (
  name: string,
): {
  known: KnownAppeal | null | undefined;
  query: Query;
  put: (decided: Appeal) => void;
} => {
  const { api, chats } = useConsole();
  const [known, setKnown] = useState<KnownAppeal | null>();
  /** None is open again: what was asked for before the decision is older. */
  const decision = useRef<Appeal>(undefined);
  const query = useQuery(
    async (isCurrent) => {
      // What is open stays, also when another appeal of the block comes.
      const asked = known ? String(known.appeal.id) : name;
      const loaded = await loadAppeal(api, asked);
      if (!isCurrent()) return;
      setKnown(loaded ? withDecision(loaded, decision.current) : null);
    },
    [name, chats.connection, chats.appealChanges],
  );
  return {
    known,
    query,
    put(decided) {
      decision.current = decided;
      setKnown((before) => before && withDecision(before, decided));
    },
  };
};

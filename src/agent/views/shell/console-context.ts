import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Me } from '../../../protocol/people';
import type { Api } from '../../api/api';
import type { Query } from '../../hooks/use-query';
import type { Chats, ChatsEvent } from '../../logic/chats-reducer';
import type { Drafts } from '../../logic/drafts';
import type { Preferences } from '../../preferences/preferences';
import type { Route } from '../../routing/routes';

/** What every view of the console has. */
export interface ConsoleContext {
  api: Api;
  me: Me;
  /** Milliseconds since 1970; renewed every 15 s. */
  now: number;
  /** What the stream has sent: chats, messages, changed bans. */
  chats: Chats;
  /** Of loading the chats of today. */
  chatsQuery: Query;
  dispatch: (event: ChatsEvent) => void;
  drafts: Drafts;
  route: Route;
  query: URLSearchParams;
  /** Goes to an address of the console; `replace`: Back does not return. */
  go: (url: string, options?: { replace: boolean }) => void;
  preferences: Preferences;
  prefer: (change: Preferences) => void;
  /** The one site that is shown; undefined: all that the person may see. */
  site: string | undefined;
  /** Ids of the sites that the person may see. */
  sites: readonly string[];
}

const Context = createContext<ConsoleContext | undefined>(undefined);

/** Gives every component below it the console's context. */
export const ConsoleProvider = Context.Provider;

/** Returns the console's context; throws outside of the console. */
export const useConsole = (): ConsoleContext => {
  const found = useContext(Context);
  if (!found) throw new Error('outside of the console');
  return found;
};

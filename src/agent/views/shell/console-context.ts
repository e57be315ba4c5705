import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Me } from '../../../protocol/people';
import type { Teller } from '../../alerts/teller';
import type { Api } from '../../api/api';
import type { Query } from '../../hooks/use-query';
import type { Chats, ChatsEvent } from '../../logic/chats-reducer';
import type { Drafts } from '../../logic/drafts';
import type { WaitingAct } from '../../outbox/act';
import type { Outbox } from '../../outbox/create-outbox';
import type { Preferences } from '../../preferences/preferences';
import type { Hold } from '../../routing/guard-router';
import type { Route } from '../../routing/routes';

/** What every view of the console has. */
export interface ConsoleContext {
  /** What is done by it while the gateway is away waits in `outbox`. */
  api: Api;
  outbox: Outbox;
  /** What waits in the outbox, or was refused when it was sent. */
  waitingActs: readonly WaitingAct[];
  me: Me;
  /** Milliseconds since 1970; renewed every 15 s. */
  now: number;
  /** What the stream has sent: chats, messages, changed bans. */
  chats: Chats;
  /**
   * Since when the gateway is away, in milliseconds; undefined: it is there, or
   * may be back before anybody needs to know.
   */
  awaySince: number | undefined;
  /** Looks for the gateway now. */
  reconnect: () => void;
  /** Of loading the chats of today. */
  chatsQuery: Query;
  dispatch: (event: ChatsEvent) => void;
  drafts: Drafts;
  /** How the browser tells that somebody waits. */
  teller: Teller;
  route: Route;
  query: URLSearchParams;
  /** Goes to an address of the console; `replace`: Back does not return. */
  go: (url: string, options?: { replace: boolean }) => void;
  /**
   * Has `ask` decide whether the address changes, until the function that is
   * returned is called: for what would be lost by leaving.
   */
  hold: (ask: Hold) => () => void;
  /**
   * Leaves the address of a dialog: back to where it was opened from, or to
   * another address if it was opened by a link.
   */
  leave: (otherwise: string) => void;
  preferences: Preferences;
  prefer: (change: Preferences) => void;
  /** The one site that is shown; undefined: all that the person may see. */
  site: string | undefined;
  /** Ids of the sites that the person may see. */
  sites: readonly string[];
  /** Asks for them again: one was added or removed. */
  reloadSites: () => void;
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

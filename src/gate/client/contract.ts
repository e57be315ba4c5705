import type { Guard, Widget } from '../../widgets/widget';
import type { Hooks, News } from '../hooks';
import type { GateRecord } from '../record';
import type { keep, load, readStored, store } from '../record-store';

/**
 * The gate, as this part sees it. The two are built apart and loaded apart: a
 * change here that an older gate does not know asks for another file name.
 */
export interface Gate {
  /** What the URLs of the site's routes start with. */
  base: string;
  /** Milliseconds. */
  maxStale: number;
  guard: Guard;
  report(error: unknown): void;
  tell(news: News): void;
  store: typeof store;
  readStored: typeof readStored;
  load: typeof load;
  keep: typeof keep;
  now(): {
    record: GateRecord;
    channel: BroadcastChannel | undefined;
    refused: boolean;
    /** The widget is closed by us. */
    hidden: boolean;
    widget: Widget | undefined;
    widgetName: string;
  };
}

/** What the gate leaves to this part: all that needs the gateway. */
export interface Client {
  /** Does what the record asks for: called whenever it may be another. */
  settle(): void;
  onChatInitiated(): void;
  onAgentAssign(): void;
  onChatEnded(): void;
  /** Tells one listener of the chat that goes on. */
  tellChat(hooks: Hooks): void;
  /** Lets another tab follow the session. */
  pause(): void;
  /** Takes a JWT as the visitor's proven identity; nothing takes it back. */
  identify(jwt: string | undefined): void;
}

/** The gate that loaded this part. */
export let gate: Gate;

export const setGate = (loader: Gate): void => {
  gate = loader;
};

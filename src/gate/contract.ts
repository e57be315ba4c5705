import type { Guard, Widget } from '../widgets/widget';
import type { Hooks, HookCall } from './hooks';
import type { GateRecord } from './record';

// The whole contract between the bundles on the visitor's page. They are built
// apart, loaded apart and cached apart: a change here that an older bundle does
// not know asks for another file name.

/** What the gate hands to the client bundle. */
export interface Gate {
  /** What the URLs of the site's routes start with. */
  base: string;
  /** Milliseconds after which an admission from the record is unknown. */
  maxStale: number;
  guard: Guard;
  /** Hands an error to the page's `onError`. */
  report(error: unknown): void;
  /** Calls one hook of every listener. */
  tell(news: HookCall): void;
  /** Runs a callback in one transaction of the gate's database. */
  store<Result>(
    mode: IDBTransactionMode,
    callback: (records: IDBObjectStore) => Result | PromiseLike<Result>,
  ): Promise<Result>;
  /** Reads the stored record; undefined if this version did not write it. */
  readStored(records: IDBObjectStore): Promise<GateRecord | undefined>;
  /** Reads the record from storage again. */
  load(): void;
  /** Goes on with this record, which `steps` changes stand before the stored. */
  keep(known: GateRecord, steps: number): void;
  /** Returns what the gate knows at this moment. */
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

/** What the client bundle does for the gate: all that needs the gateway. */
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

/** What the notice is told. Whatever else the site's options hold is ignored. */
interface Notice {
  reference?: string | undefined;
  /** Local milliseconds; NaN while no end is known. */
  ends?: number;
  locale?: string;
  text?: string;
  contact?: string;
}

/** What is not needed on every page view, and so is loaded when it is. */
interface LazyBundles {
  /** All that needs the gateway. */
  client: { open(gate: Gate): Client };
  /** Shows the notice, or replaces it; the returned function removes it. */
  notice: { show(notice: Notice): () => void };
}

/**
 * Loads one bundle.
 *
 * @param query ends the URL: what failed under one URL fails there for ever
 */
export type LoadBundle = <Name extends keyof LazyBundles>(
  name: Name,
  query: string,
) => Promise<LazyBundles[Name]>;

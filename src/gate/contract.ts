import type { Adapter, Guard } from '../widgets/widget';
import type { Options } from './options';
import type { Hooks, HookCall } from './hooks';
import type { GateRecord } from './record';
import type { Api } from './doorlist-api';

// The whole contract between the bundles on the visitor's page. They are built
// apart, loaded apart and cached apart, so a page may run one bundle with an
// older one: no member here is renamed or removed, not even for a better name.
// A change that an older bundle does not know needs another file name, as the
// client bundle's second one.

/** What the client bundle may call of the gate that loaded it. */
export interface Gate {
  loadBundle: LoadBundle;
  /** Wraps a function so that what it throws goes to `onError`. */
  guard: Guard;
  /** Calls one hook of every listener. */
  tell(call: HookCall): void;
  /** Reads the record from storage again. */
  load(): void;
  /**
   * Replaces the record in this tab.
   *
   * @param steps how many more changes than before are not in storage yet
   */
  keep(record: GateRecord, steps: number): void;
}

/** What the gate knows at one moment. */
export interface GateState {
  /** What the page was given, words as they are documented. */
  options: Options;
  /** Whether `options.widget` is a widget that the script has an adapter of. */
  isNamed: boolean;
  /** What the URLs of the site's routes start with. */
  base: string;
  record: GateRecord;
  channel: BroadcastChannel | undefined;
  refused: boolean;
  /** Whether the gate keeps the widget closed. */
  hidden: boolean;
  /** The widget, as agents read it; undefined before one was found. */
  widgetName: string | undefined;
}

/** A gate as the client bundle has it. */
export type ClientGate = Gate & {
  /** Returns what the gate knows at this moment. */
  now(): GateState;
};

/** What the client bundle does for the gate: all that needs the gateway. */
export interface Client {
  /**
   * Does what the record asks for. Called whenever the record may change.
   *
   * @param consented what the page called `consent()` with; undefined if it has
   * not. Earlier gates have no such call
   */
  settle(consented?: unknown): void;
  /** Records that the widget reported a new chat. */
  onChatInitiated(): void;
  /**
   * Calls the hooks, as the widget reported that an agent joined: a chat that
   * began before the gate is one from now on.
   *
   * @param isHint true if that may be said without a chat
   */
  onAgentAssign(isHint?: boolean): void;
  /** Ends the session, as the widget reported the end of the chat. */
  onChatEnded(): void;
  /** Calls `onChatInitiated` of one listener, if a chat is running. */
  tellChat(hooks: Hooks): void;
  /** Stops following the session, so that another tab can; removes the notice. */
  stop(): void;
  /** Sets the visitor's signed identity; `undefined` removes it. */
  identify(jwt: string | undefined): void;
}

/** What the notice shows. It ignores all other options of the site. */
interface Notice {
  reference?: string | undefined;
  /** When the refusal ends: local milliseconds; NaN while no end is known. */
  ends?: number;
  locale?: string;
  text?: string;
  texts?: Record<string, string>;
  contact?: string;
  /** Origin of the gateway, on which `appeal` is a path. */
  gateway?: string;
  appeal?: string;
}

/** What pages need whose tag or options are odd, or with the option `load`. */
interface SetupBundle {
  /** Loads a widget. */
  append(name: string, adapter: Adapter, options: Options): void;
  /**
   * Says in the console what is wrong with options. Returns their names, which
   * earlier bundles did not.
   */
  explain(options: Options, isNamed: boolean): string[] | undefined;
  /** Starts a gate beside those of earlier tags, unless it is one of theirs. */
  join(earlier: Api, api: Api, options: Options): void;
}

/** The bundles that are loaded only when a page needs them. */
interface LazyBundles {
  /** All that needs the gateway. */
  'client-2': { open(now: () => Gate & GateState): Client };
  /** Shows the notice, or replaces it; the returned function removes it. */
  notice: { show(notice: Notice): () => void };
  /** Takes off what is stored, for who does not consent. */
  forget: { forget(gate: ClientGate, consented: unknown): Promise<void> };
  /** What is rarely needed to start. */
  setup: SetupBundle;
}

/**
 * Loads one bundle.
 *
 * @param query ends the URL: browsers remember that the load of a URL failed
 */
export type LoadBundle = <Name extends keyof LazyBundles>(
  name: Name,
  query: string,
) => Promise<LazyBundles[Name]>;

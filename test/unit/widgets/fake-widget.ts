import type { CustomWidget } from '../../../src/widgets/custom';
import type { Adapter, WidgetClaims } from '../../../src/widgets/widget';

/**
 * What a product's page API makes possible. What it lacks is tested to be
 * lacking, so each product says each of them.
 */
interface Abilities {
  /** It may load late or never. A site's own is there when it is given. */
  late: boolean;
  /** `auto` can find it on the page. */
  beFound: boolean;
  /** It tells that an agent joined. */
  tellAgent: boolean;
  /** It tells, when it is asked, that a chat is running. */
  tellRunning: boolean;
  /** It tells that a chat is over. */
  tellEnd: boolean;
  /** It tells when it is shown again: `shows` has the ways. */
  tellShown: boolean;
  /** The page can end a chat. */
  end: boolean;
  /** Agents can be given a code. */
  code: boolean;
  /** What it tells of the visitor. */
  claims: readonly (keyof WidgetClaims)[];
  /** It has other channels, which stay where only the chat is refused. */
  otherChannels: boolean;
  /** Whoever listens can stop listening. */
  unsubscribe: boolean;
}

/**
 * A page with one vendor's snippet on it, and the widget it loads, made from
 * that vendor's fact sheet. It knows nothing of our adapter but its name.
 */
export interface FakeWidget {
  adapter: Adapter;
  /** A site's own widget, as `init()` takes it. */
  own?: CustomWidget;
  can: Abilities;
  /** Attributes of the script of the account `lumen`; none for an own widget. */
  script: { src: string; id?: string } | undefined;
  /** Prepares the page for that script, as the gate does with `load`. */
  prepare(): unknown;
  /** Takes all that is the vendor's off the page, as if it never was there. */
  clear(): void;
  /**
   * The vendor's script runs and works off what was asked of it before. Called
   * again, the page has that script twice.
   */
  load(): void;
  /** An own widget's object stays when an app mounts the widget anew. */
  mountAnew?(): void;
  /** The visitor opens the widget and starts a chat. */
  startChat(): void;
  joinAgent(): void;
  endChat(): void;
  /**
   * Each way in which page or vendor show the widget again, open it or build
   * it anew, and which the API tells of. They work while it is broken.
   */
  shows: Record<string, () => void>;
  /** Each thing that its API tells of a chat which runs already. */
  signs: Record<string, () => void>;
  /** The visitor can get at a chat. */
  isVisible(): boolean;
  /** The chat's window is open. */
  isOpen(): boolean;
  isChatting(): boolean;
  /** The visitor can get at another channel of this widget. */
  isOtherVisible(): boolean;
  /** Each code that was put where agents see it, in order. */
  codes(): string[];
  /** The visitor tells the widget who they are; or it has nonsense there. */
  claim(claims: Record<string, unknown>): void;
  /** Fires each event the API has, with arguments nobody expects. */
  talkNonsense(): void;
  /** From now on each call of the widget's API throws, and does nothing. */
  breakApi(): void;
  mendApi(): void;
  /** How often the page called the widget's API, subscribing included. */
  calls(): number;
  /** Listeners that the widget has now. */
  listeners(): number;
}

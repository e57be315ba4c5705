/** Wraps what is called from outside, so that nothing it throws gets out. */
export type Guard = <Args extends unknown[]>(
  action: (...args: Args) => unknown,
) => (...args: Args) => void;

/** What a widget tells. */
export interface WidgetListener {
  /** A chat starts; not said of one that goes on. It may repeat. */
  onChatInitiated(): void;
  /** An agent may have joined: a hint, and it may repeat. */
  onAgentAssign(): void;
  /** The chat is over. It may repeat. */
  onChatEnded(): void;
}

/**
 * All the gate may ask of a chat widget. An adapter translates; it never
 * decides.
 */
export interface Widget {
  /** As in `data-widget`; the gateway shows it to agents. */
  readonly name: string;
  /** Closes the widget and keeps it closed, even if it loads only later. */
  refuse(): void;
  /** Ends a refusal. */
  admit(): void;
  /** Puts the session's code where agents see it in the vendor's dashboard. */
  setCode(code: string): void;
}

/** Attaches to the page's widget, whether that is there yet or not. */
export type Attach = (listener: WidgetListener, guard: Guard) => Widget;

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

/** What the visitor told the widget. Nobody proved it. */
export interface WidgetClaims {
  name?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
}

/**
 * All the gate may ask of a chat widget. An adapter translates; it never
 * decides. Nothing here throws: what a widget throws goes to the guard.
 */
export interface Widget {
  /**
   * Closes the widget and keeps it closed, even if it loads only later. Called
   * again whenever the widget may have been shown again.
   *
   * @param forNow nobody can say yet: a chat that runs is hidden, and not ended
   */
  refuse(forNow?: boolean): void;
  /** Ends a refusal. Without one the widget is left as it is. */
  admit(): void;
  /**
   * Puts the session's code where agents see it in the vendor's dashboard.
   * Empty while there is no session: then there is nothing to put.
   */
  setCode?: ((code: string) => void) | undefined;
  /**
   * What is known of the visitor at this moment: WidgetClaims, or whatever the
   * widget says instead.
   */
  claims?: (() => unknown) | undefined;
  /** Lets go of the widget: no listener, timer or refusal of ours is left. */
  undo(): void;
}

/** How a widget is to be treated. */
export interface AttachOptions {
  /** A refusal takes the chat only, where the widget has other channels. */
  chatOnly?: boolean | undefined;
}

/** Attaches to the page's widget, whether that is there yet or not. */
export type Attach = (
  listener: WidgetListener,
  guard: Guard,
  options: AttachOptions,
) => Widget;

/** One chat widget's page API. */
export interface Adapter {
  /** True once the page shows a sign of this widget. */
  isHere(): boolean;
  attach: Attach;
  /**
   * Prepares the page as the vendor's snippet does, and says which script
   * element loads the widget of this account. One that says nothing has loaded
   * the widget itself.
   */
  script(account: string): { src: string; id?: string } | undefined;
}

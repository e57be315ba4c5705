/** Wraps a function that is called from outside, so that it never throws. */
export type Guard = <Args extends unknown[]>(
  action: (...args: Args) => unknown,
) => (...args: Args) => void;

/** What a widget reports to the gate. All may be called repeatedly. */
export interface WidgetListener {
  /**
   * A chat starts, or shows that it runs: it may have begun before the gate, or
   * on an earlier page.
   */
  onChatInitiated(): void;
  /**
   * An agent may have joined the chat.
   *
   * @param isHint true if the widget may also say so without a chat
   */
  onAgentAssign(isHint?: boolean): void;
  /** The chat has ended. */
  onChatEnded(): void;
}

/**
 * What visitors said of themselves in a widget. Nobody proved it: a ban of an
 * email or phone refuses a chat that claims it.
 */
export interface WidgetClaims {
  name?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
}

/**
 * All the gate may ask of a chat widget. An adapter translates; it never
 * decides. No member throws: what a widget throws goes to the guard.
 */
export interface Widget {
  /**
   * Closes the widget and keeps it closed, even if it loads only later. Called
   * again whenever the widget may have been shown again.
   *
   * @param forNow the verdict is unknown: hides a running chat, and does not
   * end it
   */
  refuse(forNow?: boolean): void;
  /** Ends a refusal. Without a refusal, leaves the widget as it is. */
  admit(): void;
  /** Detaches from the widget: leaves no listener, timer or refusal behind. */
  undo(): void;
}

/**
 * Returns whether a refused visitor keeps the widget's other channels, where it
 * has any: asked anew whenever the widget is closed.
 */
export type IsChatOnly = () => boolean;

/** Attaches to the page's widget, which need not have loaded yet. */
export type Attach = (
  listener: WidgetListener,
  guard: Guard,
  isChatOnly: IsChatOnly,
) => Widget;

/** Translates between the gate and one chat widget's API on the page. */
export interface Adapter {
  /** Returns true once the page shows a sign of this widget. */
  isHere(): boolean;
  attach: Attach;
  /**
   * Loads a site's own widget. Of a vendor's, the bundle for setting up knows
   * the script (`gate/setup/widget-scripts.ts`).
   */
  load?(): void;
}

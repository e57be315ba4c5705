import type { Guard } from './widget';

/**
 * What the gate may ask of the chat in a widget. Only the client bundle has it:
 * there is a chat to ask of on few pages. What a member throws is the caller's.
 */
export interface WidgetChat {
  /**
   * Shows a session's code to agents in the vendor's dashboard, once the widget
   * has loaded. Returns a function that gives up, if that is still to come.
   * Absent where agents cannot be shown a code.
   *
   * @param code such as `K7F2-9QXM`; never empty
   * @param hasLoaded true if the widget has reported something, so it has
   * loaded; false if nobody knows
   */
  showCode?(code: string, guard: Guard, hasLoaded: boolean): () => void;
  /**
   * Returns what the widget says of the visitor at this moment. Meant to be
   * WidgetClaims, but unchecked. Absent where the widget knows nothing.
   */
  claims?(): unknown;
}

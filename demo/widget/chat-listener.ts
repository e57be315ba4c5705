/** What happens in a chat, for the widget's own page API to tell of. */
export interface ChatListener {
  /**
   * The visitor sends the first message: the chat server takes it once the gate
   * has a token for the chat. Not said of a chat that goes on.
   */
  onStarted(id: string): void;
  /** A message is in the window, also one of the page before. */
  onShown?(from: 'visitor' | 'agent'): void;
  /** An agent replied for the first time. */
  onAnswered(): void;
  /** Said once; `shop` means the agents' side, or that it was forgotten. */
  onEnded(id: string, by: 'visitor' | 'shop'): void;
  /** The page or the visitor told something of the visitor. */
  onDescribed?(): void;
}

/**
 * The names the widget tells of. `state`, an agent's coming and going, never
 * happens here, as the shop does not know who is there.
 */
export type AcquireEvent =
  | 'new'
  | 'conversation-start'
  | 'update'
  | 'close'
  | 'conversation-end'
  | 'ui_reloaded';

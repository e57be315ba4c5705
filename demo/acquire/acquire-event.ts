/**
 * The names of the widget's events. `state`, for an agent's coming and going,
 * is never emitted, as the shop does not know which agents are present.
 */
export type AcquireEvent =
  | 'new'
  | 'conversation-start'
  | 'update'
  | 'close'
  | 'conversation-end'
  | 'ui_reloaded';

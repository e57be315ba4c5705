type Handler = (...args: unknown[]) => void;

/** The names the widget tells of; handlers of other names never hear. */
export type WidgetEvent =
  | 'new'
  | 'conversation-start'
  | 'update'
  | 'close'
  | 'conversation-end'
  | 'ui_reloaded';

/**
 * Handlers by event name. They are plain observers: what one throws neither
 * stops the next nor the widget. `state`, an agent's coming and going, never
 * happens here, as the shop does not know who is there.
 */
export const createEvents = () => {
  const handlers = new Map<string, Handler[]>();
  return {
    on(name: string, handler: Handler) {
      handlers.set(name, [...(handlers.get(name) ?? []), handler]);
    },
    emit(name: WidgetEvent, ...args: unknown[]) {
      for (const handler of handlers.get(name) ?? []) {
        try {
          handler(...args);
        } catch (error) {
          console.error(error);
        }
      }
    },
  };
};

export type Events = ReturnType<typeof createEvents>;

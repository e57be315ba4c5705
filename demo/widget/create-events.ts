type Handler = (...args: unknown[]) => void;

/**
 * Handlers by event name; those of names that are never emitted never hear.
 * They are plain observers: what one throws neither stops the next nor the
 * widget.
 */
export const createEvents = <Name extends string>() => {
  const handlers = new Map<string, Handler[]>();
  return {
    /** Returns how to stop hearing. */
    on(name: string, handler: Handler): () => void {
      handlers.set(name, [...(handlers.get(name) ?? []), handler]);
      return () => {
        const others = handlers.get(name)?.filter((one) => one !== handler);
        handlers.set(name, others ?? []);
      };
    },
    emit(name: Name, ...args: unknown[]) {
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

/** Where handlers are put; the names they may hear of are the widget's. */
export type Events<Name extends string> = ReturnType<typeof createEvents<Name>>;

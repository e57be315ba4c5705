/** A message as the chat server keeps it. */
export interface ChatMessage {
  id: number;
  key?: string;
  from: 'visitor' | 'agent';
  text: string;
}

/** A message of the visitor that the chat server has not taken yet. */
export interface Unsent {
  key: string;
  text: string;
  failed: boolean;
}

/** What the page's script may change of how the widget looks. */
export interface Look {
  /** Neither launcher nor window is there. */
  hidden: boolean;
  side: 'left' | 'right';
  /** Of launcher and head, as CSS writes it. White is written on it. */
  colour: string;
}

export interface State extends Look {
  open: boolean;
  ended: boolean;
  messages: readonly ChatMessage[];
  unsent: readonly Unsent[];
  draft: string;
}

/** Creates the state that the widget shows, with listeners of its changes. */
export const createState = (initial: Partial<State>) => {
  let current: State = {
    open: false,
    hidden: false,
    ended: false,
    messages: [],
    unsent: [],
    draft: '',
    side: 'right',
    colour: '#34507b',
    ...initial,
  };
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set(changes: Partial<State>) {
      current = { ...current, ...changes };
      listeners.forEach((listener) => listener());
    },
    watch(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

export type StateHolder = ReturnType<typeof createState>;

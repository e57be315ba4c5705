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

/** Settings of the account that page script can change and that show here. */
export interface Settings {
  'crm.hide_widget_in_web': string;
  'crm.primary_color': string;
  'crm.widget_position': string;
}

export interface State {
  open: boolean;
  ended: boolean;
  messages: readonly ChatMessage[];
  unsent: readonly Unsent[];
  draft: string;
  settings: Readonly<Settings>;
}

export const DEFAULT_SETTINGS: Readonly<Settings> = {
  'crm.hide_widget_in_web': 'no',
  'crm.primary_color': '#34507b',
  'crm.widget_position': 'br',
};

/** Holds what the widget shows, and tells when it changes. */
export const createState = (initial: Partial<State>) => {
  let current: State = {
    open: false,
    ended: false,
    messages: [],
    unsent: [],
    draft: '',
    settings: DEFAULT_SETTINGS,
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

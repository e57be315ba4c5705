import type { MainView } from '../routing/routes';

/** The key that leads to each view, after G. */
export const VIEW_KEYS: Record<MainView, string> = {
  ...{ chats: 'c', blocked: 'b', appeals: 'a', overview: 'o', settings: 's' },
};

/** What a key does, as the help names it. */
type Deed =
  | MainView
  | ('search' | 'help' | 'escape' | 'move' | 'ends' | 'open')
  | ('select' | 'selectTo' | 'reply' | 'block' | 'done' | 'handOver')
  | ('escalate' | 'vendor' | 'facts' | 'unblock' | 'change')
  | ('blockSomebody' | 'shield');

/** A key, or several: one after the other, or each for itself. */
interface HelpRow {
  deed: Deed;
  keys: readonly string[];
  /** Whether they are pressed one after the other. @default false */
  inTurn?: true;
}

const row = (deed: Deed, ...keys: string[]): HelpRow => ({ deed, keys });

/** The keys that the console has, in the order of where they act. */
export const KEY_GROUPS = {
  everywhere: [
    row('search', '/'),
    ...(Object.entries(VIEW_KEYS) as [MainView, string][]).map(
      ([deed, key]): HelpRow => ({
        ...{ deed, keys: ['G', key.toUpperCase()], inTurn: true },
      }),
    ),
    ...[row('blockSomebody', 'N'), row('shield', 'Shift S')],
    row('help', '?'),
    row('escape', 'Esc'),
  ],
  lists: [
    ...[row('move', 'J', 'K'), row('ends', 'Home', 'End')],
    ...[row('open', 'Enter'), row('select', 'X'), row('selectTo', 'Shift X')],
  ],
  chat: [
    ...[row('reply', 'R'), row('block', 'B'), row('done', 'E')],
    ...[row('handOver', 'A'), row('escalate', 'T'), row('vendor', 'O')],
    row('facts', 'I'),
  ],
  block: [row('unblock', 'U'), row('change', 'C')],
} satisfies Record<string, readonly HelpRow[]>;

/** Names a group of {@link KEY_GROUPS}. */
export type KeyGroup = keyof typeof KEY_GROUPS;

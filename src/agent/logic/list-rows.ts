import type { Session } from '../../protocol/sessions';
import type { ChatGroups } from './chat-groups';

/** The head of a group of chats. */
export interface GroupRow {
  is: 'group';
  key: string;
  group: 'waiting' | 'answered' | 'blocked' | 'ended';
  count: number;
  /** Whether it shows its chats; absent: it always does. */
  open?: boolean;
  /** Whether it has chats that nobody answered, whose visitor left. */
  hasLeft?: boolean;
}

/** A row of the list of chats. */
export type ListRow = { is: 'chat'; key: string; session: Session } | GroupRow;

/** Returns the rows of the list: a head for each group, and its chats below. */
export const listRows = (
  groups: ChatGroups,
  open: { blocked: boolean; ended: boolean },
): ListRow[] => {
  const { waiting, answered, blocked, ended } = groups;
  const hasLeft = answered.some(
    ({ goneSince, lastMessage }) =>
      goneSince !== null && lastMessage?.from === 'visitor',
  );
  return [
    ...rowsOf({ ...head('waiting', waiting) }, waiting),
    ...rowsOf({ ...head('answered', answered), hasLeft }, answered),
    ...rowsOf({ ...head('blocked', blocked), open: open.blocked }, blocked),
    ...rowsOf({ ...head('ended', ended), open: open.ended }, ended),
  ];
};

const head = (
  group: GroupRow['group'],
  sessions: readonly Session[],
): GroupRow => ({
  ...{ is: 'group', key: `group ${group}`, group, count: sessions.length },
});

const rowsOf = (group: GroupRow, sessions: readonly Session[]): ListRow[] => {
  if (!sessions.length) return [];
  const rows = sessions.map((session) => ({
    ...{ is: 'chat' as const, key: session.code, session },
  }));
  return group.open === false ? [group] : [group, ...rows];
};

import type { Session } from '../../protocol/sessions';
import type { User } from '../../protocol/users';

/** Somebody that a chat can be handed to. */
export type Colleague = Pick<User, 'id' | 'name'>;

/**
 * Lists who can be handed a chat, by name: the users, or without a list of them
 * whoever has a chat now.
 */
export const listColleagues = (
  users: readonly Colleague[] | undefined,
  sessions: Iterable<Session>,
  me: number,
): Colleague[] => {
  const met = [...sessions].flatMap(({ claimedBy }) => claimedBy ?? []);
  const byId = new Map((users ?? met).map((one) => [one.id, one]));
  byId.delete(me);
  return [...byId.values()].sort((a, b) => a.name.localeCompare(b.name));
};

import type { Ban } from '../../protocol/bans';
import type { Session } from '../../protocol/sessions';
import type { Found } from '../hooks/use-search';
import { PATHS } from '../routing/routes';
import { readCode } from './search-code';

/** A result that can be gone to. */
export type SearchResult =
  | { is: 'chat'; url: string; session: Session }
  | { is: 'ban'; url: string; ban: Ban }
  | { is: 'all'; url: string };

/** Returns the results in the order in which arrows walk them. */
export const listResults = ({ q, chats, bans }: Found): SearchResult[] => [
  ...chats.map((session): SearchResult => ({
    ...{ is: 'chat', url: PATHS.chat(session.code), session },
  })),
  ...bans.map((ban): SearchResult => ({
    ...{ is: 'ban', url: PATHS.ban(ban.reference), ban },
  })),
  ...(bans.length > 0
    ? [
        {
          is: 'all' as const,
          url: `${PATHS.blocked}?${new URLSearchParams({ q, state: 'any' })}`,
        },
      ]
    : []),
];

/** Returns the address of what has the code that was searched for, if it is one. */
export const findByCode = ({ q, chats, bans }: Found): string | undefined => {
  const code = readCode(q);
  if (code === undefined) return undefined;
  const chat = chats.find((session) => session.code === code);
  if (chat) return PATHS.chat(chat.code);
  const ban = bans.find(({ reference }) => reference === code);
  return ban && PATHS.ban(ban.reference);
};

import type { AuditLine } from '../../../../protocol/audit';
import { PATHS } from '../../../routing/routes';
import { t } from '../../../texts/texts';

interface Props {
  line: AuditLine;
  /** What people are called, by their ids. */
  names: ReadonlyMap<string, string>;
}

const CHAT = /^[\dA-Z]{4}-[\dA-Z]{4}$/;
const BAN = /^\d+$/;

/** Actions that are about a block. */
const OF_BANS: readonly string[] = [
  ...['ban', 'edit', 'hold', 'comment', 'lift key', 'lift', 'end', 'end key'],
  ...['restore', 'join', 'separate', 'approve', 'decline', 'appeal'],
  ...['accept appeal', 'decline appeal', 'suspend', 'end suspension'],
  ...['suspended', 'suspension lifted', 'suspension left'],
];

/** Actions that are about somebody who signs in. */
const OF_PEOPLE: readonly string[] = [
  ...['add user', 'change user', 'remove user', 'change password'],
  ...['end sign-ins', 'set second factor', 'remove second factor'],
  ...[
    'renew recovery codes',
    'use recovery code',
    'sign in',
    'fail to sign in',
  ],
];

/** Shows what a line is about; blocks and chats can be opened. */
export function Subject({ line: { action, subject }, names }: Props) {
  if (OF_BANS.includes(action) && BAN.test(subject)) {
    return <a href={PATHS.ban(subject)}>{t().audit.block(subject)}</a>;
  }
  if (CHAT.test(subject)) return <a href={PATHS.chat(subject)}>{subject}</a>;
  if (OF_PEOPLE.includes(action)) return <bdi>{names.get(subject)}</bdi>;
  // A number means nothing to anybody: the line says what it is called.
  if (BAN.test(subject)) return null;
  return <bdi class="muted">{subject}</bdi>;
}

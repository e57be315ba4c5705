import type { BanRequest } from '../../../../protocol/ban-request';
import type { Caller } from '../../../auth/caller';
import { hasRight } from '../../../auth/role-table';
import type { DraftKey } from '../../../bans/draft';
import { canonicalEmail } from '../../../keys/email';
import { isPublicMailDomain } from '../../../keys/public-mail-domains';
import { ApiError } from '../../../lib/errors/api-error';
import { hasSignedInSince } from '../../../store/domain-users';
import type { Db } from '../../../store/db';
import type { BannedSession } from './banned-session';

const MONTH = 30 * 24 * 60 * 60 * 1000;

/** What a ban is to be of. */
interface Target {
  keys: readonly DraftKey[];
  session: BannedSession | undefined;
}

/** Returns whom a ban of a domain would hit beside the visitor, as a sentence. */
const explainBystanders = async (
  { db, now }: { db: Db; now: () => number },
  { value }: DraftKey,
  session: BannedSession | undefined,
): Promise<string | undefined> => {
  if (isPublicMailDomain(value)) {
    return `Anybody may have a mailbox at ${value}`;
  }
  const since = now() - MONTH;
  const except = session && {
    visitor: session.visitor,
    email: canonicalEmail(session.proven.email ?? '') ?? '',
  };
  return (await hasSignedInSince(db, value, since, except))
    ? `Visitors with an email at ${value} signed in within the last 30 days`
    : undefined;
};

/**
 * Refuses domains of people who have done nothing, unless an owner confirms
 * them: those of public mail providers, and those that signed-in visitors use.
 *
 * @throws ApiError `unconfirmed`, naming the field
 */
export const requireOwner = async (
  deps: { db: Db; now: () => number },
  { confirm }: Pick<BanRequest, 'confirm'>,
  caller: Caller,
  { keys, session }: Target,
): Promise<void> => {
  const isOwner = hasRight(caller, 'ban bystanders');
  if (confirm && isOwner) return;
  for (const key of keys.filter(({ kind }) => kind === 'domain')) {
    const whom = await explainBystanders(deps, key, session);
    if (whom === undefined) continue;
    const how = isOwner ? 'Send' : 'Choose the email, or ask an owner to send';
    throw new ApiError(
      'unconfirmed',
      `${whom}. ${how} confirm: true. Nothing was blocked.`,
      key.field,
    );
  }
};

import { holdKey } from '../../../bans/hold-key';
import { isActive } from '../../../bans/is-active';
import { keyId } from '../../../keys/key';
import {
  findSessionSubjects,
  visitorKey,
} from '../../../sessions/session-subjects';
import { listBansById } from '../../../store/bans';
import type { ActiveKey } from '../../../store/find-keys';
import type { SessionRow } from '../../../store/schema/schema';
import { listHolders } from '../../../store/vendors/desired-keys';
import type { SyncContext } from '../context';

/**
 * Bans the vendor's own id of whoever writes an unchecked chat although a ban
 * refuses them, by an email, a phone, an address or a domain: none of these
 * proves whose the id is. So it is held for a day, once for each ban, as part of
 * the ban; a person may give it another end. Nobody is held of whom a site's
 * server proved who they are, nor whom the vendor bans already, nor for what
 * they wrote before the ban.
 */
export const holdWriter = async (
  context: SyncContext,
  session: SessionRow,
  bans: readonly ActiveKey[],
): Promise<void> => {
  const { db, served, client, neverBan, now, write } = context;
  const key = visitorKey(session);
  if (key.kind === 'visitor' || !client.limits.kinds.includes(key.kind)) return;
  const isOver = ({ created_at }: Pick<ActiveKey, 'created_at'>) =>
    session.ended_at !== null && session.started_at < created_at;
  const refusing = bans.find((ban) => !isOver(ban));
  if (!refusing || neverBan.covers(key) !== undefined) return;
  const [subject] = await findSessionSubjects(db, [session]);
  if (!subject || subject.isVouchedFor) return;
  const at = now();
  if ((await listHolders(db, served, [key], at)).length) return;
  await write(async (trx) => {
    const [ban] = await listBansById(trx, [refusing.ban]);
    const isKnown = ban?.keys.some((one) => keyId(one) === keyId(key));
    if (!ban || isKnown || !isActive(ban, at)) return;
    await holdKey(trx, context, ban, key, at, 'edit');
  });
};

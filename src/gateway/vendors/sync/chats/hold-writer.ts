import { banSearchText } from '../../../bans/ban-search-text';
import { isActive } from '../../../bans/is-active';
import { publishKeys } from '../../../bans/publish-keys';
import { recordBanChange } from '../../../bans/record-ban-change';
import { keyId, type Key } from '../../../keys/key';
import {
  findSessionSubjects,
  visitorKey,
} from '../../../sessions/session-subjects';
import { insertBanKeys } from '../../../store/ban-keys';
import { listBansById, updateBan, type StoredBan } from '../../../store/bans';
import type { Db } from '../../../store/db';
import type { ActiveKey } from '../../../store/find-keys';
import type { SessionRow } from '../../../store/schema/schema';
import { listHolders } from '../../../store/vendors/desired-keys';
import type { SyncContext } from '../context';

/** Milliseconds for which an id is held that nobody confirms. */
const HOLD = 24 * 60 * 60_000;

const NOBODY = { id: null, name: 'Doorlist' };

/** Adds an id to a ban for a day, once for each ban. Part of a transaction. */
const addHeldKey = async (
  trx: Db,
  { secrets }: Pick<SyncContext, 'secrets'>,
  ban: StoredBan,
  key: Key,
  at: number,
): Promise<void> => {
  const end = at + HOLD;
  const until = ban.until !== null && ban.until <= end ? null : end;
  const row = { ...key, ban: ban.id, typed: key.value, until, automatic: 1 };
  const added = await insertBanKeys(trx, [row]);
  const keys = [...ban.keys, row];
  const visitorName = ban.visitor_name;
  await updateBan(trx, ban.id, {
    search: banSearchText({ ...ban, keys, visitorName }),
  });
  await publishKeys(trx, secrets, added, ban.sites, at);
  const act = { by: NOBODY, at };
  await recordBanChange(trx, ban, 'edit', act, {
    changed: ['keys'],
    added: added.map(({ id }) => id),
  });
};

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
    await addHeldKey(trx, context, ban, key, at);
  });
};

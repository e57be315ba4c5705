import type { Key } from '../keys/key';
import type { Secrets } from '../lib/secrets';
import { insertBanKeys } from '../store/ban-keys';
import { updateBan, type StoredBan } from '../store/bans';
import type { Db } from '../store/db';
import { banSearchText } from './ban-search-text';
import { publishKeys } from './publish-keys';
import { recordBanChange } from './record-ban-change';

/** Milliseconds for which a key is held that nobody confirms. */
const HOLD = 24 * 60 * 60_000;

const NOBODY = { id: null, name: 'Doorlist' };

/**
 * Adds a key to a ban for a day, marked as one that nobody asked for. Part of a
 * transaction, on a ban that was read in it and has no such key.
 *
 * @param action what the audit trail calls it
 */
export const holdKey = async (
  trx: Db,
  { secrets }: { secrets: Secrets },
  ban: StoredBan,
  key: Key,
  at: number,
  action: 'edit' | 'hold',
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
  await recordBanChange(
    trx,
    ban,
    action,
    { by: NOBODY, at },
    {
      changed: ['keys'],
      added: added.map(({ id }) => id),
    },
  );
};

import { isErasedValue } from '../../../keys/erased';
import { isSameKey } from '../../../keys/same-key';
import type { VendorBanRow } from '../../../store/vendors/ban-states';
import { hasCode, VendorError } from '../../clients/vendor-error';
import { rememberNewestId, type SyncContext } from '../context';
import { updateState } from '../update-state';

/** Looks at the vendor whether a ban was made whose answer was lost. */
export const findSentBan = async (
  context: SyncContext,
  row: VendorBanRow,
): Promise<void> => {
  const { client, signal } = context;
  const before = row.newest_before ?? undefined;
  const bans = await client.findBans(row, before, signal);
  for (const { id } of bans) rememberNewestId(context, id);
  await updateState(
    context,
    row,
    bans.length ? { type: 'adopted', bans } : { type: 'notFound' },
  );
};

/** Asks for a ban, once. That it is asked for is committed first. */
export const createRemoteBan = async (
  context: SyncContext,
  row: VendorBanRow,
): Promise<void> => {
  const { client, signal, newest } = context;
  const { kind, value } = row;
  if (isErasedValue(value)) {
    const detail = 'Its value was erased, so nobody can be asked to ban it.';
    const error = { code: 'invalid_key', detail } as const;
    await updateState(context, row, { type: 'unbannable', error });
    return;
  }
  const sent = { type: 'requestSent', newest: newest.id ?? null } as const;
  if (!(await updateState(context, row, sent))) return;
  const draft = { key: { kind, value }, until: row.until, reason: row.reason };
  const ban = await client.createBan(draft, signal).catch(async (error) => {
    // Only an answer of the vendor's, or a request that never left, says so.
    const isKnown = error instanceof VendorError || error === signal.reason;
    if (isKnown && !hasCode(error, 'unknown_outcome')) {
      await updateState(context, row, { type: 'notFound' });
    }
    if (!hasCode(error, 'duplicate')) throw error;
    return undefined;
  });
  if (ban) {
    rememberNewestId(context, ban.id);
    await updateState(context, row, { type: 'created', ban });
  } else {
    await adoptExisting(context, row);
  }
};

/**
 * Lifts the vendor's ended bans of nothing but a key: they ban nobody, and are
 * in the way of a new one.
 */
const clearEnded = async (
  { client, now, signal }: SyncContext,
  row: VendorBanRow,
): Promise<boolean> => {
  let cleared = false;
  for await (const bans of client.listBans(signal)) {
    for (const { id, keys, until } of bans) {
      const ended = until !== null && until <= now();
      if (!ended || !keys.every((key) => isSameKey(key, row))) continue;
      await client.liftBan(id, signal);
      cleared = true;
    }
  }
  return cleared;
};

/** Adopts the ban that the vendor says it has already. */
const adoptExisting = async (context: SyncContext, row: VendorBanRow) => {
  const bans = await context.client.findBans(row, undefined, context.signal);
  if (bans.length) {
    await updateState(context, row, { type: 'adopted', bans });
  } else if (!(await clearEnded(context, row))) {
    throw new VendorError('rejected', { code: 'unlisted_duplicate' });
  }
};

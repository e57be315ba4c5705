import type { VendorBanRow } from '../../../store/vendors/ban-states';
import type { VendorBan } from '../../clients/client';
import { isSameKey } from '../../../keys/same-key';
import { hasCode, VendorError } from '../../clients/vendor-error';
import { updateState } from '../update-state';
import { rememberNewestId, type SyncContext } from '../context';

/** When the last of these bans ends; null: not by itself. */
const lastEnd = (bans: readonly Pick<VendorBan, 'until'>[]): number | null =>
  bans.some(({ until }) => until === null)
    ? null
    : Math.max(...bans.map(({ until }) => until ?? 0));

/** A row that bans were found, or made, for. */
export const withRemoteBans = (
  row: VendorBanRow,
  bans: readonly Pick<VendorBan, 'id' | 'until'>[],
  now: number,
) => {
  const before = row.vendor_ids.length ? [{ until: row.ends_there }] : [];
  return {
    vendor_ids: [...new Set([...row.vendor_ids, ...bans.map(({ id }) => id)])],
    ends_there: lastEnd([...before, ...bans]),
    there_since: now,
    sent_at: null,
    newest_before: null,
    attempts: 0,
  };
};

const NOTHING_SENT = { sent_at: null, newest_before: null } as const;

/** Looks what became of a ban that was asked for. */
export const findSentBan = async (
  context: SyncContext,
  row: VendorBanRow,
): Promise<void> => {
  const { client, now, signal } = context;
  const before = row.newest_before ?? undefined;
  const found = await client.findBans(row, before, signal);
  for (const { id } of found) rememberNewestId(context, id);
  await updateState(context, row, (fresh) =>
    found.length ? withRemoteBans(fresh, found, now()) : NOTHING_SENT,
  );
};

/** Asks for a ban, once. It is written down first that it was. */
export const createRemoteBan = async (
  context: SyncContext,
  row: VendorBanRow,
): Promise<void> => {
  const { client, now, signal, newest } = context;
  const { kind, value } = row;
  const asked = await updateState(context, row, (fresh) =>
    fresh.wish === 'present' && fresh.kept && !fresh.vendor_ids.length
      ? { sent_at: now(), newest_before: newest.id ?? null }
      : undefined,
  );
  if (!asked) return;
  const draft = { key: { kind, value }, until: row.until, reason: row.reason };
  const made = await client.createBan(draft, signal).catch(async (error) => {
    // Only a vendor's own word, or one that it was not asked, is believed.
    const known = error instanceof VendorError || error === signal.reason;
    if (known && !hasCode(error, 'unknown_outcome')) {
      await updateState(context, row, () => NOTHING_SENT);
    }
    if (!hasCode(error, 'duplicate')) throw error;
    return undefined;
  });
  if (made) {
    rememberNewestId(context, made.id);
    await updateState(context, row, (fresh) =>
      withRemoteBans(fresh, [made], now()),
    );
  } else {
    await adoptExisting(context, row);
  }
};

/** Lifts ended bans of nothing but a key: they ban nobody, and are in the way. */
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

/** The vendor says that it has the ban. */
const adoptExisting = async (context: SyncContext, row: VendorBanRow) => {
  const { client, now, signal } = context;
  const found = await client.findBans(row, undefined, signal);
  if (found.length) {
    await updateState(context, row, (fresh) =>
      withRemoteBans(fresh, found, now()),
    );
  } else if (!(await clearEnded(context, row))) {
    throw new VendorError(
      'rejected',
      'The vendor says that it has this ban, but lists none.',
    );
  }
};

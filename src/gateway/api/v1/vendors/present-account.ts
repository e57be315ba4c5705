import type { VendorAccount } from '../../../../protocol/vendor-accounts';
import { describeVendorFailure } from '../../../../protocol/vendor-failure';
import { isoTime } from '../../../lib/iso-time';
import type { Db } from '../../../store/db';
import {
  listSitesOfAccount,
  type VendorAccountRow,
} from '../../../store/vendors/accounts';
import { countVendorBans } from '../../../store/vendors/ban-states';
import { isPaused } from '../../../vendors/accounts/paused';
import { settingsOf } from '../../../vendors/accounts/settings';

const timeOrNull = (at: number | null) =>
  at === null ? null : isoTime(Number(at));

/** Returns an account as those who manage vendors see it. */
export const presentAccount = async (
  db: Db,
  row: VendorAccountRow,
): Promise<VendorAccount> => {
  const { id, vendor, name, synced_at, sync_requested_at, last_error } = row;
  const {
    there = 0,
    pending = 0,
    failed = 0,
    not_kept: notKept = 0,
    refused = 0,
  } = await countVendorBans(db, id);
  const awaitsSync = isPaused(row);
  return {
    ...{ id, vendor, account: name },
    sites: await listSitesOfAccount(db, id),
    syncedAt: timeOrNull(synced_at),
    isRequested: Number(sync_requested_at ?? 0) > Number(synced_at ?? 0),
    awaitsSync,
    failing:
      last_error && !awaitsSync ? describeVendorFailure(last_error) : null,
    nextTryAt: awaitsSync ? null : timeOrNull(row.paused_until),
    bans: { held: there, pending, failed, notKept, refused },
    suspends: row.suspends === 1,
    hasWebhookSecret: settingsOf(row).webhookSecret !== undefined,
    tokenEndsAt: timeOrNull(row.token_ends_at),
    createdAt: isoTime(Number(row.created_at)),
  };
};

import { updateAccount } from '../../../store/vendors/accounts';
import type { SyncContext } from '../context';
import { commitChanges } from './commit';
import { readList, type ReadOptions } from './read-list';
import type { SyncReport } from './report';

/**
 * Reads a vendor's whole list and makes bans here equal to it. What is to change
 * at the vendor is left to `push`.
 *
 * @throws VendorError; what was committed until then stays
 */
export const reconcile = async (
  context: SyncContext,
  options: ReadOptions = {},
): Promise<SyncReport> => {
  const { account, now, write } = context;
  const began = now();
  const report = await readList(context, commitChanges, options);
  if (!report.withheld) {
    await write((trx) => updateAccount(trx, account.id, { synced_at: began }));
    account.synced_at = began;
  }
  return report;
};

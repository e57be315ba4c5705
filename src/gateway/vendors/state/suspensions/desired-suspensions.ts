import type { Key } from '../../../keys/key';
import type { Db } from '../../../store/db';
import { listEnforcingSites } from '../../../store/sites';
import { findVendorAccount } from '../../../store/vendors/accounts';
import {
  deleteSpentSuspensions,
  listSuspendedValues,
  listWantedSuspensions,
} from '../../../store/vendors/ban-suspensions';
import {
  insertSuspension,
  listOpenSuspensions,
  listSuspensions,
  type SuspensionRow,
} from '../../../store/vendors/suspensions';
import type { ServedAccount } from '../served-accounts';
import { INITIAL_SUSPENSION, nextSuspension } from './next-suspension';
import { recordSuspension } from './record-suspension';

/** Lists the emails whose owners an account is to have suspended, of some. */
const listWanted = async (
  trx: Db,
  { id, sites }: ServedAccount,
  values: readonly string[],
  at: number,
) => {
  await deleteSpentSuspensions(trx, values, at);
  const enforcing = await listEnforcingSites(trx, sites);
  const wanted = await listWantedSuspensions(trx, enforcing, values, at);
  if (!wanted.length) return [];
  const account = await findVendorAccount(trx, id);
  return account?.suspends ? wanted : [];
};

const recordDesired = (
  trx: Db,
  row: SuspensionRow,
  email: string | undefined,
  at: number,
): Promise<boolean> =>
  recordSuspension(
    trx,
    row,
    email === undefined ? { type: 'unwanted' } : { type: 'wanted', email },
    at,
  );

/**
 * Updates whom of the owners of some keys an account's vendor is to suspend. Part
 * of the transaction that changed bans, keys or sites. Nothing is sent from here.
 */
export const updateDesiredSuspensions = async (
  trx: Db,
  account: ServedAccount,
  keys: readonly Key[],
  at: number,
): Promise<void> => {
  const values = keys.flatMap(({ kind, value }) =>
    kind === 'email' ? value : [],
  );
  if (!values.length) return;
  const wanted = await listWanted(trx, account, values, at);
  const emails = new Map(wanted.map(({ value, email }) => [value, email]));
  const rows = await listSuspensions(trx, values, account.id);
  for (const row of rows)
    await recordDesired(trx, row, emails.get(row.value), at);
  const known = new Set(rows.map(({ value }) => value));
  for (const [value, email] of emails) {
    if (known.has(value)) continue;
    const event = { type: 'wanted', email } as const;
    await insertSuspension(trx, {
      ...{ account: account.id, value },
      ...nextSuspension(INITIAL_SUSPENSION, event, at),
    });
  }
};

/**
 * Updates whom an account's vendor is to suspend, of everybody: once the account
 * suspends people, or suspends them no more. Part of a transaction.
 */
export const updateAllSuspensions = async (
  trx: Db,
  account: ServedAccount,
  at: number,
): Promise<void> => {
  const open = await listOpenSuspensions(trx, account.id);
  const values = [
    ...open.map(({ value }) => value),
    ...(await listSuspendedValues(trx)),
  ];
  const keys = [...new Set(values)].map((value): Key => ({
    kind: 'email',
    value,
  }));
  await updateDesiredSuspensions(trx, account, keys, at);
};

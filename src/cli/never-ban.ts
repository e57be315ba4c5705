import { COMMAND_LINE } from '../gateway/auth/command-line';
import { addNeverBan, removeNeverBan } from '../gateway/bans/change-never-ban';
import { parseNeverBan } from '../gateway/keys/never-ban';
import { ConfigError } from '../gateway/lib/errors/config-error';
import type { Db } from '../gateway/store/db';
import {
  findNeverBan,
  listNeverBan,
  type NeverBanRow,
} from '../gateway/store/never-ban';
import { findCountry } from '../gateway/sites/find-country';
import type { Context } from './context';
import { escapeControlCharacters } from '../gateway/lib/escape-control-characters';
import { formatTime } from './format-time';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** More entries than anybody keeps. */
const MOST = 100_000;

/** Options of `doorlist never-ban add`. */
export interface AddNeverBanOptions extends CommonOptions {
  note: string;
}

const describe = (row: NeverBanRow) => ({
  ...{ id: row.id, kind: row.kind, value: row.value, note: row.note },
  by: row.by_name,
  at: formatTime(row.created_at),
});

/** Prints the stored entries of the never-ban list. */
export const printNeverBan = async (
  context: Context,
  { data, json }: CommonOptions,
): Promise<void> => {
  const rows = await withInstallation(context, data, ({ db }) =>
    listNeverBan(db, { limit: MOST }),
  );
  const entries = rows.map(describe);
  const lines = entries.map(
    ({ id, value, note, by, at }) =>
      `${id}  ${value}${note && `  ${note}`}  (by ${by}, ${at})`,
  );
  print(
    context,
    json,
    { entries },
    lines.length
      ? lines.map(escapeControlCharacters).join('\n')
      : 'The never-ban list is empty.',
  );
};

/** Adds an entry to the never-ban list, and prints it. */
export const addNeverBanEntry = async (
  context: Context,
  value: string,
  { data, json, note }: AddNeverBanOptions,
): Promise<void> => {
  const { entry, isNew } = await withInstallation(
    context,
    data,
    async ({ db }) => {
      const country = await findCountry(db, null);
      const act = { by: COMMAND_LINE, at: Date.now() };
      return addNeverBan(db, { value, note, country }, act);
    },
  );
  print(
    context,
    json,
    describe(entry),
    `${entry.value} is ${isNew ? 'now' : 'already'} on the never-ban list.`,
  );
};

const findId = async (db: Db, given: string): Promise<number> => {
  // Longer ones are phone numbers.
  if (/^\d{1,6}$/.test(given)) return Number(given);
  try {
    const entry = parseNeverBan(given, await findCountry(db, null));
    return (await findNeverBan(db, entry))?.id ?? 0;
  } catch (error) {
    throw new ConfigError((error as Error).message);
  }
};

/** Removes an entry of the never-ban list, by its id or value. */
export const removeNeverBanEntry = async (
  context: Context,
  given: string,
  { data, json }: CommonOptions,
): Promise<void> => {
  const removed = await withInstallation(context, data, async ({ db }) =>
    removeNeverBan(db, await findId(db, given), {
      by: COMMAND_LINE,
      at: Date.now(),
    }),
  );
  if (!removed) {
    throw new ConfigError(
      `There is no entry ${given}. “doorlist never-ban list” shows them.`,
    );
  }
  print(
    context,
    json,
    describe(removed),
    `${removed.value} is off the never-ban list.`,
  );
};

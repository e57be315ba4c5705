import { COMMAND_LINE } from '../gateway/auth/command-line';
import {
  addException,
  removeException,
} from '../gateway/blocklists/change-exceptions';
import { ConfigError } from '../gateway/lib/errors/config-error';
import { coveringKeys } from '../gateway/keys/covering-keys';
import { findCountry } from '../gateway/sites/find-country';
import { listBlocklistExceptions } from '../gateway/store/blocklists/blocklist-exceptions';
import type { Db } from '../gateway/store/db';
import type { Context } from './context';
import { printChangedList } from './print-changed-list';
import { withInstallation } from './with-installation';
import { workOnList, type WorkOptions } from './work-on-list';

/** Options of `doorlist list except`. */
export interface ExceptOptions extends WorkOptions {
  note: string;
  remove?: boolean;
}

/** More exceptions than anybody keeps. */
const MOST = 1_000_000;

const findException = async (
  db: Db,
  id: number,
  value: string,
): Promise<number> => {
  const [key] = coveringKeys(value);
  const rows = await listBlocklistExceptions(db, id, { limit: MOST });
  const found = rows.find((row) => [value, key?.value].includes(row.value));
  if (found) return found.id;
  throw new ConfigError(
    `${value} is no exception of list ${id}. “doorlist list show ${id}” shows them.`,
  );
};

/** Adds or removes an exception of a list, and prints the list. */
export const exceptFromSharedList = (
  context: Context,
  id: number,
  value: string,
  options: ExceptOptions,
): Promise<void> =>
  withInstallation(context, options.data, async (installation) => {
    const { db } = installation;
    const act = { by: COMMAND_LINE, at: Date.now() };
    if (options.remove) {
      const exception = await findException(db, id, value);
      await removeException(db, id, exception, act);
    } else {
      const { note } = options;
      const country = await findCountry(db, null);
      await addException(db, id, { value, note, country }, act);
    }
    await workOnList(context, installation, id, options);
    await printChangedList(context, db, id, options);
  });

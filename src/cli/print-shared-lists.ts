import { requireList } from '../gateway/blocklists/change-list';
import { presentList, presentLists } from '../gateway/blocklists/present-list';
import { listBlocklistExceptions } from '../gateway/store/blocklists/blocklist-exceptions';
import { listBlocklists } from '../gateway/store/blocklists/blocklists';
import type { Context } from './context';
import { describeList, formatListLine } from './describe-list';
import { escapeControlCharacters } from '../gateway/lib/escape-control-characters';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** More lists, and exceptions, than anybody has. */
const MOST = 10_000;

/** Prints the shared lists, newest first. */
export const printSharedLists = async (
  context: Context,
  { data, json }: CommonOptions,
): Promise<void> => {
  const lists = await withInstallation(context, data, async ({ db }) =>
    presentLists(db, await listBlocklists(db, { limit: MOST }), Date.now()),
  );
  const text = lists.map(formatListLine).join('\n');
  print(context, json, { data: lists }, text || 'There are no lists.');
};

/** Prints a shared list with its exceptions. */
export const printSharedList = async (
  context: Context,
  id: number,
  { data, json }: CommonOptions,
): Promise<void> => {
  const { list, exceptions } = await withInstallation(
    context,
    data,
    async ({ db }) => ({
      list: await presentList(db, await requireList(db, id), Date.now()),
      exceptions: await listBlocklistExceptions(db, id, { limit: MOST }),
    }),
  );
  const lines = exceptions.map(({ value, note, by_name: by }) =>
    escapeControlCharacters(
      `  except ${value}${note && `  ${note}`}  (by ${by})`,
    ),
  );
  const shown = exceptions.map(({ id: exception, kind, value, note }) => ({
    ...{ id: exception, kind, value, note },
  }));
  const text = [describeList(list), ...lines].join('\n');
  print(context, json, { ...list, exceptions: shown }, text);
};

import { COMMAND_LINE } from '../gateway/auth/command-line';
import {
  decideUpdate,
  refreshList,
  removeList,
} from '../gateway/blocklists/change-list';
import type { Db } from '../gateway/store/db';
import type { Context } from './context';
import { escapeControlCharacters } from '../gateway/lib/escape-control-characters';
import { print } from './print';
import { printChangedList } from './print-changed-list';
import { withInstallation } from './with-installation';
import { workOnList, type WorkOptions } from './work-on-list';

/** What is done with a list that its id alone names. */
export type ListActName = 'refresh' | 'approve' | 'decline' | 'remove';

const act = (db: Db, name: ListActName, id: number) => {
  const by = { by: COMMAND_LINE, at: Date.now() };
  if (name === 'remove') return removeList(db, id, by);
  return name === 'refresh'
    ? refreshList(db, id, by)
    : decideUpdate(db, id, { as: name }, by);
};

/** Does something with a list, in this process, and prints what became of it. */
export const actOnSharedList = (
  context: Context,
  name: ListActName,
  id: number,
  options: WorkOptions,
): Promise<void> =>
  withInstallation(context, options.data, async (installation) => {
    const { db } = installation;
    const list = await act(db, name, id);
    await workOnList(context, installation, id, options);
    if (name !== 'remove') return printChangedList(context, db, id, options);
    const text = `The list ${escapeControlCharacters(list.name)} is removed, and its bans have ended.`;
    print(context, options.json, { removed: id }, text);
  });

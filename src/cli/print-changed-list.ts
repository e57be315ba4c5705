import { requireList } from '../gateway/blocklists/change-list';
import { presentList } from '../gateway/blocklists/present-list';
import type { Db } from '../gateway/store/db';
import type { Context } from './context';
import { describeList } from './describe-list';
import type { CommonOptions } from './options';
import { print } from './print';

/** Prints a list that a command has changed, as it is now. */
export const printChangedList = async (
  context: Context,
  db: Db,
  id: number,
  { json }: Pick<CommonOptions, 'json'>,
): Promise<void> => {
  const list = await presentList(db, await requireList(db, id), Date.now());
  print(context, json, list, describeList(list));
};

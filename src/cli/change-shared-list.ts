import { COMMAND_LINE } from '../gateway/auth/command-line';
import { requireSites } from '../gateway/auth/require-sites';
import { changeList } from '../gateway/blocklists/change-list';
import type { ListEffect } from '../protocol/list-effects';
import type { Context } from './context';
import { printChangedList } from './print-changed-list';
import { withInstallation } from './with-installation';
import { workOnList, type WorkOptions } from './work-on-list';

/** Options of `doorlist list set`. */
export interface ChangeListOptions extends WorkOptions {
  as?: ListEffect;
  every?: string;
  name?: string;
  site?: string[];
}

/** Changes a list, has its bans made so, and prints it. */
export const changeSharedList = (
  context: Context,
  id: number,
  options: ChangeListOptions,
): Promise<void> =>
  withInstallation(context, options.data, async (installation) => {
    const { db } = installation;
    const { as, every, name, site: sites } = options;
    if (sites) await requireSites(db, sites, 'site');
    const change = {
      ...(as && { as }),
      ...(every !== undefined && { every }),
      ...(name !== undefined && { name }),
      ...(sites && { sites }),
    };
    await changeList(db, id, change, { by: COMMAND_LINE, at: Date.now() });
    await workOnList(context, installation, id, options);
    await printChangedList(context, db, id, options);
  });

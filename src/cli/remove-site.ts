import { COMMAND_LINE } from '../gateway/auth/command-line';
import { removeSite } from '../gateway/sites/remove-site';
import type { Context } from './context';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** Options of `doorlist site remove`. */
export interface RemoveSiteOptions extends CommonOptions {
  confirm?: boolean;
}

/** Removes a site, and prints what went with it. */
export const removeSiteById = async (
  context: Context,
  id: string,
  { data, json, confirm = false }: RemoveSiteOptions,
): Promise<void> => {
  const act = { by: COMMAND_LINE, at: Date.now() };
  const removed = await withInstallation(context, data, ({ db }) =>
    removeSite(db, id, confirm, act),
  );
  const { chats, bans, tokens } = removed;
  print(
    context,
    json,
    removed,
    `Site ${id} is removed: ${chats} chats deleted, ${bans} bans lifted, ${tokens} tokens revoked.`,
  );
};

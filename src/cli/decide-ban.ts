import {
  banNotFound,
  findBan,
} from '../gateway/api/v1/bans/find-permitted-ban';
import { COMMAND_LINE_CALLER } from '../gateway/auth/command-line';
import { decideLongerBan } from '../gateway/bans/decide-longer-ban';
import { presentBan } from '../gateway/bans/present-ban';
import type { Context } from './context';
import { describeBan } from './describe-ban';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

const WORDS = { approve: 'Approved', decline: 'Declined' } as const;

/**
 * Approves or declines that a ban holds longer, and prints the ban.
 *
 * @param given its id or reference
 * @throws ApiError `not_found`; `conflict` for a ban that does not wait
 */
export const decideBan = async (
  context: Context,
  decision: keyof typeof WORDS,
  given: string,
  { data, json }: CommonOptions,
): Promise<void> => {
  const ban = await withInstallation(context, data, async ({ db }) => {
    const found = await findBan(db, given);
    if (!found) throw banNotFound(given);
    const act = { by: COMMAND_LINE_CALLER, at: Date.now() };
    const decided = await decideLongerBan(db, found.id, decision, act);
    if (!decided) throw banNotFound(given);
    return presentBan(db, decided, act.at);
  });
  print(context, json, ban, `${WORDS[decision]}. ${describeBan(ban)}`);
};

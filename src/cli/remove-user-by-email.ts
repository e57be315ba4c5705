import { COMMAND_LINE } from '../gateway/auth/command-line';
import { removeUser } from '../gateway/auth/remove-user';
import type { Context } from './context';
import { findUserId, type UserOptions } from './find-user-id';
import { print } from './print';
import { withInstallation } from './with-installation';

/** Removes a user, and prints what ended with them. */
export const removeUserByEmail = async (
  context: Context,
  { data, json, email }: UserOptions,
): Promise<void> => {
  const removed = await withInstallation(context, data, async ({ db }) => {
    const id = await findUserId(db, email);
    return removeUser(db, id, { by: COMMAND_LINE, at: Date.now() });
  });
  const { signIns, tokens } = removed ?? { signIns: 0, tokens: [] };
  print(
    context,
    json,
    { ...removed },
    `${email} is removed. Ended: ${signIns} sign-ins, ${tokens.length} tokens they had made.`,
  );
};

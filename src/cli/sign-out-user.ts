import { COMMAND_LINE } from '../gateway/auth/command-line';
import { endSignIns } from '../gateway/auth/end-sign-ins';
import type { Context } from './context';
import { findUserId, type UserOptions } from './find-user-id';
import { print } from './print';
import { withInstallation } from './with-installation';

/** Ends all that a user is signed in with, and prints how much that was. */
export const signOutUser = async (
  context: Context,
  { data, json, email }: UserOptions,
): Promise<void> => {
  const ended = await withInstallation(context, data, async ({ db }) => {
    const id = await findUserId(db, email);
    return endSignIns(db, id, {}, { by: COMMAND_LINE, at: Date.now() });
  });
  print(context, json, { ended }, `${email}: ${ended} sign-ins ended.`);
};

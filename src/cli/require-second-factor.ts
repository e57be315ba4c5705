import { COMMAND_LINE } from '../gateway/auth/command-line';
import { changeSecondFactorRequired } from '../gateway/auth/require-second-factor';
import type { Context } from './context';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** Has everybody sign in with a second factor, or no longer, and says so. */
export const requireSecondFactor = async (
  context: Context,
  isRequired: boolean,
  { data, json }: CommonOptions,
): Promise<void> => {
  await withInstallation(context, data, ({ db }) =>
    changeSecondFactorRequired(db, isRequired, {
      ...{ by: COMMAND_LINE, at: Date.now() },
    }),
  );
  print(
    context,
    json,
    { secondFactorRequired: isRequired },
    isRequired
      ? 'Whoever has no second factor sets one when they sign in next. Present sign-ins go on until they end.'
      : 'Nobody has to have a second factor. Who has one is asked for its code all the same.',
  );
};

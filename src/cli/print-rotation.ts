import { rotateSecret } from '../gateway/installation/rotate-secret';
import type { Context } from './context';
import { formatTime } from './format-time';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** Options of `doorlist secret rotate`. */
export interface RotateSecretOptions extends CommonOptions {
  /** Where the new secret is written, if the environment has the present one. */
  file?: string;
}

/** Rotates the secret, and prints what is to be done now. */
export const printRotation = async (
  context: Context,
  { data, json, file }: RotateSecretOptions,
): Promise<void> => {
  const { rotated, secretPlace } = await withInstallation(
    context,
    data,
    async (installation) => ({
      secretPlace: installation.secretPlace,
      rotated: await rotateSecret(
        installation,
        { folder: data, file },
        Date.now(),
      ),
    }),
  );
  const at = formatTime(rotated.at);
  const until = formatTime(rotated.until);
  const isSet = secretPlace === 'environment';
  print(
    context,
    json,
    { at, until, ...(isSet && { file }) },
    [
      `The secret is a new one. What the one before made counts until ${until}.`,
      ...(isSet
        ? [
            `Set DOORLIST_SECRET to what is in ${file}, for every gateway and command, and start the gateways again: those that ran have stopped.`,
          ]
        : ['Gateways that run have taken it.']),
      'Sites’ keys are new too: give their servers what “doorlist site key <site>” prints, and with --chat-server, until then.',
      'Backups made before hold the secret before.',
    ].join('\n'),
  );
};

import { ConfigError } from '../lib/errors/config-error';
import { createMailer, type Mailer } from './create-mailer';
import { readMailSettings } from './read-mail-settings';

/**
 * Creates what sends mail, if the environment says how.
 *
 * @param publicUrl origin that links in mails lead to
 * @throws ConfigError for a variable that is wrong or missing
 */
export const openMailer = (
  env: Readonly<Record<string, string | undefined>>,
  publicUrl: string | undefined,
): Mailer | undefined => {
  const settings = readMailSettings(env);
  if (!settings) return undefined;
  if (publicUrl !== undefined) return createMailer(settings);
  throw new ConfigError(
    'DOORLIST_URL is not set: links in mails need the gateway’s address, such as https://bans.example.com.',
  );
};

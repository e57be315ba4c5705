import { ConfigError } from '../lib/errors/config-error';
import { createNeverBan, type NeverBan } from './never-ban';

/**
 * Creates the never-ban list from the options of a command.
 *
 * @throws ConfigError naming the entry that is no network and no email address
 */
export const readNeverBan = (entries: readonly string[]): NeverBan => {
  try {
    return createNeverBan(entries);
  } catch (error) {
    throw new ConfigError((error as Error).message);
  }
};

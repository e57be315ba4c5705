import { ConfigError } from '../lib/errors/config-error';
import { createNeverBan, type NeverBan } from './never-ban';

/**
 * Parses what must never be blocked.
 *
 * @throws ConfigError that names the entry which is no network and no email
 */
export const readNeverBan = (entries: readonly string[]): NeverBan => {
  try {
    return createNeverBan(entries);
  } catch (error) {
    throw new ConfigError((error as Error).message);
  }
};

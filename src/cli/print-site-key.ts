import { rotateSiteKey, siteKey } from '../gateway/identity/identity-keys';
import type { Context } from './context';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** Options of `doorlist site key`. */
export interface SiteKeyOptions extends CommonOptions {
  /** Whether to replace the site's keys by new ones first. @default false */
  rotate?: boolean;
  /** Whether to print the key of the site's chat server. @default false */
  chatServer?: boolean;
}

/**
 * Prints the key that a site's server signs identities with, or the one that its
 * chat server verifies chats with.
 */
export const printSiteKey = async (
  context: Context,
  id: string,
  { data, json, rotate, chatServer }: SiteKeyOptions,
): Promise<void> => {
  const purpose = chatServer ? 'chat server' : 'identity';
  const key = await withInstallation(context, data, (installation) =>
    rotate
      ? rotateSiteKey(installation, id, Date.now(), purpose)
      : siteKey(installation, id, purpose),
  );
  print(context, json, key, key.key);
};

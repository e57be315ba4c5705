import { rotateSiteKey, siteKey } from '../gateway/identity/identity-keys';
import type { Context } from './context';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** Options of `doorlist site key`. */
export interface SiteKeyOptions extends CommonOptions {
  /** Whether to replace the key by a new one first. @default false */
  rotate?: boolean;
}

/** Prints the key that a site's server signs identities with. */
export const printSiteKey = async (
  context: Context,
  id: string,
  { data, json, rotate }: SiteKeyOptions,
): Promise<void> => {
  const key = await withInstallation(context, data, (installation) =>
    rotate
      ? rotateSiteKey(installation, id, Date.now())
      : siteKey(installation, id),
  );
  print(context, json, key, key.key);
};

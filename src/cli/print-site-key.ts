import { rotateSiteKey, siteKey } from '../gateway/identity/identity-keys';
import type { Context } from './context';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

export interface SiteKeyOptions extends CommonOptions {
  rotate?: boolean;
}

/** Prints the key that identities of a site are signed with. */
export const printSiteKey = async (
  context: Context,
  id: string,
  { data, json, rotate }: SiteKeyOptions,
): Promise<void> => {
  const made = await withInstallation(context, data, (installation) =>
    rotate
      ? rotateSiteKey(installation, id, Date.now())
      : siteKey(installation, id),
  );
  print(context, json, made, made.key);
};

import { putSite } from '../gateway/sites/put-site';
import type { Context } from './context';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** Options of `doorlist site add`. */
export interface AddSiteOptions extends CommonOptions {
  origin: string[];
  widget?: string;
  /** Seconds. */
  maxAge?: number;
}

/** Adds or changes a site, and prints the site as it is then. */
export const addSite = async (
  context: Context,
  id: string,
  { data, json, origin, widget, maxAge }: AddSiteOptions,
): Promise<void> => {
  const site = await withInstallation(context, data, ({ db, secrets }) =>
    putSite(
      db,
      secrets,
      {
        id,
        origins: origin,
        ...(widget !== undefined && { widget }),
        ...(maxAge !== undefined && { maxAge }),
      },
      Date.now(),
    ),
  );
  const { origins } = site;
  print(
    context,
    json,
    { id: site.id, origins, widget: site.widget, maxAge: site.max_age },
    `Site ${site.id}: ${origins.join(', ') || 'any origin on loopback'}; answers may be used for ${site.max_age} s.`,
  );
};

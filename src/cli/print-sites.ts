import { listSitesWithOrigins } from '../gateway/store/sites';
import type { Context } from './context';
import { describeSite } from './describe-site';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** Prints all sites. */
export const printSites = async (
  context: Context,
  { data, json }: CommonOptions,
): Promise<void> => {
  const rows = await withInstallation(context, data, ({ db }) =>
    listSitesWithOrigins(db),
  );
  const sites = rows.map(describeSite);
  print(
    context,
    json,
    { sites: sites.map(({ value }) => value) },
    sites.map(({ text }) => text).join('\n'),
  );
};

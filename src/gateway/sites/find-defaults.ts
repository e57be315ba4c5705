import type { SiteDefaults } from '../../protocol/site-defaults';
import type { Db } from '../store/db';
import { findSite } from '../store/sites';
import { readDefaults } from './read-defaults';

/**
 * Returns what a ban of a chat means where it does not say so: what the dialog
 * starts with on the chat's site; what dialogs usually start with if there is none.
 */
export const findDefaults = async (
  db: Db,
  site: string | undefined,
): Promise<SiteDefaults> => {
  const row = site === undefined ? undefined : await findSite(db, site);
  return readDefaults(row ?? { defaults: '{}' });
};

import type { BanRequest } from '../../../../protocol/bans';
import type { Caller } from '../../../auth/caller';
import { appliesTo } from '../../../store/predicates';
import type { Db } from '../../../store/db';
import { listSites } from '../../../store/sites';

/**
 * Returns the country whose national phone numbers a new ban means: that of all
 * sites it is to hold on; empty where they differ, or one says none.
 */
export const findCountry = async (
  db: Db,
  caller: Pick<Caller, 'sites'>,
  { keys = [], sites }: Pick<BanRequest, 'keys' | 'sites'>,
): Promise<string> => {
  if (!keys.some(({ kind }) => kind === 'phone')) return '';
  const named = sites?.length ? sites : caller.sites;
  const countries = (await listSites(db))
    .filter(({ id }) => appliesTo([id], named))
    .map(({ country }) => country);
  const [first = '', ...others] = [...new Set(countries)];
  return others.length ? '' : first;
};

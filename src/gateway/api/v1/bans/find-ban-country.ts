import type { Caller } from '../../../auth/caller';
import { findCountry } from '../../../sites/find-country';
import type { Db } from '../../../store/db';

/** What a request says of a ban’s keys, and where the ban is to hold. */
interface Requested {
  keys?: readonly (number | { kind: string })[] | undefined;
  /** None: all that the caller may ban on. */
  sites?: readonly string[] | undefined;
}

/**
 * Returns the country whose national phone numbers a ban means: that of all
 * sites it is to hold on; empty where they differ, or one says none.
 */
export const findBanCountry = async (
  db: Db,
  caller: Pick<Caller, 'sites'>,
  { keys = [], sites }: Requested,
): Promise<string> =>
  keys.some((key) => typeof key === 'object' && key.kind === 'phone')
    ? findCountry(db, sites?.length ? sites : caller.sites)
    : '';

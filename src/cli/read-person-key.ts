import type { Installation } from '../gateway/installation/installation';
import { canonicalKey } from '../gateway/keys/canonical-key';
import type { Key } from '../gateway/keys/key';
import { ConfigError } from '../gateway/lib/errors/config-error';
import { findCountry } from '../gateway/sites/find-country';
import { findSite } from '../gateway/store/sites';
import type { KeyKind } from '../protocol/key-kinds';

/** Whose data somebody asks for. */
export interface PersonArguments {
  kind: KeyKind;
  value: string;
  /** The site whose country a phone number is of; absent: that of all sites. */
  site?: string | undefined;
}

/**
 * Returns the key that a person is known by, as it is stored.
 *
 * @throws ApiError for a value that can’t be read; ConfigError for an unknown
 * site
 */
export const readPersonKey = async (
  { db }: Pick<Installation, 'db'>,
  { kind, value, site }: PersonArguments,
): Promise<Key> => {
  if (site !== undefined && !(await findSite(db, site))) {
    throw new ConfigError(`There is no site "${site}".`);
  }
  const country = await findCountry(db, site === undefined ? null : [site]);
  return canonicalKey(kind, value, 'value', { country });
};

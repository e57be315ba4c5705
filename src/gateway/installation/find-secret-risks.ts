import { VENDORS } from '../../protocol/vendors';
import { listVendorAccounts } from '../store/vendors/accounts';
import type { Installation } from './installation';
import { findSecretExposure } from './secret-file';

/**
 * Returns sentences about who else can read the installation's secret, and what
 * that opens; none if it is kept as it should be.
 *
 * @param folder of the data; not looked at with PostgreSQL
 */
export const findSecretRisks = async (
  { db, secretPlace }: Pick<Installation, 'db' | 'secretPlace'>,
  folder: string,
): Promise<string[]> => {
  if (secretPlace === 'environment') return [];
  if (secretPlace === 'file') {
    const exposure = findSecretExposure(folder);
    return exposure === undefined ? [] : [exposure];
  }
  const accounts = (await listVendorAccounts(db)).map(
    ({ vendor, name }) => `${VENDORS[vendor].name} ${name}`,
  );
  return [
    [
      'The secret of this installation is in its database, as DOORLIST_SECRET is not set.',
      'Whoever reads the database, or a dump of it, can sign in visitors as anybody, make visitor tokens and look up who is banned',
      accounts.length
        ? `in the published lists; and can read the tokens of ${accounts.join(', ')}.`
        : 'in the published lists.',
      'Run “doorlist secret move-out <file>”, and set DOORLIST_SECRET.',
    ].join(' '),
  ];
};

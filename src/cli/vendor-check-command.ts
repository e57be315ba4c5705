import { Command } from 'commander';
import { ConfigError } from '../gateway/config-error';
import { accountsOfSite } from '../gateway/sync/account';
import { createClientsBeside } from '../gateway/sync/account-client';
import type { VendorAccountRow } from '../gateway/store/vendor-accounts';
import { VENDOR_NAMES } from '../gateway/sync/vendor-kinds';
import type { TokenFinding, VendorClient } from '../gateway/vendors/vendor';
import { VendorError } from '../gateway/vendors/vendor-error';
import { dataOption, jsonOption, type Common } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

interface Checked {
  vendor: VendorAccountRow['vendor'];
  account: string;
  /** Whether nothing was found that the token may not do. */
  works: boolean;
  findings: TokenFinding[];
}

const check = async (
  { vendor, name }: VendorAccountRow,
  client: () => VendorClient,
): Promise<Checked> => {
  const findings = await client()
    .checkToken()
    .catch((error: unknown): TokenFinding[] => {
      const told = error instanceof VendorError || error instanceof ConfigError;
      if (!told) throw error;
      return [{ allowed: false, says: error.message }];
    });
  const works = findings.every(({ allowed }) => allowed !== false);
  return { vendor, account: name, works, findings };
};

const called = ({ vendor, account }: Checked): string =>
  `${VENDOR_NAMES[vendor]} ${account}`;

const describe = (checked: Checked): string =>
  [
    called(checked),
    ...checked.findings.map(({ allowed, says }) => {
      const mark = allowed === null ? '?' : allowed ? 'yes' : 'no';
      return `  ${mark.padEnd(4)}${says}`;
    }),
  ].join('\n');

export const vendorCheckCommand = () =>
  new Command('check')
    .description('say whether a site’s tokens work, and what they may do')
    .argument('<site>', 'such as shop')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (site: string, options: Common) => {
      const accounts = await withInstallation(
        options.data,
        async (installation) => {
          const clientOf = createClientsBeside(installation);
          const checked: Checked[] = [];
          for (const account of await accountsOfSite(installation.db, site)) {
            checked.push(await check(account, () => clientOf(account)));
          }
          return checked;
        },
      );
      print(options.json, { accounts }, accounts.map(describe).join('\n'));
      const failed = accounts.filter(({ works }) => !works);
      if (!failed.length) return;
      const names = failed.map(called).join(', ');
      throw new ConfigError(`Not everything works at ${names}.`);
    });

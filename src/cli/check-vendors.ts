import { ConfigError } from '../gateway/lib/errors/config-error';
import { listAccountsOfSite } from '../gateway/vendors/accounts/connect';
import {
  createSecondaryClients,
  createSuspenders,
} from '../gateway/vendors/accounts/create-client';
import type { VendorAccountRow } from '../gateway/store/vendors/accounts';
import type {
  TokenFinding,
  VendorClient,
} from '../gateway/vendors/clients/client';
import type { VendorSuspender } from '../gateway/vendors/clients/suspender';
import { isVendorFailure } from '../gateway/vendors/sync/failure-policy';
import { describeVendorFailure } from '../protocol/vendor-failure';
import { VENDORS } from '../protocol/vendors';
import type { Context } from './context';
import { hintFor } from './hint-for';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

interface Checked {
  vendor: VendorAccountRow['vendor'];
  account: string;
  /** Whether the token may do all that the gateway needs. */
  works: boolean;
  findings: TokenFinding[];
  /**
   * A sentence about what fails at the running gateway; null if nothing does.
   */
  failing: string | null;
}

/** Returns what the token may do, or one finding that says why that failed. */
const checkToken = async (
  vendor: VendorAccountRow['vendor'],
  client: () => Pick<VendorClient, 'checkToken'> | undefined,
): Promise<TokenFinding[]> => {
  try {
    return (await client()?.checkToken()) ?? [];
  } catch (error) {
    if (!isVendorFailure(error)) throw error;
    return [{ allowed: false, says: hintFor(error, vendor) }];
  }
};

const check = async (
  account: VendorAccountRow,
  clientOf: (account: VendorAccountRow) => VendorClient,
  suspenderOf: (account: VendorAccountRow) => VendorSuspender | undefined,
): Promise<Checked> => {
  const { vendor, name, last_error } = account;
  const findings = [
    ...(await checkToken(vendor, () => clientOf(account))),
    ...(await checkToken(vendor, () => suspenderOf(account))),
  ];
  const works = findings.every(({ allowed }) => allowed !== false);
  const failing = last_error && describeVendorFailure(last_error);
  return { vendor, account: name, works, findings, failing };
};

const accountName = ({ vendor, account }: Checked): string =>
  `${VENDORS[vendor].name} ${account}`;

const describe = (checked: Checked): string =>
  [
    accountName(checked),
    ...checked.findings.map(({ allowed, says }) => {
      const mark = allowed === null ? '?' : allowed ? 'yes' : 'no';
      return `  ${mark.padEnd(4)}${says}`;
    }),
    ...(checked.failing === null
      ? []
      : [`  At the gateway: ${checked.failing}`]),
  ].join('\n');

/**
 * Prints whether the tokens of a site's vendor accounts work.
 *
 * @throws ConfigError naming the accounts where something does not work
 */
export const checkVendors = async (
  context: Context,
  site: string,
  { data, json }: CommonOptions,
): Promise<void> => {
  const accounts = await withInstallation(
    context,
    data,
    async (installation) => {
      const clientOf = createSecondaryClients(installation);
      const suspenderOf = createSuspenders(installation, 'secondary');
      const checked: Checked[] = [];
      for (const account of await listAccountsOfSite(installation.db, site)) {
        checked.push(await check(account, clientOf, suspenderOf));
      }
      return checked;
    },
  );
  print(context, json, { accounts }, accounts.map(describe).join('\n'));
  const failed = accounts.filter(({ works }) => !works);
  if (!failed.length) return;
  const names = failed.map(accountName).join(', ');
  throw new ConfigError(`Not everything works at ${names}.`);
};

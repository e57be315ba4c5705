import { ConfigError } from '../../lib/errors/config-error';
import { ApiError } from '../../lib/errors/api-error';
import type { Vendor } from '../../../protocol/vendors';
import { checkAccount } from '../clients/account';
import { VENDOR_DEFINITIONS } from '../clients/vendor-definitions';

/** An account as its owner sets it; what is not given stays as it was. */
export interface AccountDraft {
  site: string;
  vendor: Vendor;
  /** What the vendor calls it, such as a subdomain. */
  name: string;
  token?: string;
  /** Of a vendor that suspends users: from now on it does. */
  supportToken?: string;
  /** Nobody is suspended any more, and what is ours is lifted. */
  stopSuspending?: boolean;
  /** Of a vendor that has webhooks. */
  webhookSecret?: string;
  /** Another address of the vendor's API: https, or loopback. */
  origin?: string;
  /** Nothing is asked of the vendor until somebody asks for a sync. */
  hold?: boolean;
}

/** Says by which option a value came that can't be one. */
const checked = <T>(option: string, check: () => T): T => {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw new ApiError('invalid', error.message, option);
  }
};

/**
 * The draft in one spelling.
 *
 * @throws ApiError `invalid` that names the option, and never repeats a secret
 */
export const checkDraft = (draft: AccountDraft): AccountDraft => {
  const { vendor, token, supportToken, webhookSecret, origin } = draft;
  const { accountOption, checkName } = VENDOR_DEFINITIONS[vendor];
  const name = checked(accountOption.name, () =>
    checkName(draft.name),
  ).toLowerCase();
  const reached =
    origin === undefined
      ? {}
      : {
          origin: checked(
            'host',
            () => checkAccount({ token: 'any', origin }, name).origin,
          ),
        };
  if (token !== undefined) {
    checked('token-stdin', () => checkAccount({ token }, name));
  }
  if (supportToken !== undefined) {
    checked('support-token-stdin', () =>
      checkAccount({ token: supportToken }, name),
    );
  }
  if (webhookSecret === '') {
    throw new ApiError(
      'invalid',
      'Expected the secret on a line of its own.',
      'webhook-secret-stdin',
    );
  }
  return { ...draft, ...reached, name };
};

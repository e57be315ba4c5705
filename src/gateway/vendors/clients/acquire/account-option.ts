import type { AccountOption } from '../account-option';

/** How an account at Acquire is named. */
export const acquireAccountOption: AccountOption = {
  name: 'account',
  value: 'id',
  example: 'acme, if it is acme.acquire.io',
};

import { checkSubdomain } from '../account';
import type { VendorDefinition } from '../vendor-definition';
import { acquireAccountOption } from './account-option';
import { ACQUIRE_KEY_KINDS, createAcquireClient } from './client';
import { explainUnblockable } from './create-ban';
import { acquireList } from './schemas';
import { acquireWebhook } from './webhook';

/** Acquire, as the registry lists it. */
export const acquire: VendorDefinition = {
  kinds: ACQUIRE_KEY_KINDS,
  explainUnbannable: explainUnblockable,
  // "No API consumption limits."
  // https://developer.acquire.io/rest-apis/introduction/interrelated
  requestsPerMinute: null,
  accountOption: acquireAccountOption,
  checkName: checkSubdomain,
  list: acquireList,
  webhook: acquireWebhook,
  createClient: (account, more) => createAcquireClient({ ...more, account }),
};

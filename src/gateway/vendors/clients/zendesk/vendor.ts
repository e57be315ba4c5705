import { checkSubdomain } from '../account';
import type { VendorDefinition } from '../vendor-definition';
import { zendeskAccountOption } from './account-option';
import {
  createZendeskClient,
  explainUnbannable,
  ZENDESK_KEY_KINDS,
  ZENDESK_REQUESTS_PER_MINUTE,
} from './client';
import { zendeskList } from './schemas';
import { createZendeskSuspender } from './suspender';

/**
 * The API has no suspension of messaging alone, and one holds in the whole
 * account. https://support.zendesk.com/hc/en-us/articles/8258324950042
 */
const SUSPENSION_TAKES =
  'A suspended user of Zendesk can neither go on with a conversation nor begin one, on the web, in mobile apps and on social channels, on every site and brand of the account. Its API knows no suspension of messaging alone: email and all other channels of the account are taken from them too. It is lifted when the block ends, and whoever suspends or lifts the user at Zendesk is not overruled.';

/** Zendesk Chat, as the registry lists it. */
export const zendesk: VendorDefinition = {
  kinds: ZENDESK_KEY_KINDS,
  explainUnbannable,
  requestsPerMinute: ZENDESK_REQUESTS_PER_MINUTE,
  accountOption: zendeskAccountOption,
  checkName: checkSubdomain,
  list: zendeskList,
  createClient: (subdomain, account) =>
    createZendeskClient({ ...account, subdomain }),
  createSuspender: (subdomain, account) =>
    createZendeskSuspender({ ...account, subdomain }),
  suspensionTakes: SUSPENSION_TAKES,
};

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
};

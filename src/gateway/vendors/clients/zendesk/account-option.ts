import type { AccountOption } from '../account-option';

/** How an account at Zendesk is named. */
export const zendeskAccountOption: AccountOption = {
  name: 'subdomain',
  value: 'name',
  example: 'acme, if it is acme.zendesk.com',
  suspends: 'Support',
  withoutWebhooks: 'Zendesk Chat has no webhooks.',
};

import { describe, expect, it } from 'vitest';
import * as accountOptions from '../../../../../src/gateway/vendors/clients/account-options';
import * as registry from '../../../../../src/gateway/vendors/clients/registry';
import { VENDOR_DEFINITIONS } from '../../../../../src/gateway/vendors/clients/vendor-definitions';
import { VENDOR_IDS } from '../../../../../src/protocol/vendors';

describe('the registry of vendors', () => {
  it.each([
    ['definitions', registry],
    ['account options', accountOptions],
  ])(
    'lists the %s of exactly the vendors that the protocol names',
    (_, all) => {
      expect(Object.keys(all).toSorted()).toEqual(VENDOR_IDS.toSorted());
    },
  );

  it('names an account by another option for each vendor', () => {
    const names = Object.values(accountOptions).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(VENDOR_IDS)('defines %s as its client is', (vendor) => {
    const { kinds, requestsPerMinute, createClient, ...definition } =
      VENDOR_DEFINITIONS[vendor];
    const client = createClient('acme', { token: 'secret' });
    expect(client.name).toBe(vendor);
    expect(client.limits).toMatchObject({ kinds, requestsPerMinute });
    expect(definition.accountOption).toBe(accountOptions[vendor]);
  });

  it.each(VENDOR_IDS)(
    'asks for a secret of %s if it has webhooks',
    (vendor) => {
      const { webhook, accountOption } = VENDOR_DEFINITIONS[vendor];
      expect(accountOption.withoutWebhooks === undefined).toBe(!!webhook);
    },
  );
});

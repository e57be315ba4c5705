import { expect, it, onTestFinished } from 'vitest';
import { findAccountByName } from '../../../../src/gateway/store/vendors/accounts';
import { connectAccount } from '../../../../src/gateway/vendors/accounts/connect';
import { createClients } from '../../../../src/gateway/vendors/accounts/create-client';
import { openZendeskVendor } from '../../../vendors/zendesk';
import { openGateway } from '../../support/harness';
import { makeDatabase } from '../../support/open-database';

const ACME = { site: 'default', vendor: 'zendesk', name: 'acme' } as const;

const open = async () => {
  const database = await makeDatabase();
  onTestFinished(() => database.remove());
  const { db, secrets } = await openGateway({ database });
  const vendor = await openZendeskVendor();
  onTestFinished(() => vendor.close());
  const clientOf = createClients({ db, secrets });
  const client = async () => {
    const account = await findAccountByName(db, 'zendesk', 'acme');
    if (!account) throw new Error('there is no account');
    return clientOf(account);
  };
  const connect = (more: { token?: string; origin?: string }) =>
    connectAccount({ db, secrets }, { ...ACME, ...more }, Date.now());
  return { db, vendor, client, connect };
};

it('an account keeps its token when its address changes to a new one', async () => {
  const { vendor, client, connect } = await open();
  await connect({ token: vendor.tokens.administrator });
  const { origin } = vendor;
  expect(await connect({ origin })).toMatchObject({ host: origin });
  await (await client()).checkToken();
  expect(vendor.requests[0]).toMatchObject({ status: 200 });
});

it('connecting names the host that a new token is sent to, if it is not the vendor’s own', async () => {
  const { vendor, connect } = await open();
  const token = vendor.tokens.administrator;
  const { origin } = vendor;
  expect(await connect({ token })).not.toHaveProperty('host');
  await connect({ token, origin });
  expect(await connect({ token })).toMatchObject({ host: origin });
});

it('an address with a path is refused, as the path would be ignored', async () => {
  const { vendor, connect } = await open();
  const origin = `${vendor.origin}/api/v2`;
  await expect(connect({ token: 'any', origin })).rejects.toThrow(
    `Expected nothing after the host, such as ${vendor.origin}.`,
  );
});

it('a token is not sent to an address that was changed in the database alone', async () => {
  const { db, vendor, client, connect } = await open();
  await connect({ token: vendor.tokens.administrator });
  await db
    .updateTable('vendor_accounts')
    .set({ settings: JSON.stringify({ origin: vendor.origin }) })
    .execute();
  await expect(client()).rejects.toThrow('can’t be read from the database');
  // Nor does the command line make it readable again.
  await expect(connect({})).rejects.toThrow('Give it again.');
  expect(vendor.requests).toEqual([]);
});

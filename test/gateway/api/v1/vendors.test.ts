import { expect, it, onTestFinished } from 'vitest';
import { findAccountByName } from '../../../../src/gateway/store/vendors/accounts';
import { connectAccount } from '../../../../src/gateway/vendors/accounts/connect';
import { VENDOR_DEFINITIONS } from '../../../../src/gateway/vendors/clients/vendor-definitions';
import type {
  SyncPlan,
  VendorAccount,
} from '../../../../src/protocol/vendor-accounts';
import { VENDOR_IDS, VENDOR_SECRETS } from '../../../../src/protocol/vendors';
import { openAcquireVendor } from '../../../vendors/acquire';
import { openGateway, type TestGateway } from '../../support/harness';

const DRAFT = {
  ...{ vendor: 'acquire', account: 'acme', site: 'default' },
  token: 'aq-secret-of-ours',
};

const list = async (gateway: TestGateway): Promise<VendorAccount[]> => {
  const response = await gateway.ask('/v1/vendors', {
    token: await gateway.token('owner'),
  });
  return ((await response.json()) as { data: VendorAccount[] }).data;
};

/** A gateway connected to an account that answers. */
const openConnected = async () => {
  const gateway = await openGateway();
  const vendor = await openAcquireVendor();
  onTestFinished(() => vendor.close());
  const { origin, tokens } = vendor;
  await connectAccount(
    gateway,
    {
      ...{ site: 'default', vendor: 'acquire', name: 'acme' },
      ...{ token: tokens.full, origin },
    },
    gateway.now(),
  );
  const row = await findAccountByName(gateway.db, 'acquire', 'acme');
  return { gateway, vendor, path: `/v1/vendors/${row?.id}` };
};

it('an account is connected, listed without its secrets, and disconnected', async () => {
  const gateway = await openGateway();
  const made = await gateway.write('POST', '/v1/vendors', DRAFT);
  expect(made.status).toBe(200);
  const text = await made.text();
  expect(text).not.toContain('aq-secret');
  const account = JSON.parse(text) as VendorAccount;
  expect(account).toMatchObject({
    ...{ vendor: 'acquire', account: 'acme', sites: ['default'] },
    ...{ syncedAt: null, failing: null, isRequested: false },
    bans: { held: 0, pending: 0, failed: 0, notKept: 0, refused: 0 },
  });
  expect(await list(gateway)).toEqual([account]);
  const path = `/v1/vendors/${account.id}/sites/default`;
  expect((await gateway.write('DELETE', path)).status).toBe(204);
  expect(await list(gateway)).toEqual([]);
  expect((await gateway.write('DELETE', path)).status).toBe(404);
});

it('the log names who connected it, and never its token', async () => {
  const gateway = await openGateway();
  await gateway.write('POST', '/v1/vendors', DRAFT);
  const lines = await gateway.db
    .selectFrom('audit')
    .selectAll()
    .where('action', '=', 'connect vendor')
    .execute();
  expect(lines).toHaveLength(1);
  expect(lines[0]?.actor).not.toBeNull();
  expect(JSON.stringify(lines)).not.toContain('aq-secret');
});

it.each([
  [{ token: undefined }, 'token'],
  [{ token: ' ' }, 'token'],
  [{ account: 'no such name' }, 'account'],
  [{ site: 'nowhere' }, 'site'],
  [{ vendor: 'nobody' }, 'vendor'],
])('a wrong draft %j names the field', async (change, field) => {
  const gateway = await openGateway();
  const response = await gateway.write('POST', '/v1/vendors', {
    ...DRAFT,
    ...change,
  });
  expect([response.status, await response.json()]).toMatchObject([
    422,
    { code: 'invalid', field },
  ]);
});

it('what is left out of a draft stays: another token goes to the same address', async () => {
  const { gateway, vendor } = await openConnected();
  await gateway.write('POST', '/v1/vendors', {
    ...DRAFT,
    token: vendor.tokens.full,
  });
  const row = await findAccountByName(gateway.db, 'acquire', 'acme');
  expect(JSON.parse(row?.settings ?? '')).toMatchObject({
    origin: vendor.origin,
  });
});

it('a dry run says what would change, and changes nothing', async () => {
  const { gateway, vendor, path } = await openConnected();
  await gateway.ban({ email: 'troll@example.com' });
  const before = await list(gateway);
  const response = await gateway.write('POST', `${path}/dry-run`);
  expect(response.status).toBe(200);
  const plan = (await response.json()) as SyncPlan;
  expect(plan.counts.read).toBe(0);
  expect(plan.changes).toEqual([]);
  expect(await list(gateway)).toEqual(before);
  expect(vendor.requests.every(({ method }) => method === 'GET')).toBe(true);
});

it('a dry run says why the vendor can’t be read', async () => {
  const { gateway, vendor, path } = await openConnected();
  await vendor.close();
  const response = await gateway.write('POST', `${path}/dry-run`);
  expect([response.status, await response.json()]).toMatchObject([
    409,
    { code: 'conflict', detail: expect.stringContaining('Acquire') },
  ]);
});

it('a sync that is asked for waits until it was done', async () => {
  const { gateway, path } = await openConnected();
  const response = await gateway.write('POST', `${path}/sync`);
  expect([response.status, await response.json()]).toMatchObject([
    202,
    { isRequested: true },
  ]);
});

it('no token is kept beside the secret that seals it', async () => {
  const gateway = await openGateway({ isSecretApart: false });
  const response = await gateway.write('POST', '/v1/vendors', DRAFT);
  expect([response.status, await response.json()]).toMatchObject([
    409,
    { code: 'conflict', field: 'token' },
  ]);
  expect(await list(gateway)).toEqual([]);
});

it.each(VENDOR_IDS)('what %s takes is what its definition says', (vendor) => {
  const { accountOption, webhook } = VENDOR_DEFINITIONS[vendor];
  expect(VENDOR_SECRETS[vendor]).toEqual({
    webhookSecret: webhook !== undefined,
    supportToken: accountOption.suspends !== undefined,
  });
});

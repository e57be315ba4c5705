import { afterEach } from 'vitest';
import { createAcquireClient } from '../../../../../src/gateway/vendors/clients/acquire/client';
import type {
  VendorClient,
  VendorKey,
} from '../../../../../src/gateway/vendors/clients/client';
import type { VendorAccount } from '../../../../../src/gateway/vendors/clients/account';
import { createZendeskClient } from '../../../../../src/gateway/vendors/clients/zendesk/client';
import { openAcquireVendor } from '../../../../vendors/acquire';
import {
  createTestClock,
  type TestClock,
} from '../../../../vendors/test-clock';
import type { VendorServer } from '../../../../vendors/vendor-server';
import { openZendeskVendor } from '../../../../vendors/zendesk';

/** A client and the test vendor it speaks to. */
export interface Setting {
  vendor: VendorServer & {
    quirks: { pageSizes: readonly number[]; repeats: number };
  };
  client: VendorClient;
  clock: TestClock;
  /** Another client of the same vendor. */
  connect(account: Partial<VendorAccount>): VendorClient;
  /** Someone whom nobody bans yet, but whom the vendor knows. */
  newKey(): VendorKey;
  /** The vendor's own agent bans somebody; answers the ban's id. */
  banThere(): string;
  liftThere(id: string): void;
  /** Ids of all bans the vendor has. */
  there(): string[];
  token: string;
  /** Of somebody who may not ban. */
  weakToken: string;
}

/** Milliseconds for tests of many runs, on a machine with much else to do. */
export const PROPERTY = 30_000;

/** Loses an answer after this many milliseconds. */
export const IMPATIENT = 250;

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((vendor) => vendor.close()));
});

export interface SettingOptions {
  requestsPerMinute?: number;
  cap?: number;
}

export const openZendesk = async (options: SettingOptions = {}) => {
  const clock = createTestClock();
  const vendor = await openZendeskVendor({ ...options, now: clock.now });
  opened.push(vendor);
  const token = vendor.tokens.administrator;
  const connect = (account: Partial<VendorAccount>) =>
    createZendeskClient({
      subdomain: 'acme',
      origin: vendor.origin,
      token,
      clock,
      ...options,
      ...account,
    });
  let made = 0;
  const newKey = (): VendorKey => {
    made += 1;
    return made % 2
      ? { kind: 'zendesk', value: `2315985.gCgOaE${made}` }
      : { kind: 'ip', value: `198.51.${made >> 8}.${made & 255}` };
  };
  return {
    vendor,
    client: connect({}),
    clock,
    connect,
    newKey,
    banThere() {
      const { kind, value } = newKey();
      const row = kind === 'ip' ? { ip_address: value } : { visitor_id: value };
      return String(vendor.ban(row, made % 3).id);
    },
    liftThere: (id: string) => void vendor.lift(Number(id)),
    there: () => [...vendor.bans.keys()].map(String),
    token,
    weakToken: vendor.tokens.agent,
  } satisfies Setting;
};

export const openAcquire = async (options: SettingOptions = {}) => {
  const clock = createTestClock();
  const vendor = await openAcquireVendor({ ...options, now: clock.now });
  opened.push(vendor);
  const token = vendor.tokens.full;
  const connect = (account: Partial<VendorAccount>) =>
    createAcquireClient({
      account: 'acme',
      origin: vendor.origin,
      token,
      clock,
      ...options,
      ...account,
    });
  return {
    vendor,
    client: connect({}),
    clock,
    connect,
    newKey: (): VendorKey => ({
      kind: 'acquire',
      value: String(vendor.addContact().id),
    }),
    banThere: () => String(vendor.blockContact(vendor.addContact().id).id),
    liftThere: (id: string) => void vendor.unblock(Number(id)),
    there: () => [...vendor.blocks.keys()].map(String),
    token,
    weakToken: vendor.tokens.chatOnly,
  } satisfies Setting;
};

export const SETTINGS: [
  string,
  (options?: SettingOptions) => Promise<Setting>,
][] = [
  ['zendesk', openZendesk],
  ['acquire', openAcquire],
];

import { onTestFinished } from 'vitest';
import type { GatewayParts } from '../../../src/gateway/assemble';
import { createAcquireClient } from '../../../src/gateway/vendors/clients/acquire/client';
import type {
  VendorClient,
  VendorKey,
} from '../../../src/gateway/vendors/clients/client';
import { createZendeskClient } from '../../../src/gateway/vendors/clients/zendesk/client';
import { attachSite } from '../../../src/gateway/vendors/accounts/sites';
import type { SyncDeps } from '../../../src/gateway/vendors/sync/deps';
import {
  findVendorAccount,
  upsertVendorAccount,
} from '../../../src/gateway/store/vendors/accounts';
import { openAcquireVendor } from '../../vendors/acquire';
import { createTestClock } from '../../vendors/test-clock';
import type { VendorServer } from '../../vendors/vendor-server';
import { openZendeskVendor } from '../../vendors/zendesk';
import { openGateway } from './harness';
import { makeDatabase } from './open-database';
import { keyId } from '../../../src/gateway/keys/key';

export type VendorName = 'zendesk' | 'acquire';
export const VENDORS: VendorName[] = ['zendesk', 'acquire'];

/** A vendor to test against, the same whichever it is. */
interface TestVendor {
  server: VendorServer & {
    quirks: { pageSizes: readonly number[]; repeats: number };
  };
  /** What banning is documented for: the n-th somebody. */
  key(n: number): VendorKey;
  /** The vendor's own agent bans a key; answers the ban's id. */
  ban(key: VendorKey): string;
  lift(id: string): void;
  /** Bans in force, oldest first. */
  bans(): { id: string; key: VendorKey }[];
  connect(fetch?: typeof globalThis.fetch): VendorClient;
  /** A chat of somebody whose page wrote a session's code. */
  chat(code: string, address: string): { visitor: VendorKey; runs(): boolean };
  /** The page of somebody writes a code to their chat, or takes it off. */
  carry(key: VendorKey, code: string | undefined): void;
}

interface VendorOptions {
  clock: ReturnType<typeof createTestClock>;
  cap: number;
  requestsPerMinute: number | null;
}

const openZendesk = async ({
  clock,
  cap,
  requestsPerMinute,
}: VendorOptions): Promise<TestVendor> => {
  const server = await openZendeskVendor({
    now: clock.now,
    cap,
    requestsPerMinute,
  });
  let chats = 0;
  return {
    server,
    key: (n) =>
      n % 2
        ? { kind: 'zendesk', value: `2315985.gCgOaE${n}` }
        : { kind: 'ip', value: `198.51.${n >> 8}.${n & 255}` },
    ban: ({ kind, value }) =>
      String(
        server.ban(
          kind === 'ip' ? { ip_address: value } : { visitor_id: value },
        ).id,
      ),
    lift: (id) => void server.lift(Number(id)),
    bans: () =>
      [...server.bans.values()].map(({ id, ip_address, visitor_id }) => ({
        id: String(id),
        key: ip_address
          ? { kind: 'ip', value: ip_address }
          : { kind: 'zendesk', value: visitor_id },
      })),
    connect(fetch) {
      const client = createZendeskClient({
        subdomain: 'acme',
        origin: server.origin,
        token: server.tokens.administrator,
        clock,
        ...(fetch && { fetch }),
        ...(requestsPerMinute !== null && { requestsPerMinute }),
      });
      const caps = { ip: cap };
      return { ...client, limits: { ...client.limits, caps } };
    },
    chat(code, address) {
      chats += 1;
      const value = `2315985.chatter${chats}`;
      const visitor = { id: value, name: '', email: '', phone: '' };
      const start_date = new Date(clock.now()).toISOString();
      const session = { ip: address, start_date, end_date: null };
      server.startChat({ tags: [`doorlist-${code}`], visitor, session });
      return {
        visitor: { kind: 'zendesk', value },
        runs: () => true,
      };
    },
    carry({ value }, code) {
      const id = `chat of ${value}`;
      const tags = code === undefined ? [] : [`doorlist-${code}`];
      if (server.chats.has(id)) {
        server.retagChat(id, tags);
        return;
      }
      const visitor = { id: value, name: '', email: '', phone: '' };
      server.startChat({ id, tags, visitor });
    },
  };
};

const openAcquire = async ({
  clock,
  requestsPerMinute,
}: VendorOptions): Promise<TestVendor> => {
  const server = await openAcquireVendor({ now: clock.now, requestsPerMinute });
  const contacts: string[] = [];
  return {
    server,
    key(n) {
      while (contacts.length <= n) {
        contacts.push(String(server.addContact().id));
      }
      return { kind: 'acquire', value: contacts[n] ?? '' };
    },
    ban: ({ value }) => String(server.blockContact(Number(value)).id),
    lift: (id) => void server.unblock(Number(id)),
    bans: () =>
      [...server.blocks.values()]
        .filter(({ till }) => till > clock.now())
        .map(({ id, contactId }) => ({
          id: String(id),
          key: { kind: 'acquire', value: String(contactId) },
        })),
    connect: (fetch) =>
      createAcquireClient({
        account: 'acme',
        origin: server.origin,
        token: server.tokens.full,
        clock,
        ...(fetch && { fetch }),
        ...(requestsPerMinute !== null && { requestsPerMinute }),
      }),
    chat(code, ip) {
      const { id, contactId } = server.startChat({ code, ip });
      return {
        visitor: { kind: 'acquire', value: String(contactId) },
        runs: () => server.cases.get(id)?.status === 'active',
      };
    },
    carry({ value }, code) {
      const contact = server.contacts.get(Number(value));
      if (contact) contact.fields['doorlist'] = code ?? '';
    },
  };
};

const OPEN = { zendesk: openZendesk, acquire: openAcquire };

export interface SettingOptions {
  cap?: number;
  requestsPerMinute?: number | null;
  neverBanned?: string[];
  /** What the vendor's pages leave open, as the test vendor has it. */
  quirks?: object;
  /** Of the gateway, beside. */
  parts?: Partial<Pick<GatewayParts, 'rateLimit' | 'sessionTtl'>>;
}

const openBase = async ({ neverBanned = [], parts }: SettingOptions) => {
  const clock = createTestClock();
  const database = await makeDatabase();
  onTestFinished(() => database.remove());
  const gateway = await openGateway({
    ...{ database, now: clock.now, neverBanned },
    ...parts,
  });
  return { clock, database, gateway };
};

const addVendor = async (
  { clock, database, gateway }: Awaited<ReturnType<typeof openBase>>,
  name: VendorName,
  { cap = 5000, requestsPerMinute = 200, quirks = {} }: SettingOptions,
) => {
  const vendor = await OPEN[name]({ clock, cap, requestsPerMinute });
  Object.assign(vendor.server.quirks, quirks);
  onTestFinished(() => vendor.server.close());
  const { db, secrets } = gateway;
  const id = await upsertVendorAccount(
    db,
    { vendor: name, name: 'acme', settings: '{}', sealed_token: '' },
    clock.now(),
  );
  await attachSite(db, { account: id, site: 'default' }, clock.now());

  const deps: SyncDeps = {
    db,
    secrets,
    neverBan: gateway.deps.neverBan,
    clientOf: () => vendor.connect(),
    suspenderOf: () => undefined,
    now: clock.now,
    log: gateway.deps.log,
    random: () => 0.5,
  };
  return {
    name,
    clock,
    vendor,
    gateway: {
      ...gateway,
      /** Of addresses too: what spares anybody goes to no vendor. */
      ban: (keys: Parameters<typeof gateway.ban>[0], more: object = {}) =>
        gateway.ban(keys, { sparing: false, ...more }),
    },
    db,
    deps,
    id,
    account: async () => {
      const row = await findVendorAccount(db, id);
      if (!row) throw new Error('the account is gone');
      return row;
    },
    /** Keys banned there, as text, sorted. */
    there: () =>
      vendor
        .bans()
        .map(({ key }) => keyId(key))
        .sort(),
    /** Requests that changed something there, or tried. */
    writes: () =>
      vendor.server.requests.filter(
        ({ method, path }) =>
          method === 'DELETE' ||
          (method === 'POST' && /b(ans|lock)/.test(path)),
      ),
    async close() {
      await gateway.close();
      await vendor.server.close();
      database.remove();
    },
  };
};

/**
 * A gateway over a real database, a vendor over real HTTP, one clock for both,
 * and an account that serves the site `default`.
 */
export const openSetting = async (
  name: VendorName,
  options: SettingOptions = {},
) => addVendor(await openBase(options), name, options);

export type Setting = Awaited<ReturnType<typeof openSetting>>;

/** One gateway with an account at each vendor, which serve the same site. */
export const openTwoVendors = async (
  options: SettingOptions & { quirksOf?: Record<VendorName, object> } = {},
): Promise<Record<VendorName, Setting>> => {
  const base = await openBase(options);
  const add = (name: VendorName) =>
    addVendor(base, name, {
      ...options,
      quirks: options.quirksOf?.[name] ?? {},
    });
  return { zendesk: await add('zendesk'), acquire: await add('acquire') };
};

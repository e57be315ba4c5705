import { createHash } from 'node:crypto';
import pino from 'pino';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { assembleGateway } from '../../../src/gateway/assemble';
import type { Installation } from '../../../src/gateway/installation/installation';
import { createNeverBan } from '../../../src/gateway/keys/never-ban';
import { systemClock } from '../../../src/gateway/lib/clock';
import { findToken } from '../../../src/gateway/store/tokens';
import { connectAccount } from '../../../src/gateway/vendors/accounts/connect';
import { createClients } from '../../../src/gateway/vendors/accounts/create-client';
import type { BanAtVendor } from '../../../src/protocol/bans';
import type { Page } from '../../../src/protocol/page';
import type { Session } from '../../../src/protocol/sessions';
import { openZendeskVendor } from '../../vendors/zendesk';
import {
  restoreEarlierDatabase,
  type RecordedRequest,
} from '../support/earlier-database';

type Sent = Pick<RecordedRequest, 'method' | 'path'> &
  Partial<Pick<RecordedRequest, 'token' | 'json' | 'headers'>>;

const startGateway = async (
  installation: Installation,
  now: () => number,
  clientOf?: ReturnType<typeof createClients>,
) => {
  const gateway = await assembleGateway({
    ...installation,
    neverBan: createNeverBan(['192.0.2.0/24', 'boss@shop.example']),
    trust: { networks: [], header: 'x-forwarded-for' },
    assets: {
      bundles: new Map(),
      console: new Map(),
      consoleParts: new Map(),
      sideBySide: new Map(),
      version: 'test',
    },
    log: pino({ level: 'silent' }),
    sessionTtl: 3600,
    rateLimit: 0,
    now,
    ...(clientOf && { clientOf }),
  });
  onTestFinished(() => gateway.stop());

  const ask = ({ method, path, token, json, headers }: Sent) => {
    const body = json === undefined ? undefined : JSON.stringify(json);
    const type = path.startsWith('/v1/sites/')
      ? 'text/plain'
      : 'application/json';
    return gateway.app.request(
      path,
      {
        method,
        headers: {
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(body !== undefined && {
            'content-type': type,
            'content-length': String(Buffer.byteLength(body)),
          }),
          ...headers,
        },
        ...(body !== undefined && { body }),
      },
      { incoming: { socket: { remoteAddress: '127.0.0.1' } } },
    );
  };
  return { ask };
};

const NOTHING = createHash('sha256').digest('hex');

/**
 * What is answered now instead: a page may read why it is refused, and announce
 * its request by a preflight.
 */
const answeredNow = (request: RecordedRequest): RecordedRequest => {
  const { method, path, headers, status } = request;
  const origin = headers?.['origin'];
  if (!origin || status < 400 || !path.startsWith('/v1/sites/')) return request;
  const allowed = origin;
  return method === 'OPTIONS'
    ? { ...request, allowed, status: 204, answer: NOTHING }
    : { ...request, allowed };
};

/** Whether a ban's `vendors` says only why no vendor has it, which is new. */
const isExplained = (key: string, value: unknown): boolean =>
  key === 'vendors' &&
  Array.isArray(value) &&
  (value as BanAtVendor[]).every(({ why = '' }) =>
    /^Not known at|has no bans by|documents blocks of contacts/.test(why),
  );

/** What answers did not have then, by the name of the field. */
const NEW_FIELDS = [
  ...['flags', 'typed', 'dataCreated', 'users', 'endingTokens', 'revision'],
  ...['goneSince', 'doneAt', 'effect', 'limits', 'suggested', 'priorBans'],
];

/** Returns whether a value is a chat whose visitor is refused, and not over. */
const isBlockedChat = (value: object): boolean =>
  'startedAt' in value &&
  'state' in value &&
  value.state === 'live' &&
  'ban' in value &&
  value.ban !== null;

/** Whether a field of an answer is new, or says the same in another way now. */
const isNew = (owner: object, key: string, value: unknown): boolean =>
  NEW_FIELDS.includes(key) ||
  isExplained(key, value) ||
  // Bans of then spare nobody.
  (key === 'sparing' && value === false) ||
  // Of a ban, what its visitor reads.
  (key === 'text' && value === '' && 'effect' in owner) ||
  // Rows of Zendesk's list say what they are.
  (key === 'type' && (value === 'ip_address' || value === 'visitor')) ||
  // Acquire's errors have their message twice.
  (key === 'message' && 'error' in owner) ||
  // Addresses, emails and phones are blocks of their own types.
  ((key === 'type' || key === 'data') && 'blockTill' in owner);

/** Returns an answer without what is new in it. */
const asThen = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asThen);
  if (typeof value !== 'object' || value === null) return value;
  // A group of its own now.
  if (isBlockedChat(value)) return asThen({ ...value, state: 'blocked' });
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, one]) => !isNew(value, key, one))
      // Of several bans of a chat's visitor, another one is named now.
      .map(([key, one]) =>
        key === 'ban' && 'othersAtAddress' in value
          ? [key, one !== null]
          : [key, asThen(one)],
      ),
  );
};

/**
 * Returns an answer without the tags that come after those of then: proven
 * emails bring one of their domain now.
 */
const withTagsOfThen = (now: unknown, then: unknown): unknown => {
  const { tags } = Object(then) as { tags?: unknown[] };
  const given = Object(now) as { tags?: unknown[] };
  if (!Array.isArray(tags) || !Array.isArray(given.tags)) return now;
  return { ...given, tags: given.tags.slice(0, tags.length) };
};

/** Returns an answer without counts, which are of the asker's own sites now. */
const withoutCounts = (answer: unknown): unknown =>
  JSON.parse(
    JSON.stringify(answer, (key, value: unknown) =>
      key === 'othersAtAddress' ? undefined : value,
    ) ?? 'null',
  );

describe('a database that commit 7584ac7 wrote', () => {
  it('gives the same answers', async () => {
    const { recorded, open } = await restoreEarlierDatabase();
    const { ask } = await startGateway(await open(), () => recorded.at);
    expect(recorded.requests.length).toBeGreaterThan(100);
    for (const request of recorded.requests.map(answeredNow)) {
      const { status, allowed, answer, ...sent } = request;
      const response = await ask(sent);
      const bytes = Buffer.from(await response.arrayBuffer());
      const { headers } = response;
      const isOfSome = sent.token !== recorded.tokens.all;
      const compared = (given: unknown) =>
        isOfSome ? withoutCounts(asThen(given)) : asThen(given);
      const isJson = headers.get('content-type')?.includes('json');
      expect({
        ...sent,
        status: response.status,
        allowed: headers.get('access-control-allow-origin'),
        answer: isJson
          ? compared(withTagsOfThen(JSON.parse(bytes.toString()), answer))
          : createHash('sha256').update(bytes).digest('hex'),
      }).toEqual({ ...sent, status, allowed, answer: compared(answer) });
    }
  });

  it('lets its people sign in', async () => {
    const { recorded, open } = await restoreEarlierDatabase();
    const { ask } = await startGateway(await open(), () => recorded.at);
    for (const [email, role] of recorded.people) {
      const json = { email, password: recorded.password };
      const response = await ask({ method: 'POST', path: '/v1/sign-in', json });
      expect(await response.json()).toMatchObject({ role });
    }
  });

  it('lets its agents lift what others banned, as they could', async () => {
    const { recorded, open } = await restoreEarlierDatabase();
    const { ask } = await startGateway(await open(), () => recorded.at);
    const token = recorded.tokens.agent;
    const me = await ask({ method: 'GET', path: '/v1/me', token });
    expect(await me.json()).toMatchObject({
      role: 'agent',
      limits: { liftOthers: true, maxBan: null, seeAddresses: true },
    });
  });

  it('keeps the state of a vendor’s bans and chats', async () => {
    const { recorded, open } = await restoreEarlierDatabase();
    const installation = await open();
    const { db } = installation;
    // An hour after it was written, whatever the machine's clock says.
    const offset = recorded.at + 3_600_000 - Date.now();
    const now = () => Date.now() + offset;
    const vendor = await openZendeskVendor({ now });
    onTestFinished(() => vendor.close());
    let last = 0;
    for (const ban of recorded.zendesk.bans) {
      vendor.ban(ban, ban.id - last - 1);
      last = ban.id;
    }
    for (const chat of recorded.zendesk.chats) vendor.startChat(chat);
    await connectAccount(
      installation,
      {
        ...{ site: 'shop', vendor: 'zendesk', name: 'acme' },
        token: vendor.tokens.administrator,
        origin: vendor.origin,
      },
      now(),
    );
    const clients = createClients(installation, {
      clock: { ...systemClock, now },
    });
    const { ask } = await startGateway(installation, now, clients);
    const list = async () => {
      const path = '/v1/sessions?limit=500';
      const { all } = recorded.tokens;
      const response = await ask({ method: 'GET', path, token: all });
      return ((await response.json()) as Page<Session>).data;
    };
    const codes = (await list()).map(({ code }) => code);
    expect(codes).toHaveLength(9);
    const there = () =>
      [...vendor.bans.values()].map(
        ({ ip_address: ip, visitor_id: id }) => ip || id,
      );
    const before = there();
    // Whoever writes there although a ban refuses them is held for a day.
    const writers = ['2314815.visitor1', '2314815.visitor2', '2315985.dee'];
    // What was lifted and added while the vendor was away; a ban whose answer
    // was lost is recognised, and not made a second time.
    const after = [
      ...before.filter((one) => one !== '2315985.gCgO'),
      ...['198.51.100.78', ...writers],
    ];
    await vi.waitFor(
      async () => {
        expect(there().toSorted()).toEqual(after.toSorted());
        const account = await db
          .selectFrom('vendor_accounts')
          .select('chats_from')
          .where('name', '=', 'acme')
          .where('vendor', '=', 'zendesk')
          .executeTakeFirstOrThrow();
        expect(account.chats_from).toContain(
          `start_time=${Math.floor(now() / 1000)
            .toString()
            .slice(0, 6)}`,
        );
      },
      { timeout: 120_000, interval: 100 },
    );
    const held = await db
      .selectFrom('ban_keys')
      .select(['automatic', 'until'])
      .where('value', 'in', writers)
      .execute();
    expect(held).toHaveLength(writers.length);
    for (const { automatic, until } of held) {
      expect(automatic).toBe(1);
      expect(until).toBeLessThanOrEqual(now() + 24 * 3_600_000);
    }
    // Chats that were known are the same sessions.
    expect((await list()).map(({ code }) => code)).toEqual(codes);
  });

  it('can be opened with odd rows, none of which gives more rights', async () => {
    const { recorded, edit, open } = await restoreEarlierDatabase();
    await edit(`
      insert into sites (id, origins, widget, max_age, version, created_at)
        select 'odd-' || n, text, 'auto', 300, 0, 1 from (
          select 1 as n, 'no JSON' as text union all select 2, '{"a":1}'
          union all select 3, '[5,null,"https://x.example"]') as odd;
      update tokens set sites = '[]', permissions = '["block-contacts","block-contacts",7]'
        where name = 'two sites';
      update tokens set sites = 'shop' where name = 'reader';
      insert into meta (name, value) values
        ('requests beside 99', '[1]'), ('requests beside me', 'x'),
        ('requests beside 3', '[1795913543315.5,"x",null,1795913543315]'),
        ('requests beside 4', 'oops');
      update sessions set vendor_chat = 'zendesk acme ' where vendor_chat like '%chat1';
      update sessions set vendor_chat = 'acquire acme 7' where vendor_chat like '%chat3';
      update sessions set vendor_chat = '' where vendor_chat like 'acquire acme 6';
    `);
    const { db } = await open();
    expect(
      await db
        .selectFrom('site_origins')
        .select(['site', 'origin'])
        .where('site', 'like', 'odd-%')
        .orderBy('site')
        .orderBy('position')
        .execute(),
    ).toEqual([
      { site: 'odd-1', origin: '? no JSON' },
      { site: 'odd-2', origin: '? {"a":1}' },
      { site: 'odd-3', origin: '? 5' },
      { site: 'odd-3', origin: '? null' },
      { site: 'odd-3', origin: 'https://x.example' },
    ]);
    const token = (name: 'two' | 'agent') =>
      findToken(
        db,
        createHash('sha256').update(recorded.tokens[name]).digest('hex'),
      );
    const two = await token('two');
    expect(two?.sites).toEqual([]);
    expect(two?.permissions.toSorted()).toEqual(['? 7', 'block-contacts']);
    expect(await token('agent')).toMatchObject({ sites: ['? shop'] });
    expect(
      await db
        .selectFrom('vendor_requests')
        .select(['account', 'frees_at'])
        .where('account', '!=', 1)
        .orderBy('frees_at')
        .execute(),
    ).toEqual([
      { account: 3, frees_at: 1795913543315 },
      { account: 3, frees_at: 1795913543316 },
    ]);
    expect(
      await db
        .selectFrom('sessions')
        .select(['widget', 'vendor_account', 'vendor_chat_id'])
        .where('vendor_chat_id', 'is not', null)
        .orderBy('vendor_chat_id')
        .orderBy('widget')
        .execute(),
    ).toEqual([
      { widget: 'acquire', vendor_account: '', vendor_chat_id: '' },
      { widget: 'zendesk', vendor_account: 'acme', vendor_chat_id: '' },
      {
        widget: 'zendesk',
        vendor_account: '',
        vendor_chat_id: 'acquire acme 7',
      },
      {
        widget: 'zendesk',
        vendor_account: 'old-inc',
        vendor_chat_id: 'orphan 1',
      },
      {
        widget: 'zendesk',
        vendor_account: 'acme',
        vendor_chat_id: 'with spaces 12',
      },
    ]);
  });
});

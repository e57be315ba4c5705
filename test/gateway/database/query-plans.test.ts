import { CompiledQuery, sql, type RootOperationNode } from 'kysely';
import { expect, it } from 'vitest';
import {
  networksAround,
  parseNetwork,
} from '../../../src/gateway/keys/address';
import { findNextEnd } from '../../../src/gateway/store/bans';
import { findMatchingKeys } from '../../../src/gateway/store/find-keys';
import { countAuditSubjects } from '../../../src/gateway/store/audit';
import type { Db } from '../../../src/gateway/store/db';
import { findLiveSessionByChat } from '../../../src/gateway/store/sessions';
import { listZendeskPage } from '../../../src/gateway/store/compat/zendesk-bans';
import { listVendorBansByKey } from '../../../src/gateway/store/vendors/ban-states';
import {
  listDueVendorBans,
  findNextDueTime,
} from '../../../src/gateway/store/vendors/due';
import { listHolders } from '../../../src/gateway/store/vendors/desired-keys';
import { countByKey, countInNetworks } from '../../../src/gateway/store/reach';
import type { BanQuery } from '../../../src/gateway/store/ban-query';
import { listBanIds } from '../../../src/gateway/store/list-ban-ids';
import { listBans } from '../../../src/gateway/store/list-bans';
import { seedVariedBans } from '../../bench/seed-varied-bans';
import { openGateway } from '../support/harness';

/** How SQLite would go about each query that some work makes. */
const plansOf = async (
  db: Db,
  work: (db: Db) => Promise<unknown>,
): Promise<string[]> => {
  const nodes: RootOperationNode[] = [];
  const queryIds: Parameters<
    ReturnType<Db['getExecutor']>['compileQuery']
  >[1][] = [];
  await work(
    db.withPlugin({
      transformQuery({ node, queryId }) {
        nodes.push(node);
        queryIds.push(queryId);
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result),
    }),
  );
  const steps: string[] = [];
  for (const [index, node] of nodes.entries()) {
    const queryId = queryIds[index];
    if (!queryId) continue;
    const { sql, parameters } = db.getExecutor().compileQuery(node, queryId);
    const { rows } = await db.executeQuery<{ detail: string }>(
      CompiledQuery.raw(
        `explain query plan ${sql}`,
        // The places of a query that is compiled once have no value.
        parameters.map((one) => (typeof one === 'object' ? null : one)),
      ),
    );
    steps.push(...rows.map(({ detail }) => detail));
  }
  return steps;
};

it('a visitor’s bans are found by their keys, however many bans there are', async () => {
  const { db } = await openGateway();
  const address = parseNetwork('2001:db8::1');
  const keys = address
    ? networksAround(address).map(({ text }) => ({
        kind: 'ip' as const,
        value: text,
      }))
    : [];
  const plan = await plansOf(db, (one) =>
    findMatchingKeys(one, keys, 0, ['default']),
  );
  const after = (step: string) => plan[plan.indexOf(step) + 1];
  expect(after('LEFT-MOST SUBQUERY')).toBe(
    'SEARCH k USING INDEX ban_keys_value (value=?)',
  );
  expect(after('UNION ALL')).toMatch(/^SEARCH n USING .+ \(network=\?\)$/);
  expect(plan.filter((step) => step.startsWith('SCAN'))).toEqual([]);
});

it('the session of a chat id is found by an index', async () => {
  const { db } = await openGateway();
  const plan = await plansOf(db, (one) =>
    findLiveSessionByChat(one, 'default', 'hash'),
  );
  expect(plan).toEqual([
    'SEARCH sessions USING INDEX sessions_live_chat (chat_hash=? AND site=?)',
  ]);
});

it('the next end of a ban is the first of an index', async () => {
  const { db } = await openGateway();
  const plan = await plansOf(db, findNextEnd);
  expect(plan).toHaveLength(1);
  expect(plan[0]).toContain('bans_next_end');
});

it.each([{ sinceId: 5 }, { maxId: 5 }])(
  'a page of the Zendesk-compatible list from %j begins at its cursor',
  async (cursor) => {
    const { db } = await openGateway();
    const plan = await plansOf(db, (one) =>
      listZendeskPage(one, { limit: 10, sites: null, ...cursor }, 0),
    );
    expect(plan).toContainEqual(
      expect.stringMatching(
        /^SEARCH k USING INTEGER PRIMARY KEY \(rowid[<>]\?\)$/,
      ),
    );
    expect(plan.filter((step) => /SCAN|TEMP B-TREE/.test(step))).toEqual([]);
  },
);

it('the keys to ban at a vendor are found by an index', async () => {
  const { db } = await openGateway();
  const keys = [{ kind: 'zendesk' as const, value: '1.a' }];
  const served = { vendor: 'zendesk' as const, sites: ['default'] };
  const plan = [
    ...(await plansOf(db, (one) => listHolders(one, served, keys, 0))),
    ...(await plansOf(db, (one) => listVendorBansByKey(one, 1, keys))),
  ];
  expect(plan.filter((step) => step.startsWith('SCAN'))).toEqual([]);
});

it('the next request to a vendor is the first of an index', async () => {
  const { db } = await openGateway();
  const due = { now: 1, limit: 20, what: 'ban' as const };
  const plan = [
    ...(await plansOf(db, (one) => listDueVendorBans(one, 1, due))),
    ...(await plansOf(db, (one) => findNextDueTime(one, 1))),
  ];
  expect(plan.filter((step) => /SCAN|TEMP B-TREE/.test(step))).toEqual([]);
  expect(plan.every((step) => step.includes('vendor_bans_due'))).toBe(true);
});

const COUNTED = { since: 5, sites: null };

it('chats of a network are counted by an index alone', async () => {
  const { db } = await openGateway();
  const network = { first: '4c6336400', last: '4c63364ff' };
  const plan = await plansOf(db, (one) =>
    countInNetworks(one, [network], COUNTED),
  );
  expect(plan).toContain(
    'SEARCH s USING COVERING INDEX sessions_by_address_order (address_order>? AND address_order<?)',
  );
  expect(plan.filter((step) => /^SCAN [^v(]/.test(step))).toEqual([]);
});

it.each([
  ['visitor', 'sessions_visitor'],
  ['domain', 'sessions_by_mail_order'],
  ['domain', 'links_by_mail_order'],
  ['email', 'sessions_by_email'],
  ['phone', 'sessions_by_phone'],
  ['country', 'sessions_by_country'],
  ['asn', 'sessions_by_asn'],
  ['acquire', 'sessions_visitor'],
] as const)(
  'whom a key of %s concerns is counted by %s',
  async (kind, index) => {
    const { db } = await openGateway();
    const plan = await plansOf(db, (one) =>
      countByKey(one, { kind, value: '7' }, COUNTED),
    );
    expect(plan.join('\n')).toContain(index);
    expect(
      plan.filter((step) => /^SCAN (s|l|sessions|links)\b/.test(step)),
    ).toEqual([]);
  },
);

const NETWORK = { kind: 'ip', value: '192.0.2.0/24' } as const;
/** Which index serves each filter and sort. */
const SERVED: [query: Partial<BanQuery>, index: string][] = [
  [{ state: 'active' }, 'bans_open'],
  [{ state: 'lifted' }, 'bans_lifted'],
  [{ state: 'expired' }, 'bans_expired'],
  [{ state: 'toApprove' }, 'bans_to_approve'],
  [{ kind: 'email' }, 'ban_keys_kind'],
  [{ covering: [NETWORK] }, 'ban_keys_value'],
  [{ source: 'zendesk' }, 'bans_source'],
  [{ effect: 'watch' }, 'bans_effect'],
  [{ by: { id: 7 } }, 'bans_created_by_reason'],
  [{ by: { id: 7 }, reason: 'Spam' }, 'bans_created_by_reason'],
  [{ by: { name: 'Ada' }, reason: 'Spam' }, 'bans_created_by_name_reason'],
  [{ by: { name: 'Ada' } }, 'bans_created_by_name'],
  [{ reason: 'Spam' }, 'bans_reason'],
  [{ since: 5 }, 'bans_created '],
  [{ until: 5 }, 'bans_created '],
  [{ hit: true }, 'bans_hits'],
  [{ hit: false }, 'bans_hits'],
  [{ hit: 5, sort: '-lastHitAt' }, 'bans_last_hit'],
  [{ sort: '-hits' }, 'bans_hits'],
  [{ sort: 'until' }, 'bans_until'],
  [{ sort: '-lastHitAt' }, 'bans_last_hit'],
];

it('each filter and sort of bans has an index, and none reads a whole table', async () => {
  const { db } = await openGateway();
  for (const [query, index] of SERVED) {
    const all = { limit: 51, sites: null, ...query };
    const plan = await plansOf(db, (one) => listBans(one, all, 5));
    const what = `${JSON.stringify(query)}: ${plan.join('; ')}`;
    expect(plan.join('\n'), what).toContain(index);
    const whole = plan.filter((step) => /^SCAN (?!found)\w+$/.test(step));
    expect(whole, what).toEqual([]);
    // The few that an index finds are sorted; all of them never are.
    const isFiltered = Object.keys(query).some((name) => name !== 'sort');
    if (isFiltered) continue;
    expect(plan.join('\n'), what).not.toContain('B-TREE FOR ORDER BY');
  }
});

it('bans that many share a value with are read in the order of their page', async () => {
  const { db } = await openGateway();
  await seedVariedBans(db, 30_000, 1_800_000_000_000);
  const common: Partial<BanQuery>[] = [
    { source: 'doorlist' },
    { effect: 'refuse' },
    { reason: 'Spam' },
    { kind: 'ip' },
    { hit: false },
    { since: 5 },
    { source: 'doorlist', effect: 'refuse', reason: 'Spam', since: 5 },
  ];
  const sorts = ['createdAt', '-createdAt', '-until', '-hits', 'lastHitAt'];
  for (const filters of common) {
    for (const sort of sorts as BanQuery['sort'][]) {
      if (sort === undefined) continue;
      const query = { limit: 51, sites: null, ...filters, sort };
      const plan = await plansOf(db, (one) => listBanIds(one, query, 5));
      const what = `${JSON.stringify(query)}: ${plan.join('; ')}`;
      expect(plan.join('\n'), what).not.toContain('B-TREE FOR ORDER BY');
    }
  }
});

it('few bans of a value are found by it, whatever else is asked for', async () => {
  const { db } = await openGateway();
  await seedVariedBans(db, 30_000, 1_800_000_000_000);
  const few: Partial<BanQuery>[] = [
    { source: 'zendesk' },
    { effect: 'watch' },
    { kind: 'asn' },
    { by: { name: 'Rare' } },
    { reason: 'Reason 8' },
  ];
  for (const filters of few) {
    const query = {
      limit: 51,
      sites: null,
      sort: '-hits',
      ...filters,
    } as const;
    const plan = await plansOf(db, (one) =>
      listBanIds(one, { ...query, since: 5, state: 'active' }, 5),
    );
    expect(plan.join('\n')).toContain(
      'SEARCH b USING INTEGER PRIMARY KEY (rowid=?)\nLIST SUBQUERY',
    );
  }
});

it('bans of a maker of many are filtered and sorted by an index alone', async () => {
  const { db } = await openGateway();
  await seedVariedBans(db, 30_000, 1_800_000_000_000);
  await sql`update bans set created_by_name = 'Ada', created_by = 7
    where id % 4 = 0`.execute(db);
  const common: Partial<BanQuery>[] = [
    { state: 'expired' },
    { state: 'active', sort: '-hits' },
    { sort: '-lastHitAt', hit: false },
    { sort: 'until', since: 5 },
    { reason: 'Spam', sort: '-hits' },
    { effect: 'refuse', source: 'doorlist' },
  ];
  for (const by of [{ name: 'Ada' }, { id: 7, isUser: true }]) {
    for (const filters of common) {
      const query = { limit: 51, sites: null, by, ...filters } as const;
      const plan = await plansOf(db, (one) => listBanIds(one, query, 5));
      const what = `${JSON.stringify(query)}: ${plan.join('; ')}`;
      const last = plan.slice(plan.lastIndexOf('SCAN found') + 1);
      expect(last.join('\n'), what).toMatch(
        /SEARCH b USING COVERING INDEX bans_created_by(_name)? /,
      );
    }
  }
});

it.each([
  [{ q: 'spam' }, 'ban_search'],
  [{ q: 'sp' }, 'ban_search_pieces'],
  [{ q: 'spam', sort: '-hits' }, 'ban_search'],
  [{ exact: { text: 'Ada', keys: [NETWORK] } }, 'ban_search'],
] as const)(
  'bans found by the text of %j are found by %s',
  async (query, index) => {
    const { db } = await openGateway();
    const all = { limit: 51, sites: null, ...query };
    const plan = await plansOf(db, (one) => listBanIds(one, all, 5));
    const last = plan.slice(plan.lastIndexOf('SCAN b') + 1);
    const steps = last.filter((step) => step.startsWith('SCAN'));
    expect(steps.length, plan.join('; ')).toBeGreaterThan(0);
    for (const step of steps) expect(step).toContain(`SCAN ${index} VIRTUAL`);
  },
);

it.each(['search', 'open chat', 'follow chats'] as const)(
  'it is found by an index whether somebody did “%s” lately',
  async (action) => {
    const { db } = await openGateway();
    const done = { by: { id: 1, name: 'a' }, action, subject: 'K7F2-9QXM' };
    const plans = await plansOf(db, (plain) =>
      countAuditSubjects(plain, done, 0),
    );
    expect(plans).toEqual([
      expect.stringMatching(/^SEARCH audit USING INDEX audit_\w+ \(actor=\?/),
    ]);
  },
);

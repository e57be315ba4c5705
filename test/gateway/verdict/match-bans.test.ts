import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import { linkIdentity } from '../../../src/gateway/identity/link-identity';
import { parseNetwork } from '../../../src/gateway/keys/address';
import { toPlaceKeys } from '../../../src/gateway/geo/place';
import type { Key } from '../../../src/gateway/keys/key';
import { createNeverBan } from '../../../src/gateway/keys/never-ban';
import { isKeyActive } from '../../../src/gateway/bans/is-active';
import { findBansOfSessions } from '../../../src/gateway/sessions/concerning-keys';
import { filterConcernedSessions } from '../../../src/gateway/sessions/filter-concerned-sessions';
import { listBansById, type StoredBan } from '../../../src/gateway/store/bans';
import { appliesTo } from '../../../src/gateway/store/predicates';
import type { SessionRow } from '../../../src/gateway/store/schema/schema';
import { pickEpochInUse } from '../../../src/gateway/store/served-epochs';
import { insertSession } from '../../../src/gateway/store/sessions';
import { listActiveTags } from '../../../src/gateway/store/tags';
import { answerVisit } from '../../../src/gateway/verdict/answer-visit';
import { createBanKeyFilter } from '../../../src/gateway/verdict/ban-key-filter';
import { decide } from '../../../src/gateway/verdict/decide';
import { findKeySet } from '../../../src/gateway/verdict/key-set';
import {
  createNumberMatcher,
  createTextMatcher,
  findMatches,
  mayMatch,
} from '../../../src/gateway/verdict/match-bans';
import type { Browser } from '../../../src/gateway/verdict/subject';
import {
  anyBanCommand,
  openWithModel,
  type GatewayWithModel,
} from '../support/ban-commands';
import {
  contains,
  isHit,
  isOfDomain,
  isRefused,
  type ModelBrowser,
} from '../support/ban-model';
import { checkProperty } from '../../check-property';

const VISITORS = ['vone', 'vtwo', 'vthree'];
const ADDRESSES = [
  ...['203.0.113.24', '203.0.113.25', '203.0.200.1', '10.1.1.1'],
  ...['2001:db8::5', '2001:db8:0:1::5', '2001:db8:0:1:8000::', '2001:db8:1::'],
];
const CLAIMABLE: Key[] = [
  { kind: 'email', value: 'ana@example.com' },
  { kind: 'email', value: 'bob@example.com' },
  { kind: 'email', value: 'eve@a.mail.example.com' },
  { kind: 'phone', value: '49301234567' },
];
/** Two of them are spelled like a key of another kind. */
const DOMAINS: Key[] = [
  'example.com',
  'mail.example.com',
  'a.mail.example.com',
].map((value) => ({ kind: 'domain', value }));
const PLACES: Key[] = [
  { kind: 'country', value: 'DE' },
  { kind: 'asn', value: '64500' },
];
const PROVABLE: Key[] = [
  ...CLAIMABLE,
  { kind: 'zendesk', value: 'vone' },
  { kind: 'acquire', value: '49301234567' },
];
const RANGES = [
  '203.0.113.24-203.0.113.25',
  '203.0.113.9-203.0.113.24',
  '203.0.113.25-203.0.199.255',
  '203.0.113.100-203.0.200.1',
  '203.0.113.*',
  '2001:db8::6-2001:db8:0:1::5',
  '2001:db8:0:1::5-2001:db8:0:1:8000::',
];
const NEVER_BANNED = [
  ...['203.0.113.24/31', '203.0.113.9-203.0.113.24', '2001:db8:0:1::/64'],
  ...['ana@example.com', '10.1.1.1', 'mail.example.com'],
];

/** A network around one of the addresses, no wider than a ban may be. */
const anyNetwork = fc.constantFrom(...ADDRESSES).chain((address) => {
  const [widest, whole] = address.includes(':') ? [32, 128] : [16, 32];
  return fc
    .integer({ min: widest, max: whole })
    .map((length) => `${address}/${length}`);
});
const anyKey: fc.Arbitrary<Key> = fc.oneof(
  fc.constantFrom<Key>(
    ...VISITORS.map((value): Key => ({ kind: 'visitor', value })),
    ...PROVABLE,
    ...DOMAINS,
    ...PLACES,
  ),
  fc
    .oneof(anyNetwork, fc.constantFrom(...ADDRESSES, ...RANGES))
    .map((value): Key => ({ kind: 'ip', value })),
);
const anyBrowser = fc.record({
  visitors: fc.subarray(VISITORS, { maxLength: 2 }),
  identity: fc.subarray(PROVABLE, { maxLength: 2 }),
  claims: fc.subarray(CLAIMABLE, { maxLength: 2 }),
  address: fc.option(fc.constantFrom(...ADDRESSES), { nil: undefined }),
  addressTrusted: fc.boolean(),
  place: fc.constantFrom(
    undefined,
    {},
    { country: 'DE' },
    { country: 'DE', asn: 64_500 },
  ),
});
const anySession = fc.record({
  visitor: fc.constantFrom(...VISITORS),
  email: fc.constantFrom(
    ...[null, 'ana@example.com', 'bob@example.com', 'eve@a.mail.example.com'],
  ),
  phone: fc.constantFrom(null, '49301234567'),
  address: fc.constantFrom(null, ...ADDRESSES),
  /** Only Zendesk told of it: the visitor is a Zendesk id. */
  unlinked: fc.boolean(),
});
const anyLink = fc.record({
  visitor: fc.constantFrom(...VISITORS),
  key: fc.constantFrom(...PROVABLE),
  /** Empty: a vendor proved it, not the site's server. */
  site: fc.constantFrom('default', ''),
});

type Link = { visitor: string; key: Key; site: string };
type AnyBrowser =
  typeof anyBrowser extends fc.Arbitrary<infer One> ? One : never;
type AnySession =
  typeof anySession extends fc.Arbitrary<infer One> ? One : never;

const isSame = (one: Key, other: Key) =>
  one.kind === other.kind && one.value === other.value;

const toVisitorKey = (value: string): Key => ({ kind: 'visitor', value });

/** Whose keys these are, without anything that it only says. */
const listProven = (
  { visitors, identity }: AnyBrowser,
  links: readonly Link[],
): Key[] => [
  ...visitors.map(toVisitorKey),
  ...links.flatMap(({ visitor, key }) =>
    visitors.includes(visitor) ? key : [],
  ),
  ...identity,
];

const isNeverBannedEmail = (
  entries: readonly string[],
  { kind, value }: Key,
): boolean =>
  kind === 'email' &&
  entries.some((entry) => entry === value || isOfDomain(value, entry));

const isVouchedFor = (
  { visitors, identity }: AnyBrowser,
  links: readonly Link[],
): boolean =>
  identity.length > 0 ||
  links.some(({ visitor, site }) => site !== '' && visitors.includes(visitor));

const isNeverBanned = (
  entries: readonly string[],
  { address, addressTrusted }: Pick<AnyBrowser, 'address' | 'addressTrusted'>,
  proven: readonly Key[],
): boolean =>
  proven.some((key) => isNeverBannedEmail(entries, key)) ||
  entries.some(
    (entry) =>
      /^[\d:]/.test(entry) &&
      addressTrusted &&
      address !== undefined &&
      contains(entry, address),
  );

const toModelSession = (
  { visitor, email, phone, address, unlinked }: AnySession,
  links: readonly Link[],
): ModelBrowser => {
  const own: Key = { kind: unlinked ? 'zendesk' : 'visitor', value: visitor };
  return {
    keys: [
      own,
      ...links.flatMap((link) =>
        isSame(own, toVisitorKey(link.visitor)) ? link.key : [],
      ),
      ...links.flatMap(({ visitor: linked, key }) =>
        isSame(own, key) ? toVisitorKey(linked) : [],
      ),
      ...(email === null ? [] : [{ kind: 'email', value: email } as const]),
      ...(phone === null ? [] : [{ kind: 'phone', value: phone } as const]),
    ],
    address: address ?? undefined,
    isVouchedFor: links.some(
      (link) =>
        link.site !== '' &&
        (isSame(own, toVisitorKey(link.visitor)) || isSame(own, link.key)),
    ),
  };
};

const addSession = async (
  { gateway }: GatewayWithModel,
  { unlinked, ...given }: AnySession,
  index: number,
  site: string,
): Promise<SessionRow> => {
  const session: SessionRow = {
    ...given,
    address_trusted: 1,
    country: null,
    asn: null,
    provider: null,
    language: null,
    proven_name: null,
    facts: null,
    identity: null,
    site,
    code: `CODE-${index}`,
    token_hash: `hash ${index}`,
    claims_checked: 1,
    chat_hash: null,
    typed_email: null,
    typed_phone: null,
    page_change: null,
    name_change: null,
    email_change: null,
    phone_change: null,
    widget: unlinked ? 'zendesk' : 'acquire',
    page: '',
    name: null,
    started_at: gateway.now(),
    last_seen_at: gateway.now(),
    gone_at: null,
    done_at: null,
    ended_at: null,
    claimed_by: null,
    claimed_by_name: null,
    assigned: 0,
    vendor_account: unlinked ? 'shop' : null,
    vendor_chat_id: unlinked ? String(index) : null,
    search: '',
  };
  await insertSession(gateway.db, session);
  return session;
};

const idsOf = (found: readonly { ban: number }[]): number[] =>
  [...new Set(found.map(({ ban }) => ban))].sort((one, other) => one - other);

/** The bans that hold on a site, with the keys that they still hold. */
const listHolding = (
  bans: readonly StoredBan[],
  site: string,
  now: number,
): StoredBan[] =>
  bans
    .filter(
      ({ ended_at: endedAt, until, sites }) =>
        endedAt === null &&
        (until === null || until > now) &&
        appliesTo(sites, [site]),
    )
    .map((ban) => ({
      ...ban,
      keys: ban.keys.filter((key) => isKeyActive(key, now)),
    }));

it('the four ways to match a ban with a browser agree', async () => {
  const property = fc.asyncProperty(
    fc.record({
      commands: fc.array(anyBanCommand(anyKey), { minLength: 2, maxLength: 9 }),
      links: fc.array(anyLink, { maxLength: 4 }),
      neverBanned: fc.subarray(NEVER_BANNED, { maxLength: 2 }),
      browsers: fc.array(anyBrowser, { minLength: 6, maxLength: 6 }),
      sessions: fc.array(anySession, { minLength: 4, maxLength: 4 }),
    }),
    async ({ commands, links, neverBanned, browsers, sessions }) => {
      const both = await openWithModel();
      const { gateway, model } = both;
      const { db } = gateway;
      for (const { visitor, key, site } of links) {
        await linkIdentity(db, { visitor, site }, [key], gateway.now());
      }
      for (const command of commands) await both.run(command);
      const now = gateway.now();
      const bans = await listBansById(
        db,
        model.bans.map(({ id }) => id),
      );
      const filter = createBanKeyFilter(db);
      const newest = Math.max(
        0,
        ...bans.flatMap(({ keys }) => keys.map(({ id }) => id)),
      );
      expect(await filter.catchUpTo(newest)).toBe(true);
      const deps = { ...gateway.deps, neverBan: createNeverBan(neverBanned) };

      for (const [index, given] of browsers.entries()) {
        const site = both.sites[index % both.sites.length] ?? 'default';
        const { address: text, place, ...rest } = given;
        const address = text === undefined ? undefined : parseNetwork(text);
        const browser: Browser = {
          ...{ ...rest, site },
          ...(address && { address }),
          ...(place && { place }),
        };
        const proven = listProven(given, links);
        const exempt = isNeverBanned(neverBanned, given, proven);
        const spared = given.claims
          .filter((claim) => isNeverBannedEmail(neverBanned, claim))
          .map(({ value }) => value);
        const known = {
          keys: [...proven, ...given.claims, ...toPlaceKeys(place ?? {})],
          address: text,
          spared,
          isVouchedFor: isVouchedFor(given, links),
        };
        const refusing = exempt ? [] : model.findRefusing(site, known, now);

        const keySet = await findKeySet(deps, browser);
        expect(idsOf(await findMatches(db, keySet, now))).toEqual(refusing);
        for (const createMatcher of [createTextMatcher, createNumberMatcher]) {
          const found = listHolding(bans, site, now).filter((ban) =>
            createMatcher([ban])(keySet),
          );
          expect(found.map(({ id }) => id)).toEqual(refusing);
        }
        // It may remember what was lifted, but makes nothing up.
        const mentioned =
          !exempt &&
          bans.some(({ keys }) => keys.some((key) => isHit(key, known)));
        if (refusing.length) expect(mayMatch(filter, keySet)).toBe(true);
        if (!mentioned) expect(mayMatch(filter, keySet)).toBe(false);

        const verdict = refusing.length ? 'refused' : 'admitted';
        const decided = await decide(deps, keySet, now);
        expect(decided.answer.verdict).toBe(verdict);
        // Each tag on the list that a browser is sent refuses it.
        const siteNow = await deps.readSite(site);
        if (!siteNow) throw new Error(`no site ${site}`);
        const epoch = pickEpochInUse(siteNow.epochs, now);
        const sent = decided.answer.tags.map((tag) => parseInt(tag, 16));
        const listed = await listActiveTags(db, epoch, sent, now);
        const hits = decided.answer.hits.map((index) => sent[index]);
        expect(new Set(listed.map(({ tag }) => tag))).toEqual(new Set(hits));
        const answer = await answerVisit(deps, siteNow, keySet, now);
        // The sweeper may raise the version between the two.
        const { version } = decided.answer;
        // A stranger’s page for appeals is another each time.
        const { appeal } = decided.answer;
        expect({
          ...{ ...answer, version },
          ...(answer.appeal && appeal && { appeal }),
        }).toEqual(decided.answer);
      }

      const rows: SessionRow[] = [];
      for (const [index, session] of sessions.entries()) {
        const site = both.sites[index % both.sites.length] ?? 'default';
        rows.push(await addSession(both, session, index, site));
      }
      const known = sessions.map((one) => toModelSession(one, links));
      // Of all at once, and of each alone: whoever is on the never-ban list.
      const anybody = { db, neverBan: null };
      const together = await findBansOfSessions(anybody, rows, now);
      for (const [index, row] of rows.entries()) {
        const [found = []] = await findBansOfSessions(anybody, [row], now);
        expect(together[index]).toEqual(found);
        const expected = model.findRefusing(
          row.site,
          known[index] ?? { keys: [] },
          now,
        );
        expect(idsOf(found)).toEqual(expected);
      }
      // Nobody on the list is refused by what they have in common with a ban.
      const refusing = await findBansOfSessions(deps, rows, now);
      for (const [index, { address, ...session }] of sessions.entries()) {
        const claimless = { ...session, address, email: null, phone: null };
        const exempt = isNeverBanned(
          neverBanned,
          { address: address ?? undefined, addressTrusted: true },
          toModelSession(claimless, links).keys,
        );
        expect(refusing[index]).toEqual(exempt ? [] : together[index]);
      }
      for (const ban of bans) {
        const concerned = await filterConcernedSessions(db, [ban], rows);
        const expected = rows.filter((_, index) =>
          ban.keys.some((key) =>
            isRefused(key, ban.sparing === 1, known[index] ?? { keys: [] }),
          ),
        );
        expect(concerned).toEqual(expected);
      }
      await filter.stop();
      await gateway.close();
    },
  );
  // On PostgreSQL only the SQL differs.
  await checkProperty(property, inject('postgres') ? 8 : 30);
});

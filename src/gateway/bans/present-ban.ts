import type { Ban, BanState } from '../../protocol/bans';
import { listJoinedIds, type StoredBan } from '../store/bans';
import { listActiveAmong } from '../store/beneath';
import { keysWithLinks } from '../store/keys-with-links';
import type { Db } from '../store/db';
import { presentAtVendors } from '../vendors/state/present';
import { isoTime } from '../lib/iso-time';
import { appliesTo } from '../store/predicates';
import { listStatingSites } from '../store/sites';
import { describeStatement } from './describe-statement';
import { isActive } from './is-active';
import { waitsForApproval } from './waits-for-approval';
import { keysOfBan } from './keys-of-ban';

const isoOrNull = (time: number | null) =>
  time === null ? null : isoTime(time);

const stateOf = (ban: StoredBan, now: number): BanState => {
  if (isActive(ban, now)) return 'active';
  return ban.lifted_at === null ? 'expired' : 'lifted';
};

const presentAsked = (ban: StoredBan) => ({
  toApprove: true as const,
  asked: {
    until: isoOrNull(ban.asked_until),
    keys: keysOfBan(ban)
      .filter(({ to_approve }) => to_approve === 1)
      .map(({ id, asked_until }) => ({ id, until: isoOrNull(asked_until) })),
  },
});

/** Looks up at once what some bans are shown with. */
const createPresenter = async (
  db: Db,
  bans: readonly StoredBan[],
  now: number,
) => {
  const linked = await keysWithLinks(db, bans.flatMap(keysOfBan));
  const matching = new Set(linked.map(({ id }) => id));
  const vendors = await presentAtVendors(
    db,
    bans.filter(({ effect }) => effect !== 'watch'),
  );
  const stating = await listStatingSites(db);
  const persons = await listJoinedIds(
    db,
    bans.flatMap(({ joined }) => joined ?? []),
  );
  const above = await listActiveAmong(
    db,
    bans.flatMap(({ beneath }) => beneath ?? []),
    now,
  );
  return (ban: StoredBan): Ban => {
    const there = vendors.get(ban.id);
    const site = stating.find(({ id }) => appliesTo(ban.sites, [id]));
    const statement =
      site && ban.effect !== 'watch' ? describeStatement(site, ban) : undefined;
    const joined = persons.get(ban.joined ?? 0) ?? [];
    return {
      id: ban.id,
      keys: keysOfBan(ban).map(
        ({ id, kind, value, typed, until, automatic }) => ({
          id,
          kind,
          value,
          typed,
          matches: matching.has(id),
          // Of one that waits to be approved a key may outlast the ban as it stands.
          ...(until !== null &&
            until <= (ban.until ?? Infinity) && { until: isoTime(until) }),
          ...(automatic === 1 && { automatic: true as const }),
        }),
      ),
      state: stateOf(ban, now),
      sites: ban.sites,
      reason: ban.reason,
      note: ban.note,
      effect: ban.effect,
      text: ban.text,
      until: isoOrNull(ban.until),
      createdAt: isoTime(ban.created_at),
      createdBy: { id: ban.created_by, name: ban.created_by_name },
      liftedAt: isoOrNull(ban.lifted_at),
      liftedBy:
        ban.lifted_by === null
          ? null
          : { id: ban.lifted_by, name: ban.lifted_by_name ?? '' },
      ...(ban.session !== null && { session: ban.session }),
      ...(ban.visitor_name !== null && { visitorName: ban.visitor_name }),
      source: ban.source,
      ...(ban.list && { list: ban.list }),
      sparing: ban.sparing === 1,
      ...(ban.automatic === 1 && { automatic: true as const }),
      reference: ban.reference,
      ...(waitsForApproval(ban, now) && presentAsked(ban)),
      hits: ban.hits,
      lastHitAt: isoOrNull(ban.last_hit_at),
      ...(ban.signed_in_hits > 0 && { signedInHits: ban.signed_in_hits }),
      revision: ban.revision,
      ...(ban.beneath !== null &&
        above.has(ban.beneath) && { beneath: ban.beneath }),
      ...(joined.length > 1 && {
        joined: joined.filter((id) => id !== ban.id),
      }),
      ...(statement && { statement }),
      ...(there?.length && { vendors: there }),
    };
  };
};

/** Bans as our own API shows them. */
export const presentBans = async (
  db: Db,
  bans: readonly StoredBan[],
  now: number,
): Promise<Ban[]> => bans.map(await createPresenter(db, bans, now));

/** One ban as our own API shows it. */
export const presentBan = async (
  db: Db,
  ban: StoredBan,
  now: number,
): Promise<Ban> => (await createPresenter(db, [ban], now))(ban);

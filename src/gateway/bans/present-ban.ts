import type { Kysely } from 'kysely';
import type { Ban, BanState } from '../../protocol/agent';
import type { StoredBan } from '../store/bans';
import { isLinked } from '../store/links';
import type { Schema } from '../store/schema';
import { presentAtVendors } from '../sync/present-at-vendors';
import { isActive } from './lift-ban';

export const isoTime = (time: number): string => new Date(time).toISOString();
const isoOrNull = (time: number | null) =>
  time === null ? null : isoTime(time);

const stateOf = (ban: StoredBan, now: number): BanState => {
  if (isActive(ban, now)) return 'active';
  return ban.lifted_at === null ? 'expired' : 'lifted';
};

/** A key that was lifted alone is no longer part of what the ban blocks. */
const heldKeys = ({ keys, ended_at }: StoredBan) =>
  ended_at === null ? keys.filter(({ lifted_at }) => lifted_at === null) : keys;

/** A ban as our own API shows it. */
export const presentBan = async (
  db: Kysely<Schema>,
  ban: StoredBan,
  now: number,
): Promise<Ban> => {
  const vendors = await presentAtVendors(db, ban);
  return {
    id: ban.id,
    keys: await Promise.all(
      heldKeys(ban).map(async ({ id, kind, value }) => ({
        id,
        kind,
        value,
        matches: await isLinked(db, { kind, value }),
      })),
    ),
    state: stateOf(ban, now),
    sites: ban.sites,
    reason: ban.reason,
    note: ban.note,
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
    reference: ban.reference,
    hits: ban.hits,
    lastHitAt: isoOrNull(ban.last_hit_at),
    ...(vendors.length > 0 && { vendors }),
  };
};

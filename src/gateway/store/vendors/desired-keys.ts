import type { KeyKind } from '../../../protocol/key-kinds';
import {
  appliesToSites,
  keyRefuses,
  KEY_END,
  sparesNobody,
} from '../predicates';
import type { Vendor } from '../../../protocol/vendors';
import type { Db } from '../db';
import { keyId } from '../../keys/key';
import { isSharedKind } from '../../keys/shared-kinds';
import { inChunks } from '../in-chunks';
import { listEnforcingSites } from '../sites';

interface KeyValue {
  kind: KeyKind;
  value: string;
}

/** A key of an active ban of ours for which a key is wanted at a vendor. */
export interface Holder extends KeyValue {
  /** Of the key here: it may be that of a visitor whom `value` is linked to. */
  key: number;
  ban: number;
  until: number | null;
  reason: string;
  created_at: number;
}

/** An account's vendor, and the sites that it serves. */
export interface Served {
  vendor: Vendor;
  sites: readonly string[];
}

/**
 * Selects the keys that a vendor is to ban for some sites: on those that refuse
 * nobody only what the vendor's own agents banned, which stays there.
 */
const selectDesired = (
  db: Db,
  { vendor, sites, enforcing }: Served & { enforcing: readonly string[] },
  now: number,
) =>
  db
    .selectFrom('ban_keys as k')
    .innerJoin('bans as b', 'b.id', 'k.ban')
    .select(['k.id as key', 'k.ban', 'b.reason', 'b.created_at'])
    .select(KEY_END.as('until'))
    .where((where) => keyRefuses(where, now))
    // No vendor spares anybody.
    .where(sparesNobody)
    .where((where) =>
      where.or([
        ...(enforcing.length ? [appliesToSites(where, enforcing)] : []),
        where.and([
          where('b.source', '=', vendor),
          appliesToSites(where, sites),
        ]),
      ]),
    );

const pick = (
  keys: readonly KeyValue[],
  holders: readonly Holder[],
): Holder[] => {
  const wanted = new Set(keys.map(keyId));
  return holders.filter((key) => wanted.has(keyId(key)));
};

/**
 * What wants these keys to be banned at a vendor: active keys that are the
 * same; and those of visitors who are linked to the vendor's own id, or whose
 * code that id carried before the ban, be it the visitor who is banned or what
 * is proven of the visitor.
 */
export const listHolders = async (
  db: Db,
  served: Served,
  keys: readonly KeyValue[],
  now: number,
): Promise<Holder[]> => {
  const { vendor, sites } = served;
  if (!keys.length || !sites.length) return [];
  const enforcing = await listEnforcingSites(db, sites);
  const desired = () => selectDesired(db, { ...served, enforcing }, now);
  const values = [...new Set(keys.map(({ value }) => value))];
  const rows = await desired()
    .select(['k.kind', 'k.value'])
    .where('k.value', 'in', values)
    .execute();
  const own = keys.flatMap(({ kind, value }) => (kind === vendor ? value : []));
  if (!own.length) return pick(keys, rows);
  const ofVisitors = await desired()
    .innerJoin('links as l', 'l.visitor', 'k.value')
    .select(['l.kind', 'l.value'])
    // A visitor may be linked to the same id by several sites.
    .distinct()
    .where('k.kind', '=', 'visitor')
    .where('l.kind', '=', vendor)
    .where('l.value', 'in', own)
    .union(
      // What carried the code before the ban is banned with the visitor.
      desired()
        .innerJoin('code_carriers as c', 'c.visitor', 'k.value')
        .select(['c.kind', 'c.value'])
        .where('k.kind', '=', 'visitor')
        .where('c.kind', '=', vendor)
        .where('c.value', 'in', own)
        .whereRef('c.carried_from', '<=', 'b.created_at'),
    )
    .execute();
  const ofIdentities = await listIdentityHolders(desired(), { vendor, own });
  return pick(keys, [...rows, ...ofVisitors, ...ofIdentities]);
};

/**
 * Lists active keys that are proven of visitors who are linked to some ids at a
 * vendor, or whose codes those carried before the ban; not the ids themselves.
 */
const listIdentityHolders = (
  desired: ReturnType<typeof selectDesired>,
  { vendor, own }: { vendor: Vendor; own: readonly string[] },
): Promise<Holder[]> => {
  const ofProven = desired.innerJoin('links as p', (join) =>
    join.onRef('p.value', '=', 'k.value').onRef('p.kind', '=', 'k.kind'),
  );
  return ofProven
    .innerJoin('links as l', 'l.visitor', 'p.visitor')
    .select(['l.kind', 'l.value'])
    .distinct()
    .where('l.kind', '=', vendor)
    .where('l.value', 'in', own)
    .where((where) =>
      where.or([
        where('k.kind', '!=', vendor),
        where('k.value', '!=', where.ref('l.value')),
      ]),
    )
    .union(
      ofProven
        .innerJoin('code_carriers as c', 'c.visitor', 'p.visitor')
        .select(['c.kind', 'c.value'])
        .where('c.kind', '=', vendor)
        .where('c.value', 'in', own)
        .whereRef('c.carried_from', '<=', 'b.created_at')
        .where((where) =>
          where.or([
            where('k.kind', '!=', vendor),
            where('k.value', '!=', where.ref('c.value')),
          ]),
        ),
    )
    .execute();
};

/** Lists the visitors that some keys stand for: themselves, or proven of them. */
export const listVisitorsOfKeys = async (
  db: Db,
  keys: readonly KeyValue[],
): Promise<string[]> => {
  const wanted = new Set(keys.map(keyId));
  const values = keys.flatMap(({ kind, value }) =>
    kind === 'visitor' || isSharedKind(kind) ? [] : value,
  );
  const links = await inChunks(values, (some) =>
    db
      .selectFrom('links')
      .select(['visitor', 'kind', 'value'])
      .where('value', 'in', some)
      .execute(),
  );
  const visitors = [
    ...keys.flatMap(({ kind, value }) => (kind === 'visitor' ? value : [])),
    ...links.flatMap((link) => (wanted.has(keyId(link)) ? link.visitor : [])),
  ];
  return [...new Set(visitors)];
};

/** Active keys of all bans that hold on some sites, a block at a time. */
export const listDesiredKeys = (
  db: Db,
  {
    sites,
    after,
    limit,
  }: { sites: readonly string[]; after: number; limit: number },
  now: number,
): Promise<{ id: number; kind: KeyKind; value: string }[]> =>
  db
    .selectFrom('ban_keys as k')
    .innerJoin('bans as b', 'b.id', 'k.ban')
    .select(['k.id', 'k.kind', 'k.value'])
    .where('k.id', '>', after)
    .where((where) => keyRefuses(where, now))
    .where(sparesNobody)
    .where((where) => appliesToSites(where, sites))
    .orderBy('k.id')
    .limit(limit)
    .execute();

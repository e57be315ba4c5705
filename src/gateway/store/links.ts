import type { KeyKind } from '../../protocol/key-kinds';
import { compileOnce } from './compile-once';
import { inChunks } from './in-chunks';
import type { Db } from './db';
import { linkColumns } from './order-columns';

/** A key that is proven to belong to a visitor. */
interface Link {
  kind: KeyKind;
  value: string;
  /** Whose server proved it; empty: a vendor did. */
  site: string;
}

const askLinks = compileOnce(
  (db, { visitors }: { visitors: readonly string[] }) =>
    db
      .selectFrom('links')
      .select(['kind', 'value', 'site'])
      .distinct()
      .where('visitor', 'in', visitors)
      .orderBy('kind')
      .orderBy('value')
      .orderBy('site'),
);

/**
 * Lists the keys that are proven to belong to these visitors: once for each site
 * that proved it.
 */
export const listLinks = async (
  db: Db,
  visitors: readonly string[],
): Promise<Link[]> => (visitors.length ? askLinks(db, { visitors }) : []);

/** Lists the links of which the visitor or the key's value is one of these. */
export const listLinksTouching = (
  db: Db,
  values: readonly string[],
): Promise<(Link & { visitor: string })[]> =>
  inChunks(values, (some) =>
    db
      .selectFrom('links')
      .select(['visitor', 'kind', 'value', 'site'])
      .distinct()
      .where((where) =>
        where.or([where('visitor', 'in', some), where('value', 'in', some)]),
      )
      .execute(),
  );

/** A visitor, as one site knows them. */
export interface Known {
  visitor: string;
  site: string;
}

/** Lists the keys proven of a visitor by one site's server or by a vendor; oldest first. */
export const listLinksByAge = (
  db: Db,
  { visitor, site }: Known,
): Promise<(Link & { shown: string | null })[]> =>
  db
    .selectFrom('links')
    .select(['kind', 'value', 'shown', 'site'])
    .where('visitor', '=', visitor)
    .where('site', 'in', ['', site])
    .orderBy('created_at')
    .orderBy('value')
    .execute();

/** A link, and how its key is shown. */
export interface ShownLink extends Known {
  kind: KeyKind;
  value: string;
  shown?: string;
}

/**
 * Lists the keys that are proven to belong to these visitors, by vendors or by
 * the servers of some sites (null: all); oldest first.
 */
export const listShownLinks = async (
  db: Db,
  visitors: readonly string[],
  sites: readonly string[] | null,
): Promise<ShownLink[]> => {
  if (!visitors.length) return [];
  const rows = await db
    .selectFrom('links')
    .select(['visitor', 'site', 'kind', 'value', 'shown'])
    .where('visitor', 'in', visitors)
    .$if(sites !== null, (query) =>
      query.where('site', 'in', ['', ...(sites ?? [])]),
    )
    .orderBy('created_at')
    .orderBy('value')
    .execute();
  return rows.map(({ shown, ...key }) => ({
    ...key,
    ...(shown !== null && { shown }),
  }));
};

/** Returns the latest key of each kind that a site's own server proved. */
export const findKeysProvenBySite = async (
  db: Db,
  { visitor, site }: Known,
): Promise<Partial<Record<KeyKind, string>>> => {
  const rows = await db
    .selectFrom('links')
    .select(['kind', 'value'])
    .where('visitor', '=', visitor)
    .where('site', '=', site)
    .orderBy('created_at')
    .orderBy('value')
    .execute();
  return Object.fromEntries(rows.map(({ kind, value }) => [kind, value]));
};

interface LinkedKey {
  kind: KeyKind;
  value: string;
  shown?: string | null;
}

/** Returns the last of some links of each kind, as people are shown it. */
export const latestOfEachKind = (
  links: readonly LinkedKey[],
): Partial<Record<KeyKind, string>> =>
  Object.fromEntries(
    links.map(({ kind, value, shown }) => [kind, shown ?? value]),
  );

/** Returns the latest proven value of each kind, as people are shown it. */
export const listProvenKeys = async (
  db: Db,
  known: Known,
): Promise<Partial<Record<KeyKind, string>>> =>
  latestOfEachKind(await listLinksByAge(db, known));

/** Links a key to a visitor, as the latest of its kind, also if it was linked. */
export const upsertLink = (
  db: Db,
  { visitor, site }: Known,
  { kind, value, shown = null }: LinkedKey,
  at: number,
): Promise<unknown> =>
  db
    .insertInto('links')
    .values({
      ...linkColumns({ kind, value }),
      ...{ visitor, shown, site, created_at: at },
    })
    .onConflict((conflict) =>
      conflict
        .columns(['visitor', 'kind', 'value', 'site'])
        .doUpdateSet({ created_at: at, shown }),
    )
    .execute();

/** Lists the visitors that a key is proven to belong to. */
export const listVisitorsLinkedTo = async (
  db: Db,
  { kind, value }: { kind: KeyKind; value: string },
): Promise<string[]> => {
  const rows = await db
    .selectFrom('links')
    .select('visitor')
    .distinct()
    .where('value', '=', value)
    .where('kind', '=', kind)
    .execute();
  return rows.map(({ visitor }) => visitor);
};

/**
 * Deletes links of a visitor to keys of one kind.
 *
 * @returns whether any was linked
 */
export const deleteLinks = async (
  db: Db,
  { visitor, site }: Known,
  kind: KeyKind,
  keys: readonly { value: string }[],
): Promise<boolean> => {
  const rows = await db
    .deleteFrom('links')
    .where('visitor', '=', visitor)
    .where('kind', '=', kind)
    .where('site', '=', site)
    .where(
      'value',
      'in',
      keys.map(({ value }) => value),
    )
    .returning('value')
    .execute();
  return rows.length > 0;
};

/** Counts those of some visitors whose identity a site’s server proved. */
export const countProvenVisitors = async (
  db: Db,
  visitors: readonly string[],
): Promise<number> => {
  const rows = await inChunks(visitors, (some) =>
    db
      .selectFrom('links')
      .select('visitor')
      .distinct()
      .where('visitor', 'in', some)
      .where('site', '!=', '')
      .execute(),
  );
  return rows.length;
};

/**
 * Lists emails, of some, that the servers of some sites proved (none: any site),
 * as they are shown; what was proven last comes last.
 */
export const listShownProofs = async (
  db: Db,
  emails: readonly string[],
  sites: readonly string[],
): Promise<{ kind: KeyKind; value: string; shown: string | null }[]> =>
  emails.length
    ? db
        .selectFrom('links')
        .select(['kind', 'value', 'shown'])
        .where('kind', '=', 'email')
        .where('value', 'in', emails)
        // A vendor’s word is no proof of the site’s.
        .where('site', '!=', '')
        .$if(sites.length > 0, (query) => query.where('site', 'in', sites))
        .orderBy('created_at')
        .execute()
    : [];

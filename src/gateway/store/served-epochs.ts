import { sql } from 'kysely';
import { compileOnce } from './compile-once';
import type { Db } from './db';
import { keyNameOf, nameAdditions, SHARED_LIST } from './list-names';
import type { EpochRow, SiteRow } from './schema/schema';

/** One epoch of all that a site publishes: of the lists that make it up. */
export interface ServedEpoch {
  epoch: number;
  /** From when visits use it; before, it is only published. */
  usesFrom: number;
  /** Whether every tag is on it, so that it may be used. */
  isFilled: boolean;
  /** The site's version: of the last change of one of the lists. */
  version: number;
  /** It is cut into 2^bits shards. */
  bits: number;
  /** Other numbers of bits that are served, too, for a day after a change. */
  oldBits: number[];
  lists: string[];
  /** What the key of its tags is derived from. */
  keyName: string;
}

const listBits = (
  { bits, old_bits, old_bits_until }: EpochRow,
  now: number,
): number[] =>
  old_bits !== null && (old_bits_until ?? 0) > now ? [bits, old_bits] : [bits];

/** Puts lists together that are cut alike: as fine as the finest of them. */
const join = (
  parts: readonly [EpochRow, ...EpochRow[]],
  version: number,
  now: number,
): ServedEpoch => {
  const [{ site, epoch, uses_from: usesFrom }] = parts;
  const [bits = 0, ...oldBits] = parts.reduce<number[]>(
    (before, part) =>
      before.flatMap((one) =>
        listBits(part, now).map((other) => Math.max(one, other)),
      ),
    [0],
  );
  return {
    ...{ epoch, usesFrom, version, bits, oldBits },
    isFilled: parts.every(({ filled_to }) => filled_to === null),
    lists: parts.map((part) => part.site),
    keyName: keyNameOf(site),
  };
};

const isUsable = ({ usesFrom, isFilled }: ServedEpoch, now: number): boolean =>
  usesFrom <= now && isFilled;

/**
 * Puts a site's epochs together: of the list that sites share with what the site
 * has beside it, and of a list of its own. A site that is to have its own serves
 * nothing else from the moment that visits use it.
 *
 * @param rows of these lists
 * @returns newest first
 */
export const toServedEpochs = (
  site: Pick<SiteRow, 'id' | 'version' | 'own_list_from'>,
  rows: readonly EpochRow[],
  now: number,
): ServedEpoch[] => {
  const own = rows
    .filter((row) => row.site === site.id)
    .map((row) => join([row], site.version, now));
  const isApart = own.some(
    (one) =>
      site.own_list_from > 0 &&
      one.epoch >= site.own_list_from &&
      isUsable(one, now),
  );
  const shared = rows.flatMap((row) => {
    if (isApart || row.site !== SHARED_LIST) return [];
    const beside = rows.filter(
      ({ site: list, epoch }) =>
        list === nameAdditions(site.id) && epoch === row.epoch,
    );
    const versions = [row, ...beside].map((one) => one.list_version);
    return join([row, ...beside], Math.max(...versions), now);
  });
  return [...own, ...shared].toSorted((one, other) => other.epoch - one.epoch);
};

/**
 * Returns the epoch that visits use now, of a site's epochs newest first. If
 * none is ready (the clock was set back, or it is being filled), the oldest.
 */
export const pickEpochInUse = (
  epochs: readonly ServedEpoch[],
  now: number,
): ServedEpoch => {
  const current = epochs.find((one) => isUsable(one, now)) ?? epochs.at(-1);
  if (!current) throw new Error('a site has no epoch');
  return current;
};

/** Selects a site with each epoch of the lists that make up what it publishes. */
export const selectSiteEpochs = (db: Db, site: string) =>
  db
    .selectFrom('sites as s')
    .innerJoin('epochs as e', (join) =>
      join.on(
        sql<boolean>`e.site in (s.id, ${sql.lit(SHARED_LIST)}, ${sql.lit(SHARED_LIST)} || s.id)`,
      ),
    )
    .selectAll(['s', 'e'])
    .where('s.id', '=', site);

const askSiteEpochs = compileOnce((db, { id }: { id: string }) =>
  selectSiteEpochs(db, id),
);

/** Returns a site with its epochs, newest first; undefined if there is none. */
export const findSiteWithEpochs = async (
  db: Db,
  id: string,
  now: number,
): Promise<{ site: SiteRow; epochs: ServedEpoch[] } | undefined> => {
  const rows = await askSiteEpochs(db, { id });
  const [site] = rows;
  return site && { site, epochs: toServedEpochs(site, rows, now) };
};

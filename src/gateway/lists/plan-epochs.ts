import { SHARED_LIST, siteOfAdditions } from '../store/list-names';
import type { EpochRow, SiteRow } from '../store/schema/schema';
import { newEpoch } from './epochs';

const DAY = 24 * 60 * 60 * 1000;
const EPOCH_LENGTH = 7 * DAY;

const isApart = (site: SiteRow): boolean => site.own_list_from > 0;

/**
 * Returns the epoch that a list's next one comes after: its newest. Before there
 * is a shared one, of the newest of all sites that are to share, each of which
 * has a list of an earlier version, the one whose week is over first.
 */
const findPrevious = (
  epochs: readonly EpochRow[],
  list: string,
  sharing: readonly SiteRow[],
): EpochRow | undefined => {
  const newestOf = (name: string) => epochs.find(({ site }) => site === name);
  const newest = newestOf(list);
  if (newest || list !== SHARED_LIST) return newest;
  const [first] = sharing
    .flatMap(({ id }) => newestOf(id) ?? [])
    .toSorted((one, other) => one.uses_from - other.uses_from);
  return first;
};

/**
 * Returns an epoch of a list, to be filled, that sites go over to from some time
 * on.
 *
 * @param epochs of all lists, newest first
 */
export const planEpoch = (
  epochs: readonly EpochRow[],
  list: string,
  sites: readonly SiteRow[],
  usesFrom: number,
): EpochRow => {
  const next = newEpoch(list, usesFrom, epochs);
  if (list !== SHARED_LIST) return next;
  const sharing = sites.filter((site) => !isApart(site));
  const versions = sharing.map(({ version }) => version);
  return { ...next, list_version: Math.max(next.list_version, ...versions) };
};

/**
 * Returns the next epoch of a list, to be filled, if its time is near: one max
 * age before visits use it.
 *
 * @param epochs of all lists, newest first
 */
export const planNextEpoch = (
  epochs: readonly EpochRow[],
  list: string,
  sites: readonly SiteRow[],
  now: number,
): EpochRow | undefined => {
  const sharing = sites.filter((site) => !isApart(site));
  const readers = list === SHARED_LIST ? sharing : sites;
  const ages = readers.flatMap(({ id, max_age: age }) =>
    list === SHARED_LIST || list === id ? age : [],
  );
  const lead = Math.max(0, ...ages) * 1000;
  const previous = findPrevious(epochs, list, sharing);
  if (!previous) return undefined;
  const due = previous.uses_from + EPOCH_LENGTH;
  if (now < due - lead) return undefined;
  return planEpoch(epochs, list, sites, Math.max(due, now + lead));
};

/**
 * Returns the epochs after which another one has been in use for over a day on
 * every site that had it.
 */
export const listOverEpochs = (
  epochs: readonly EpochRow[],
  sites: readonly SiteRow[],
  now: number,
): EpochRow[] => {
  const apart = new Set(sites.filter(isApart).map(({ id }) => id));
  const shared = epochs.filter(({ site }) => site === SHARED_LIST);
  // One that is not filled, or is being deleted, is in use nowhere.
  const followsIn = (others: readonly EpochRow[], { epoch }: EpochRow) =>
    others.some(
      (other) =>
        other.epoch > epoch &&
        other.filled_to === null &&
        other.uses_from + DAY < now,
    );
  return epochs.filter((row) => {
    if (siteOfAdditions(row.site) !== undefined) {
      // With the shared one, which is deleted first.
      return !shared.some(({ epoch }) => epoch === row.epoch);
    }
    const own = epochs.filter(({ site }) => site === row.site);
    return (
      followsIn(own, row) || (!apart.has(row.site) && followsIn(shared, row))
    );
  });
};

/**
 * The name of the list that all sites share: of bans that hold on all of them.
 * Lists are named in the column `site` of epochs and tags; no site's id is like
 * this one's name.
 */
export const SHARED_LIST = '*';

/**
 * Returns the name of the list that a site has beside the shared one: of bans
 * that name the site.
 */
export const nameAdditions = (site: string): string => `${SHARED_LIST}${site}`;

/** Returns the site of such a list; undefined for any other list. */
export const siteOfAdditions = (list: string): string | undefined =>
  list.startsWith(SHARED_LIST) && list !== SHARED_LIST
    ? list.slice(SHARED_LIST.length)
    : undefined;

/**
 * Returns what the keys of a list's tags are derived from: the shared list and
 * what sites have beside it make one whole in a browser, so all have one key.
 */
export const keyNameOf = (list: string): string =>
  list.startsWith(SHARED_LIST) ? SHARED_LIST : list;

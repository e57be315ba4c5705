/** The script of one version, which browsers are to run unchanged or not at all. */
export interface PinnedScript {
  version: string;
  /** Its hash, as the attribute `integrity` is written. */
  integrity: string;
}

/**
 * Returns the script tag that a site's pages carry.
 *
 * @param gateway the gateway's own origin, as pages reach it
 * @param pinned the one version to load; without it, whichever the gateway has
 */
export const formatTag = (
  gateway: string,
  { id, widget }: { id: string; widget: string },
  pinned?: PinnedScript,
): string => {
  const src = pinned
    ? // Never beside the other URL, whose content changes with an upgrade.
      `"${gateway}/${pinned.version}/doorlist.js" integrity="${pinned.integrity}" crossorigin="anonymous"`
    : `"${gateway}/doorlist.js"`;
  return `<script src=${src} data-site="${id}" data-widget="${widget}" async></script>`;
};

/**
 * Returns the tag of the head script, for a copy of it in the root of the site's
 * own server: a page waits for this script, and must not wait for the gateway.
 *
 * @param integrity its hash, as the attribute is written
 */
export const formatHeadTag = (
  gateway: string,
  { id, widget }: { id: string; widget: string },
  integrity: string,
): string => {
  const query = new URLSearchParams({ gateway, site: id, widget }).toString();
  // An attribute's ampersand begins a character reference.
  const src = `/doorlist-head.js?${query.replaceAll('&', '&amp;')}`;
  return `<script src="${src}" integrity="${integrity}"></script>`;
};

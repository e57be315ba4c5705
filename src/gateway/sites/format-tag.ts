/**
 * Returns the script tag that a site's pages carry.
 *
 * @param gateway the gateway's own origin, as pages reach it
 */
export const formatTag = (
  gateway: string,
  { id, widget }: { id: string; widget: string },
): string =>
  `<script src="${gateway}/doorlist.js" data-site="${id}" data-widget="${widget}" async></script>`;

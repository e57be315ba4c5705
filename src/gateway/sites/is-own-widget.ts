import type { SiteRow } from '../store/schema/schema';

/** What a site's widget is called where its pages may have any. */
const ANY: readonly string[] = ['auto', 'custom'];

/** Returns whether a chat's widget is the one that its site is set to. */
export const isOwnWidget = (
  site: Pick<SiteRow, 'widget'>,
  widget: string,
): boolean => ANY.includes(site.widget) || site.widget === widget;

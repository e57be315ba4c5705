import type { GatewayDeps } from '../../../deps';
import type { SiteRow } from '../../../store/schema/schema';
import { isOwnWidget } from '../../../sites/is-own-widget';

/**
 * Counts a chat of another widget than its site's, for the site's check. The chat
 * is taken all the same.
 */
export const countWidget = (
  { sightings }: Pick<GatewayDeps, 'sightings'>,
  site: Pick<SiteRow, 'id' | 'widget'>,
  origin: string | undefined,
  widget: string,
): void => {
  if (origin === undefined || isOwnWidget(site, widget)) return;
  sightings.add({
    ...{ site: site.id, outcome: 'widget' },
    origin: `${origin} ${widget}`,
  });
};

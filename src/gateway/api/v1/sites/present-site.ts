import type { Context } from 'hono';
import type { Shield } from '../../../../protocol/shield';
import type { Site } from '../../../../protocol/sites';
import type { GatewayEnv } from '../../../deps';
import { isoTime } from '../../../lib/iso-time';
import { formatTag } from '../../../sites/format-tag';
import { readSettings } from '../../../sites/site-settings';
import type { SiteWithOrigins } from '../../../sites/put-site';

/** Returns a site as the API shows it, with the tag for this gateway. */
export const presentSite = (
  c: Context<GatewayEnv>,
  row: SiteWithOrigins,
  shield: Shield | null,
): Site => {
  const gateway = new URL(c.req.url);
  if (c.var.from.secure) gateway.protocol = 'https:';
  return {
    id: row.id,
    origins: row.origins,
    widget: row.widget,
    maxAge: row.max_age,
    goneChatsEndAfter: row.gone_chats_end_after / 60,
    country: row.country || null,
    ownList: row.own_list_from > 0,
    ...readSettings(row),
    shield,
    createdAt: isoTime(row.created_at),
    tag: formatTag(gateway.origin, row),
  };
};

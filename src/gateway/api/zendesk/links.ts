import type { Context } from 'hono';
import type { GatewayEnv } from '../../deps';

/** The ids from which the next page goes on, and the previous one back. */
export interface Neighbours {
  sinceId?: number;
  maxId?: number;
}

/**
 * Returns the `Link` header of a page of bans: absolute, on the host and under
 * the path that were asked, so that a client which follows it stays where it is.
 */
export const linkHeader = (
  c: Context<GatewayEnv>,
  limit: number,
  { sinceId, maxId }: Neighbours,
): string | undefined => {
  const link = (rel: string, cursor: string, id: number | undefined) => {
    if (id === undefined) return [];
    const url = new URL(c.req.url);
    // Whoever ends TLS for us talks plain HTTP to us.
    if (c.var.from.secure) url.protocol = 'https:';
    url.search = new URLSearchParams({
      [cursor]: String(id),
      limit: String(limit),
    }).toString();
    return [`<${url.href}>; rel="${rel}"`];
  };
  const links = [
    ...link('next', 'since_id', sinceId),
    ...link('prev', 'max_id', maxId),
  ];
  return links.length ? links.join(', ') : undefined;
};

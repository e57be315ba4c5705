import { getPath } from 'hono/utils/url';

/**
 * Returns the path that a request is routed by. In the vendors' APIs a slash at
 * the end, or `.json` as in most of Zendesk's, changes nothing.
 */
export const canonicalPath = (request: Request): string => {
  const path = getPath(request);
  return path.startsWith('/api/')
    ? path.replace(/(?<=[^/])(?:\.json)?\/*$/, '')
    : path;
};

import type {
  IncomingMessage,
  RequestListener,
  ServerResponse,
} from 'node:http';
import type { GatewayDeps } from '../../../deps';
import {
  areRequestsReported,
  reportRequest,
} from '../../shared/report-request';
import { listHeadRoute, shardRoute } from './list-routes';
import { isPlainHost, toHeaders } from './plain-request';

const HEAD = listHeadRoute.path.replace(':site', '([a-z0-9-]+)');
const SHARD = shardRoute.path
  .slice(listHeadRoute.path.length)
  .replace(/:\w+/g, '(\\d{1,10})');

/** The published list of a site, or one shard of it, at any version. */
const PATH = new RegExp(`^${HEAD}(?:${SHARD})?(?:\\?v=\\d*)?$`);

type ListFastPathDeps = Pick<
  GatewayDeps,
  'addressOf' | 'limit' | 'lists' | 'readSite' | 'log' | 'metrics'
>;

/**
 * Creates a listener that sends lists straight from Node's server: a shard is
 * asked for by every browser and CDN, and to make a `Request` and a `Response`
 * of each takes as long as all the rest. The app has the same routes; whatever
 * is not simply an existing list, errors included, is left to the app.
 *
 * @param app listens to everything else
 */
export const createListFastPath = (
  deps: ListFastPathDeps,
  app: RequestListener,
): RequestListener => {
  const { addressOf, limit, lists, readSite } = deps;
  const isReported = areRequestsReported(deps);
  const report = (isHead: boolean, began: number) => {
    const { path: route, tag: group } = isHead ? listHeadRoute : shardRoute;
    reportRequest(deps, { method: 'GET', route, group, status: 200, began });
  };
  const send = async (
    [, site = '', epoch, bits, shard]: RegExpExecArray,
    incoming: IncomingMessage,
    outgoing: ServerResponse,
  ): Promise<boolean> => {
    const began = isReported ? performance.now() : 0;
    const found = await readSite(site);
    if (!found) return false;
    const list =
      epoch === undefined
        ? await lists.head(found)
        : await lists.shard(found, {
            epoch: Number(epoch),
            bits: Number(bits),
            shard: Number(shard),
          });
    if (!list) return false;
    // Last, so that the app counts what is left to it.
    limit(addressOf(toHeaders(incoming), incoming));
    outgoing.writeHead(200, list.headers);
    outgoing.end(list.body);
    if (isReported) report(epoch === undefined, began);
    return true;
  };

  return (incoming, outgoing) => {
    const isPlain =
      incoming.method === 'GET' &&
      !incoming.headers['if-none-match'] &&
      isPlainHost(incoming);
    const asked = isPlain ? PATH.exec(incoming.url ?? '') : null;
    if (!asked) return app(incoming, outgoing);
    send(asked, incoming, outgoing).then(
      (sent) => sent || app(incoming, outgoing),
      // The app meets the same failure, and answers it.
      () => app(incoming, outgoing),
    );
  };
};

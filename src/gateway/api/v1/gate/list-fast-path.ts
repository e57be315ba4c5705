import type {
  IncomingMessage,
  RequestListener,
  ServerResponse,
} from 'node:http';
import type { GatewayDeps } from '../../../deps';

/** The published list of a site, or one shard of it, at any version. */
const PATH =
  /^\/v1\/sites\/([a-z0-9-]+)\/list(?:\/(\d{1,10})\/(\d{1,2})\/(\d{1,10}))?(?:\?v=\d*)?$/;

type ListFastPathDeps = Pick<
  GatewayDeps,
  'addressOf' | 'limit' | 'lists' | 'readSite'
>;

/**
 * Sends lists straight from Node's server: a shard is asked for by every
 * browser and CDN, and to make a `Request` and a `Response` of it takes as long
 * as all the rest. The app has the same routes; whatever is not simply a list
 * that is there, errors included, is left to it.
 *
 * @param app listens to everything else
 */
export const createListFastPath = (
  { addressOf, limit, lists, readSite }: ListFastPathDeps,
  app: RequestListener,
): RequestListener => {
  const send = async (
    [, site = '', epoch, bits, shard]: RegExpExecArray,
    incoming: IncomingMessage,
    outgoing: ServerResponse,
  ): Promise<boolean> => {
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
    await limit(addressOf(headersOf(incoming), incoming));
    outgoing.writeHead(200, list.headers);
    outgoing.end(list.body);
    return true;
  };

  return (incoming, outgoing) => {
    const isPlain =
      incoming.method === 'GET' && !incoming.headers['if-none-match'];
    const asked = isPlain ? PATH.exec(incoming.url ?? '') : null;
    if (!asked) return app(incoming, outgoing);
    send(asked, incoming, outgoing).then(
      (sent) => sent || app(incoming, outgoing),
      // It meets the same failure, and says so.
      () => app(incoming, outgoing),
    );
  };
};

const headersOf = ({ headers }: IncomingMessage) => ({
  get: (name: string) => headers[name]?.toString() ?? null,
  has: (name: string) => name in headers,
});

import type {
  IncomingMessage,
  RequestListener,
  ServerResponse,
} from 'node:http';
import type { VisitRequest } from '../../../../protocol/visits';
import type { GatewayDeps } from '../../../deps';
import { isAllowedOrigin } from '../../../http/origins';
import { LARGEST_BODY, parseBody } from '../../../http/read-body';
import { admit, isSurelyAdmitted } from '../../../verdict/answer-visit';
import { mayBeClosed } from '../../../verdict/find-closure';
import { keySetOf } from '../../../verdict/key-set';
import { toSubject } from '../../../verdict/subject';
import { NO_SNIFFING } from '../../shared/plain-response';
import {
  areRequestsReported,
  reportRequest,
} from '../../shared/report-request';
import { browserAt } from './browser';
import { countScript } from './count-script';
import { isPlainHost, isRepeated, toHeaders } from './plain-request';
import { headersForPage } from './site';
import { JSON_TYPE, visitBody, visitRoute } from './visit';
import { mayHaveVisitorCookie } from './visitor-cookie';

const PATH = new RegExp(
  `^${visitRoute.path.replace(':site', '([a-z0-9-]+)')}$`,
);

/** Nobody whom anything proves to be somebody. */
const STRANGER = { visitors: [], identity: [] };

type VisitFastPathDeps = Pick<
  GatewayDeps,
  | ('addressOf' | 'limit' | 'readSite' | 'log' | 'metrics' | 'sightings')
  | ('banKeyFilter' | 'secrets' | 'neverBan' | 'erased' | 'now')
>;

/** Returns whether a body comes that may be read at once, as every gate sends it. */
const isPlain = (incoming: IncomingMessage): boolean => {
  const { headers } = incoming;
  const length = headers['content-length'];
  return (
    length !== undefined &&
    Number(length) <= LARGEST_BODY &&
    headers['transfer-encoding'] === undefined &&
    !mayHaveVisitorCookie(headers.cookie) &&
    !isRepeated(incoming, 'content-type') &&
    isPlainHost(incoming)
  );
};

/** Calls back with the whole body; with none if the connection was lost before. */
const readWhole = (
  incoming: IncomingMessage,
  done: (body: Buffer | undefined) => void,
): void => {
  const chunks: Buffer[] = [];
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
  incoming.on('end', () => {
    const [first, ...others] = chunks;
    done(first && !others.length ? first : Buffer.concat(chunks));
  });
  incoming.on('error', () => done(undefined));
};

const parse = (
  { headers }: IncomingMessage,
  body: Buffer,
): VisitRequest | undefined => {
  try {
    return parseBody(body, headers['content-type'], visitBody);
  } catch {
    return undefined;
  }
};

/**
 * Creates a listener that answers most visits straight from Node's server: those
 * of browsers without a visitor token, whom memory says that no ban concerns. The
 * app has the same route, made of the same parts; whatever is not simply
 * admitted, errors included, is left to it before anything is counted.
 *
 * @param app listens to everything else
 */
export const createVisitFastPath = (
  deps: VisitFastPathDeps,
  app: RequestListener,
): RequestListener => {
  const { addressOf, limit, readSite, sightings, metrics, now } = deps;
  const isReported = areRequestsReported(deps);
  const report = (began: number) => {
    const { path: route, tag: group } = visitRoute;
    reportRequest(deps, { method: 'POST', route, group, status: 200, began });
  };

  const send = async (
    id: string,
    body: Buffer,
    incoming: IncomingMessage,
    outgoing: ServerResponse,
  ): Promise<boolean> => {
    const began = isReported ? performance.now() : 0;
    // Before the keys: what it says of them holds when they are computed.
    const siteNow = await readSite(id);
    const given = parse(incoming, body);
    if (!given || given.visitor !== undefined || given.identity !== undefined)
      return false;
    const { origin } = incoming.headers;
    const at = now();
    if (!siteNow || mayBeClosed(siteNow, at)) return false;
    if (origin !== undefined && !isAllowedOrigin(siteNow.origins, origin))
      return false;
    const from = addressOf(toHeaders(incoming), incoming);
    const browser = browserAt(id, from, STRANGER);
    const keySet = keySetOf(deps, toSubject(browser, []));
    if (!(await isSurelyAdmitted(deps, siteNow, keySet))) return false;
    const answer = JSON.stringify(admit(deps, siteNow, keySet, at));
    // Last, so that the app counts what is left to it.
    limit(from);
    if (origin !== undefined) {
      sightings.add({ site: id, outcome: 'visit', origin });
      countScript(deps, id, origin, given);
    }
    metrics?.countVisit('none');
    outgoing.writeHead(200, {
      ...NO_SNIFFING,
      ...headersForPage(origin),
      ...JSON_TYPE,
      'content-length': Buffer.byteLength(answer),
    });
    outgoing.end(answer);
    if (isReported) report(began);
    return true;
  };

  return (incoming, outgoing) => {
    const [, site] =
      (incoming.method === 'POST' && PATH.exec(incoming.url ?? '')) || [];
    if (site === undefined || !isPlain(incoming))
      return app(incoming, outgoing);
    readWhole(incoming, (body) => {
      const leave = () => {
        // The app's server reads it from there.
        if (body) Object.assign(incoming, { rawBody: body });
        app(incoming, outgoing);
      };
      if (!body) return leave();
      send(site, body, incoming, outgoing).then(
        (sent) => sent || leave(),
        // The app meets the same failure, and answers it.
        leave,
      );
    });
  };
};

import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import {
  overlap,
  parseNetwork,
  visitorNetwork,
  type Network,
} from '../keys/address';
import { ApiError } from '../lib/errors/api-error';

export interface RequestAddress {
  /** Nothing only where there is no socket, as in a test. */
  address?: Network;
  /**
   * False when the request came through a proxy nobody told us to trust: then
   * the address may be that proxy's.
   */
  trusted: boolean;
  /** A proxy we trust says that it was asked by HTTPS. */
  secure: boolean;
}

/** Whose requests are counted together: one IPv6 caller has a whole /64. */
export const callerAt = ({ address }: RequestAddress): string =>
  address ? visitorNetwork(address).text : '';

export interface ProxyTrust {
  /** Networks of our own proxies. */
  networks: readonly Network[];
  /** The one header they write, lower-case. */
  header: string;
}

const PROTOCOL = 'x-forwarded-proto';
const FORWARDING_HEADERS = [
  'x-forwarded-for',
  'forwarded',
  'x-real-ip',
  'cf-connecting-ip',
  'true-client-ip',
];

/** The other end of a connection. */
interface Sender {
  address: Network;
  /** It is a proxy that we trust. */
  proxied: boolean;
}
const MAX_SENDERS = 1000;

/** Some proxies add the port: 203.0.113.7:4711, [2001:db8::1]:4711. */
const withoutPort = (hop: string): string =>
  /^(?:\[(.+)\]|(\d+(?:\.\d+){3}))(?::\d+)?$/
    .exec(hop)
    ?.slice(1)
    .find(Boolean) ?? hop;

/**
 * Finds out whom a request came from: the socket's address, unless that is one
 * of our proxies; then its header, walked from the right across trusted hops,
 * since everything to the left of those is whatever the sender wrote.
 *
 * @throws ApiError `bad_forwarding_header` if a trusted proxy passed on
 * something that is not a list of addresses
 */
export const createAddressReader = (
  { networks, header }: ProxyTrust,
  log: Logger,
) => {
  let warned = false;
  const isOurs = (address: Network) =>
    networks.some((network) => overlap(network, address));

  const forwarded = (value: string, socket: Network): Network => {
    let address = socket;
    for (const hop of value.split(',').reverse()) {
      const parsed = parseNetwork(withoutPort(hop.trim()));
      if (!parsed || parsed.text.includes('/')) {
        throw new ApiError(
          'bad_forwarding_header',
          `Expected a list of addresses in ${header}.`,
          header,
        );
      }
      address = parsed;
      if (!isOurs(address)) break;
    }
    return address;
  };

  // Parsed once: behind a proxy every request comes from the same few.
  const senders = new LRUCache<string, Sender>({ max: MAX_SENDERS });
  const senderAt = (remote: string): Sender | undefined => {
    const cached = senders.get(remote);
    if (cached) return cached;
    const address = parseNetwork(remote);
    const sender = address && { address, proxied: isOurs(address) };
    if (sender) senders.set(remote, sender);
    return sender;
  };

  return (
    request: Pick<Headers, 'get' | 'has'>,
    incoming: IncomingMessage | undefined,
  ): RequestAddress => {
    const remote = incoming?.socket.remoteAddress;
    const sender = remote === undefined ? undefined : senderAt(remote);
    if (!sender) return { trusted: false, secure: false };
    const { address: socket } = sender;
    if (networks.length) {
      const { proxied } = sender;
      const value = proxied ? request.get(header) : null;
      return {
        address: value === null ? socket : forwarded(value, socket),
        trusted: true,
        secure: proxied && /^https\b/i.test(request.get(PROTOCOL) ?? ''),
      };
    }
    const unexpected = FORWARDING_HEADERS.find((name) => request.has(name));
    if (unexpected && !warned) {
      warned = true;
      log.error(
        { header: unexpected },
        'a forwarding header arrived, but TRUST_PROXY is not set: addresses of such requests are not used for blocking',
      );
    }
    return {
      address: socket,
      trusted: unexpected === undefined,
      secure: false,
    };
  };
};

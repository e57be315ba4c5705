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

/** The address that a request came from. */
export interface RequestAddress {
  /** Absent only for a request without a socket, as in a test. */
  address?: Network;
  /**
   * False if the request came through a proxy that is not configured as
   * trusted: the address may then be the proxy's.
   */
  trusted: boolean;
  /** Whether a trusted proxy says that it received the request by HTTPS. */
  secure: boolean;
}

/**
 * Returns the caller that a request is counted for: an IPv4 address, or an IPv6
 * /64, which is what one caller has; empty without an address.
 */
export const callerAt = ({ address }: RequestAddress): string =>
  address ? visitorNetwork(address).text : '';

/** Which proxies are trusted, from `TRUST_PROXY` and `PROXY_HEADER`. */
export interface ProxyTrust {
  /** Networks of the trusted proxies. */
  networks: readonly Network[];
  /** The one header that they write, lower-case. */
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
  /** Whether it is a trusted proxy. */
  proxied: boolean;
}
const MAX_SENDERS = 1000;

/** Removes a port: some proxies write 203.0.113.7:4711, [2001:db8::1]:4711. */
const withoutPort = (hop: string): string =>
  /^(?:\[(.+)\]|(\d+(?:\.\d+){3}))(?::\d+)?$/
    .exec(hop)
    ?.slice(1)
    .find(Boolean) ?? hop;

/**
 * Returns a function that finds the address a request came from: the socket's,
 * unless that is a trusted proxy's. Then it walks the proxy's header from the
 * right across trusted hops: everything to their left is unproven.
 *
 * The function throws ApiError `bad_forwarding_header` if a trusted proxy sent
 * a header that is not a list of addresses.
 */
export const createAddressReader = (
  { networks, header }: ProxyTrust,
  log: Logger,
) => {
  let warned = false;
  const isTrustedProxy = (address: Network) =>
    networks.some((network) => overlap(network, address));

  const findClient = (value: string, socket: Network): Network => {
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
      if (!isTrustedProxy(address)) break;
    }
    return address;
  };

  // Parsed once: behind a proxy every request comes from the same few.
  const senders = new LRUCache<string, Sender>({ max: MAX_SENDERS });
  const findSender = (remote: string): Sender | undefined => {
    const cached = senders.get(remote);
    if (cached) return cached;
    const address = parseNetwork(remote);
    const sender = address && { address, proxied: isTrustedProxy(address) };
    if (sender) senders.set(remote, sender);
    return sender;
  };

  return (
    request: Pick<Headers, 'get' | 'has'>,
    incoming: IncomingMessage | undefined,
  ): RequestAddress => {
    const remote = incoming?.socket.remoteAddress;
    const sender = remote === undefined ? undefined : findSender(remote);
    if (!sender) return { trusted: false, secure: false };
    const { address: socket } = sender;
    if (networks.length) {
      const { proxied } = sender;
      const value = proxied ? request.get(header) : null;
      return {
        address: value === null ? socket : findClient(value, socket),
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

import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import {
  isPrivate,
  overlap,
  parseNetwork,
  visitorNetwork,
  type Network,
} from '../keys/address';
import type { Place } from '../geo/place';
import { findClient } from './find-client';
import { FORWARDING_HEADERS } from './forwarding-headers';

/** The address that a request came from. */
export interface RequestAddress {
  /**
   * Absent for a request without a socket, as in a test, and where a trusted
   * proxy does not say whom it was asked by.
   */
  address?: Network;
  /**
   * False if the request came through a proxy that was not named: the address
   * is the proxy's, whoever the visitor is.
   */
  trusted: boolean;
  /** Whether the address is a trusted proxy's own, which decides nothing. */
  isProxy: boolean;
  /** Whether a trusted proxy says that it received the request by HTTPS. */
  secure: boolean;
  /** Where the address is; absent without databases of the operator. */
  place?: Place;
}

/**
 * Returns the caller that a request is counted for: an IPv4 address, or an IPv6
 * /64, which is what one caller has; empty without an address.
 */
export const callerAt = ({
  address,
}: Pick<RequestAddress, 'address'>): string =>
  address ? visitorNetwork(address).text : '';

/** Returns the address that decides of a visitor; undefined if nobody knows it. */
export const visitorAddress = ({
  address,
  isProxy,
}: RequestAddress): Network | undefined => (isProxy ? undefined : address);

/** Which proxies are trusted, from `TRUST_PROXY` and `PROXY_HEADER`. */
export interface ProxyTrust {
  /** Networks of the trusted proxies. */
  networks: readonly Network[];
  /** The one header that they write, lower-case. */
  header: string;
  /** Said by `TRUST_PROXY=none`: no proxy stands before the gateway. */
  none?: boolean;
}

/** Returns whether a network has an address of a trusted proxy. */
export const coversProxy = (
  { networks }: Pick<ProxyTrust, 'networks'>,
  network: Network,
): boolean => networks.some((proxy) => overlap(proxy, network));

const PROTOCOL = 'x-forwarded-proto';

/** The other end of a connection. */
interface Sender {
  address: Network;
  /** Whether it is a trusted proxy. */
  isProxy: boolean;
  isPrivate: boolean;
}
const MAX_SENDERS = 1000;

const NOBODY: RequestAddress = {
  trusted: false,
  isProxy: false,
  secure: false,
};

/**
 * Returns a function that finds the address a request came from: the socket's,
 * unless that is a trusted proxy's, whose header then says it.
 *
 * With no proxy named, a forwarding header of a private or loopback sender means
 * that there is one all the same; anybody else's means nothing.
 */
export const createAddressReader = (trust: ProxyTrust, log: Logger) => {
  const { networks, header, none } = trust;
  const warned = new Set<string>();
  const isTrustedProxy = (address: Network) => coversProxy(trust, address);

  // Parsed once: behind a proxy every request comes from the same few.
  const senders = new LRUCache<string, Sender>({ max: MAX_SENDERS });
  const findSender = (remote: string): Sender | undefined => {
    const cached = senders.get(remote);
    if (cached) return cached;
    const address = parseNetwork(remote);
    if (!address) return undefined;
    const sender = {
      address,
      isProxy: isTrustedProxy(address),
      isPrivate: isPrivate(address),
    };
    senders.set(remote, sender);
    return sender;
  };

  const warnOnce = (unexpected: string, warning: string) => {
    if (warned.has(warning)) return;
    warned.add(warning);
    log.error({ header: unexpected }, warning);
  };

  return (
    request: Pick<Headers, 'get' | 'has'>,
    incoming: IncomingMessage | undefined,
  ): RequestAddress => {
    const remote = incoming?.socket.remoteAddress;
    const sender = remote === undefined ? undefined : findSender(remote);
    if (!sender) return NOBODY;
    const { address, isProxy } = sender;
    if (isProxy) {
      return {
        ...findClient(request.get(header) ?? '', address, isTrustedProxy),
        trusted: true,
        secure: /^https\b/i.test(request.get(PROTOCOL) ?? ''),
      };
    }
    const direct = { address, trusted: true, isProxy: false, secure: false };
    if (none || networks.length) return direct;
    const unexpected = FORWARDING_HEADERS.find((name) => request.has(name));
    if (unexpected === undefined) return direct;
    if (!sender.isPrivate) {
      warnOnce(unexpected, IGNORED);
      return direct;
    }
    warnOnce(unexpected, UNNAMED);
    return { ...direct, trusted: false };
  };
};

const UNNAMED =
  'a forwarding header arrived from a private address, but TRUST_PROXY is not set: visitors have the address of that proxy, and a ban of it would refuse them all. Name the proxy in TRUST_PROXY, or say TRUST_PROXY=none if there is none';
const IGNORED =
  'a forwarding header arrived from a public address, but TRUST_PROXY is not set: it is ignored. Name the proxy if that is one, or say TRUST_PROXY=none if there is none';

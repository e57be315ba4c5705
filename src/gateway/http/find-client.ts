import { isSingle, parseNetwork, type Network } from '../keys/address';

/** Where a walk along the hops of a forwarding header ended. */
export interface FoundClient {
  /** Absent where the nearest proxy did not say it: `unknown`, `_hidden`. */
  address?: Network;
  /** Whether the header names nobody but trusted proxies. */
  isProxy: boolean;
}

/** Removes quotes, and a port: 203.0.113.7:4711, "[2001:db8::1]:4711". */
const parseHop = (hop: string): Network | undefined => {
  const text = hop.replace(/^"(.*)"$/, '$1').trim();
  const [, bracketed, dotted] =
    /^(?:\[(.+)\]|(\d+(?:\.\d+){3}))(?::\d+)?$/.exec(text) ?? [];
  const network = parseNetwork(bracketed ?? dotted ?? text);
  return network && isSingle(network) ? network : undefined;
};

/**
 * Finds the client that a forwarding header names: walks the list from the right
 * across trusted hops, since everything to the left of the first other one is
 * unproven. Empty elements don't count.
 * https://www.rfc-editor.org/rfc/rfc9110#section-5.6.1
 *
 * @param proxy the trusted proxy that sent the header
 */
export const findClient = (
  header: string,
  proxy: Network,
  isTrustedProxy: (address: Network) => boolean,
): FoundClient => {
  let nearest = proxy;
  const hops = header.split(',').map((hop) => hop.trim());
  for (const hop of hops.filter(Boolean).reverse()) {
    const address = parseHop(hop);
    if (!address) return { isProxy: false };
    if (!isTrustedProxy(address)) return { address, isProxy: false };
    nearest = address;
  }
  return { address: nearest, isProxy: true };
};

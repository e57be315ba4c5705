import { toNetwork, visitorNetwork } from '../keys/address';
import type { RequestAddress } from './client-address';

/** Who is counted for what a request does. */
export interface LimitedOwner {
  key: string;
  /** How many times the usual limit holds for it. */
  share: number;
}

/** What of a request says whose it is. */
type LocatedRequest = Pick<RequestAddress, 'address' | 'trusted' | 'isProxy'>;

/** For addresses that many people may have: a proxy's, a /48 of IPv6. */
const OF_MANY = 10;
/** Bits of what a provider gives one customer at most. */
const CUSTOMER = 48;

/**
 * Returns whom a request is counted for by its address: that of IPv4, the /64 and
 * /48 of IPv6. What may be a proxy's address stands for many people.
 */
export const addressOwners = ({
  address,
  trusted,
  isProxy,
}: LocatedRequest): LimitedOwner[] => {
  if (!address) return [{ key: '', share: OF_MANY }];
  const key = visitorNetwork(address).text;
  if (!trusted || isProxy) return [{ key, share: OF_MANY }];
  if (address.family === 'ipv4') return [{ key, share: 1 }];
  return [
    { key, share: 1 },
    { key: toNetwork(address, CUSTOMER).text, share: OF_MANY },
  ];
};

/** Bits of an IPv4 network that one provider's customers share. */
const NEIGHBOURS = 24;

/** Returns the network that a request is counted for: a /24 of IPv4, a /48 of IPv6. */
export const networkOwners = ({
  address,
  trusted,
  isProxy,
}: LocatedRequest): LimitedOwner[] => {
  if (!address || !trusted || isProxy) return [];
  const length = address.family === 'ipv4' ? NEIGHBOURS : CUSTOMER;
  return [{ key: toNetwork(address, length).text, share: 1 }];
};

/** Returns the visitor whom a request is counted for. */
export const visitorOwner = (visitor: string): LimitedOwner => ({
  key: `visitor ${visitor}`,
  share: 1,
});

import { toNetwork, visitorNetwork } from '../keys/address';
import type { RequestAddress } from './client-address';

/** Who is counted for what a request does. */
export interface LimitedOwner {
  key: string;
  /** How many times the usual limit holds for it. */
  share: number;
}

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
}: Omit<RequestAddress, 'secure'>): LimitedOwner[] => {
  if (!address) return [{ key: '', share: OF_MANY }];
  const key = visitorNetwork(address).text;
  if (!trusted || isProxy) return [{ key, share: OF_MANY }];
  if (address.family === 'ipv4') return [{ key, share: 1 }];
  return [
    { key, share: 1 },
    { key: toNetwork(address, CUSTOMER).text, share: OF_MANY },
  ];
};

import { NO_GEO, type Geo } from '../geo/create-geo';
import { visitorAddress, type RequestAddress } from './client-address';

/** Returns a reader of requests' addresses that says where they are, too. */
export const locateRequests = <Request extends unknown[]>(
  read: (...request: Request) => RequestAddress,
  geo: Geo,
): ((...request: Request) => RequestAddress) => {
  if (geo === NO_GEO) return read;
  return (...request) => {
    const from = read(...request);
    const address = visitorAddress(from);
    return address ? { ...from, place: geo.find(address.base) } : from;
  };
};

import type { Context } from 'hono';
import type { GatewayEnv } from '../../../deps';
import {
  visitorAddress,
  type RequestAddress,
} from '../../../http/client-address';
import type { Browser } from '../../../verdict/subject';
import type { Recognised } from './recognise';

/** Returns the browser that asks for a site, as far as a request shows it. */
export const browserAt = (
  site: string,
  from: RequestAddress,
  { visitors, identity }: Pick<Recognised, 'visitors' | 'identity'>,
): Browser => {
  const address = visitorAddress(from);
  return {
    site,
    visitors,
    identity,
    ...(address && { address }),
    addressTrusted: from.trusted,
    ...(from.place && { place: from.place }),
  };
};

/** Returns the browser whose gate makes a request. */
export const requestBrowser = (
  c: Context<GatewayEnv>,
  recognised: Recognised,
): Browser => browserAt(c.get('site').id, c.get('from'), recognised);

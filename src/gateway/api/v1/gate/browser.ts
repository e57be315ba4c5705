import type { Context } from 'hono';
import type { GatewayEnv } from '../../../deps';
import { visitorAddress } from '../../../http/client-address';
import type { Browser } from '../../../verdict/subject';
import type { Recognised } from './recognise';

/** Returns the browser whose gate makes a request. */
export const requestBrowser = (
  c: Context<GatewayEnv>,
  { visitors, identity }: Recognised,
): Browser => {
  const from = c.get('from');
  const address = visitorAddress(from);
  return {
    site: c.get('site').id,
    visitors,
    identity,
    ...(address && { address }),
    addressTrusted: from.trusted,
    ...(from.place && { place: from.place }),
  };
};

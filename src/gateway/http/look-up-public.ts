import { lookup as lookUp, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './public-url';

/** A name leads to addresses that are not public alone. */
export class NotPublic extends Error {
  override readonly name = 'NotPublic';
}

/**
 * Looks a name up, and hands on only what may be connected to: nobody can answer
 * one address here and another to whoever connects.
 */
export const lookUpPublic: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (error, found) => {
    const addresses = (found as LookupAddress[] | undefined) ?? [];
    const usable = addresses.filter(({ address }) => isPublicAddress(address));
    const [first] = usable;
    if (error || !first) {
      callback(error ?? new NotPublic(`${hostname} is not public`), '', 0);
    } else if (options.all) callback(null, usable);
    else callback(null, first.address, first.family);
  });
};

/** Returns whether a connection failed over its encryption. */
export const isTlsError = ({ code = '' }: NodeJS.ErrnoException): boolean =>
  /^(ERR_TLS|ERR_SSL|EPROTO|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/.test(
    code,
  );

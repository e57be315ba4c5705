import ipaddr from 'ipaddr.js';
import { ApiError } from '../lib/errors/api-error';

/** Returns whether an address is one that everybody on the internet can reach. */
export const isPublicAddress = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';

/** Returns the host of a URL as an address; undefined if it is a name. */
export const addressOfHost = ({ hostname }: URL): string | undefined => {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1');
  return ipaddr.isValid(bare) ? bare : undefined;
};

const invalid = (expected: string) =>
  new ApiError('invalid', `Expected ${expected}.`, 'url');

/**
 * Reads the URL of a receiver. Where a name leads is looked at whenever something
 * is sent there.
 *
 * @param allowPrivate whether it may be by http, and of an address that is not
 * public
 * @throws ApiError `invalid` naming `url`
 */
export const parseReceiverUrl = (text: string, allowPrivate: boolean): URL => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const schemes = allowPrivate ? ['https:', 'http:'] : ['https:'];
  if (!url || !schemes.includes(url.protocol)) {
    throw invalid('a URL that begins with https://');
  }
  if (url.username || url.password) {
    throw invalid('a URL without a user name and password');
  }
  const address = addressOfHost(url);
  const isLocal =
    address === undefined
      ? /(^|\.)localhost\.?$/i.test(url.hostname)
      : !isPublicAddress(address);
  if (isLocal && !allowPrivate) {
    throw invalid(
      'a URL that everybody on the internet can reach; one of your own network takes “doorlist serve --allow-private”',
    );
  }
  url.hash = '';
  return url;
};

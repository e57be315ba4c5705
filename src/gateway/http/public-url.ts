import ipaddr from 'ipaddr.js';
import { ApiError } from '../lib/errors/api-error';

/** Returns whether an address is one that everybody on the internet can reach. */
export const isPublicAddress = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';

/** Returns the host of a URL as an address; undefined if it is a name. */
const addressOfHost = ({ hostname }: URL): string | undefined => {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1');
  return ipaddr.isValid(bare) ? bare : undefined;
};

/** Returns whether a URL itself says that it leads to nowhere public. */
export const isLocalUrl = (url: URL): boolean => {
  const address = addressOfHost(url);
  return address === undefined
    ? /(^|\.)localhost\.?$/i.test(url.hostname)
    : !isPublicAddress(address);
};

const invalid = (expected: string) =>
  new ApiError('invalid', `Expected ${expected}.`, 'url');

/** Whether a URL may lead into the operator’s own network, and who allows that. */
export interface PrivateUrls {
  /** Whether it may be by http, and of an address that is not public. */
  allowed: boolean;
  /** The command that allows it, for the error. */
  by: string;
}

/**
 * Reads a URL that the gateway is to ask. Where a name leads is looked at whenever
 * it is asked: see `lookUpPublic`.
 *
 * @throws ApiError `invalid` naming `url`
 */
export const parsePublicUrl = (
  text: string,
  { allowed, by }: PrivateUrls,
): URL => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const schemes = allowed ? ['https:', 'http:'] : ['https:'];
  if (!url || !schemes.includes(url.protocol)) {
    throw invalid('a URL that begins with https://');
  }
  if (url.username || url.password) {
    throw invalid('a URL without a user name and password');
  }
  if (!allowed && isLocalUrl(url)) {
    throw invalid(
      `a URL that everybody on the internet can reach; one of your own network takes “${by}”`,
    );
  }
  url.hash = '';
  return url;
};

import ipaddr from 'ipaddr.js';

/** What stands for what is not shown. */
export const HIDDEN = '•••';

/** Groups of an IPv6 address that are shown: a /48, about one customer. */
const SHOWN_GROUPS = 3;

const IPV4 = /(\d{1,3}\.\d{1,3}\.\d{1,3}\.)(?:\d{1,3}|\*)/g;
/** More than IPv6 addresses: what is none is left as it is. */
const COLONS =
  /(?:[\da-f]{0,4}:){2,}(?:(?:\d{1,3}\.){3}\d{1,3}|[\da-f]{1,4})?/gi;

const maskIpv6 = (text: string): string => {
  if (!ipaddr.IPv6.isValid(text)) return text;
  const address = ipaddr.IPv6.parse(text);
  if (address.isIPv4MappedAddress()) {
    return maskAddresses(address.toIPv4Address().toString());
  }
  const groups = address.parts
    .slice(0, SHOWN_GROUPS)
    .map((part) => part.toString(16));
  return [...groups, HIDDEN].join(':');
};

/**
 * Returns a text without the last part of the addresses in it:
 * `203.0.113.24` becomes `203.0.113.•••`. How wide a network is stays.
 */
export const maskAddresses = (text: string): string =>
  text.replace(COLONS, maskIpv6).replace(IPV4, `$1${HIDDEN}`);

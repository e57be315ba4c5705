import type { Draw } from './draw';

/** First bytes of networks that providers give to homes and phones. */
const FIRST = [
  ...[24, 31, 46, 62, 71, 77, 78, 79, 80, 81, 82, 84, 85, 86, 87, 88, 89, 90],
  ...[91, 92, 93, 94, 95, 99, 109, 151, 176, 178, 185, 188, 201, 212, 217],
];

/** Beginnings of what providers of IPv6 have. */
const FIRST_IPV6 = [
  '2001:8a0',
  '2003:c1',
  '2600:1700',
  '2a01:c23',
  '2a02:8109',
];

const hex = (draw: Draw, below: number): string =>
  draw.below(below).toString(16);

/** Draws the first three bytes of a network of 256 addresses. */
export const drawNetwork = (draw: Draw): string =>
  [draw.pick(FIRST), draw.below(256), draw.below(256)].join('.');

/** Draws an address in such a network. */
export const drawHost = (draw: Draw, network: string): string =>
  `${network}.${draw.between(1, 254)}`;

/** Draws an address somewhere, of IPv4. */
export const drawAddress = (draw: Draw): string =>
  drawHost(draw, drawNetwork(draw));

/** Draws the /56 that a customer has, without its last eight bits. */
export const drawCustomer = (draw: Draw): string =>
  `${draw.pick(FIRST_IPV6)}:${hex(draw, 0x10000)}:${draw.between(1, 0xff).toString(16)}`;

/** Draws an address in the n-th /64 of a customer's /56. */
export const drawIpv6Host = (
  draw: Draw,
  customer: string,
  n: number,
): string => {
  const host = [0, 1, 2, 3].map(() => hex(draw, 0x10000)).join(':');
  return `${customer}${n.toString(16).padStart(2, '0')}:${host}`;
};

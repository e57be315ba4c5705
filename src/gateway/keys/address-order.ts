import { toNumber, WHOLE, type Network } from './address';

/** The texts between which all addresses of a network stand. */
export interface AddressOrder {
  first: string;
  last: string;
}

/**
 * Returns the texts of the first and the last address of a network. Compared by
 * their bytes such texts are in the order of the addresses, IPv4 before IPv6.
 */
export const toAddressOrder = (network: Network): AddressOrder => {
  const { family, length } = network;
  const width = WHOLE[family];
  const start = toNumber(network);
  const end = start + (1n << BigInt(width - length)) - 1n;
  const print = (address: bigint) =>
    `${family === 'ipv4' ? 4 : 6}${address.toString(16).padStart(width / 4, '0')}`;
  return { first: print(start), last: print(end) };
};

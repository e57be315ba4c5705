import { parseNetwork } from '../keys/address';
import { toAddressOrder } from '../keys/address-order';

/** Returns the columns of a chat that say what its address is. */
export const addressColumns = (address: string | null) => {
  const network = address === null ? undefined : parseNetwork(address);
  return {
    address,
    address_order: network ? toAddressOrder(network).first : null,
  };
};

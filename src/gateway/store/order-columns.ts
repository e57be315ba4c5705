import { parseNetwork } from '../keys/address';
import { toAddressOrder } from '../keys/address-order';
import type { Key } from '../keys/key';
import { toMailOrder } from '../keys/mail-order';

/** Returns the columns of a chat that say what its address is. */
export const addressColumns = (address: string | null) => {
  const network = address === null ? undefined : parseNetwork(address);
  return {
    address,
    address_order: network ? toAddressOrder(network).first : null,
  };
};

/** Returns the columns of a chat that say which email was claimed. */
export const emailColumns = (email: string | null) => ({
  email,
  mail_order: email === null ? null : toMailOrder(email),
});

/** Returns the columns of a link that say what is proven. */
export const linkColumns = ({ kind, value }: Key) => ({
  ...{ kind, value },
  mail_order: kind === 'email' ? toMailOrder(value) : null,
});

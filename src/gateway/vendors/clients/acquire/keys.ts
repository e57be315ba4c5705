import { z } from 'zod';
import { parseNetwork } from '../../../keys/address';
import { decimalId, looseText } from '../http/loose-schemas';
import type { VendorKey } from '../client';

const contactData = z.looseObject({
  id: decimalId,
  ip: looseText,
  email: looseText,
  phone: looseText,
});

/**
 * A list's items say themselves what they are. The vendor's own example has
 * addresses under type `email`, and how it spells other types is nowhere
 * written, so the type decides for contacts alone.
 */
const keyOf = (type: string, item: unknown): VendorKey | undefined => {
  const id = decimalId.safeParse(item);
  if (type === 'contact' && id.success) {
    return { kind: 'acquire', value: id.data };
  }
  if (typeof item !== 'string') return undefined;
  if (parseNetwork(item)) return { kind: 'ip', value: item };
  return /^[^@\s]+@[^@\s]+$/.test(item)
    ? { kind: 'email', value: item }
    : undefined;
};

interface BlockKeys {
  keys: VendorKey[];
  mentions: VendorKey[];
}

/**
 * What a block's `data` bans, and what it tells besides. An object is one
 * contact: of the address, email and phone beside its id nobody says that they
 * are blocked.
 * https://developer.acquire.io/rest-apis/settings/security/security-block-visitor/list
 */
export const acquireKeys = (type: string, data: unknown): BlockKeys => {
  if (Array.isArray(data)) {
    const keys = data.flatMap((item) => keyOf(type, item) ?? []);
    return { keys, mentions: [] };
  }
  const contact = contactData.safeParse(data);
  if (!contact.success) return { keys: [], mentions: [] };
  const { id, ...rest } = contact.data;
  return {
    keys: [{ kind: 'acquire', value: id }],
    mentions: (['ip', 'email', 'phone'] as const).flatMap((kind) =>
      rest[kind] ? { kind, value: rest[kind] } : [],
    ),
  };
};

import { z } from 'zod';
import type { KeyKind } from '../../../protocol/key-kinds';
import { isoTime } from '../../lib/iso-time';
import type { BanKeyRow, StoredBan } from '../../store/bans';
import type { AcquireType } from '../../store/schema/schema';
import type { KnownContact } from '../../store/compat/acquire-contacts';
import { presentAcquireUser, acquireUser } from './user';

const contactData = z.object({
  id: z.int().nullable(),
  ip: z.string(),
  email: z.string(),
  phone: z.string(),
});

/**
 * A ban as Acquire's block. Their table of attributes says `blockedBy`, their
 * examples `blockBy`, so both are there.
 * https://developer.acquire.io/rest-apis/settings/security/security-block-visitor/list
 */
const wholeBlock = z.object({
  id: z.int(),
  type: z.enum(['contact', 'ip', 'email', 'phone']),
  data: z.union([contactData, z.array(z.string())]),
  // Acquire has no block for good.
  blockTill: z.iso.datetime().nullable().describe('Null: for good.'),
  blockBy: z.int(),
  blockedBy: z.int(),
  dateCreated: z.iso.datetime(),
  // As their table of attributes spells it.
  dataCreated: z.iso.datetime(),
  // Ours: Acquire keeps none.
  reason: z.string(),
  user: acquireUser,
});

export type AcquireBlock = z.infer<typeof wholeBlock>;
export type BlockField = keyof AcquireBlock;

/** A block without the fields that `select` left out. */
export const acquireBlock = wholeBlock.partial().meta({ id: 'AcquireBlock' });

/** The names of a block's fields. */
export const BLOCK_FIELDS = wholeBlock.keyof().options;

/** What blocks are filled up with. */
export interface BlockContext {
  /** By their ids at Acquire. */
  contacts: ReadonlyMap<string, KnownContact>;
  /** By the users' ids. */
  emails: ReadonlyMap<number, string>;
}

/** Returns the id of the contact that a ban is of, if the ban is of one. */
export const findContactId = ({ keys }: StoredBan): string | undefined =>
  keys.find(({ kind, lifted_at }) => kind === 'acquire' && lifted_at === null)
    ?.value;

const presentContact = (
  ban: StoredBan,
  keys: readonly BanKeyRow[],
  contacts: BlockContext['contacts'],
): z.infer<typeof contactData> => {
  const typed = (kind: KeyKind) => keys.find((key) => key.kind === kind)?.typed;
  const id = findContactId(ban);
  const contact = id === undefined ? undefined : contacts.get(id);
  return {
    // Acquire's ids are integers; in our panel anything may be typed.
    id: /^\d{1,15}$/.test(id ?? '') ? Number(id) : null,
    ip: typed('ip') ?? contact?.address ?? '',
    email: typed('email') ?? contact?.email ?? '',
    phone: typed('phone') ?? contact?.phone ?? '',
  };
};

const VALUE_TYPES = ['ip', 'email', 'phone'] as const;

/**
 * Returns the type of a block: that of its keys, if they are of one kind that
 * Acquire has. Everything else is somebody, and so is what was made as a contact.
 */
const typeOf = (
  { acquire_type: madeAs }: StoredBan,
  keys: readonly BanKeyRow[],
): AcquireType => {
  if (madeAs === 'contact' || !keys.length) return madeAs ?? 'contact';
  return (
    VALUE_TYPES.find((type) => keys.every(({ kind }) => kind === type)) ??
    'contact'
  );
};

/** Returns a ban as Acquire's block, with all fields. */
export const presentAcquireBlock = (
  ban: StoredBan,
  { contacts, emails }: BlockContext,
): AcquireBlock => {
  const keys = ban.keys.filter(({ lifted_at }) => lifted_at === null);
  const type = typeOf(ban, keys);
  return {
    id: ban.id,
    type,
    data:
      type === 'contact'
        ? presentContact(ban, keys, contacts)
        : keys.map(({ typed }) => typed),
    blockTill: ban.until === null ? null : isoTime(ban.until),
    blockBy: ban.created_by,
    blockedBy: ban.created_by,
    dateCreated: isoTime(ban.created_at),
    dataCreated: isoTime(ban.created_at),
    reason: ban.reason,
    user: presentAcquireUser(
      {
        id: ban.created_by,
        name: ban.created_by_name,
        isUser: ban.created_by_user === 1,
      },
      emails,
    ),
  };
};

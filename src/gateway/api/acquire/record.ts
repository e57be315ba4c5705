import type { KeyKind } from '../../../protocol/agent';
import type { BanKeyRow, StoredBan } from '../../store/bans';
import type { KnownContact } from '../../store/compat/acquire-contacts';
import type { AcquireType } from '../../store/schema/schema';
import { presentAcquireUser, type AcquireUser } from './user';
import { isoTime } from '../../lib/iso-time';

interface ContactData {
  id: number | null;
  ip: string;
  email: string;
  phone: string;
}

/**
 * A ban as Acquire's block. Their table of attributes says `blockedBy`, their
 * examples `blockBy`, so both are there.
 * https://developer.acquire.io/rest-apis/settings/security/security-block-visitor/list
 */
export interface AcquireRecord {
  id: number;
  type: AcquireType;
  data: ContactData | string[];
  /** Null: for good, which Acquire does not have. */
  blockTill: string | null;
  blockBy: number;
  blockedBy: number;
  dateCreated: string;
  /** Ours: Acquire keeps none. */
  reason: string;
  user?: AcquireUser;
}

export const RECORD_FIELDS = [
  'id',
  'type',
  'data',
  'blockTill',
  'blockBy',
  'blockedBy',
  'dateCreated',
  'reason',
  'user',
] as const satisfies readonly (keyof AcquireRecord)[];
export type RecordField = (typeof RECORD_FIELDS)[number];

/** What records are filled up with. */
export interface RecordContext {
  contacts: ReadonlyMap<string, KnownContact>;
  emails: ReadonlyMap<number, string>;
}

/** The contact that a ban is of, if it is of one. */
export const contactOf = ({ keys }: StoredBan): string | undefined =>
  keys.find(({ kind }) => kind === 'acquire')?.value;

const contactData = (
  ban: StoredBan,
  keys: readonly BanKeyRow[],
  contacts: RecordContext['contacts'],
): ContactData => {
  const typed = (kind: KeyKind) => keys.find((key) => key.kind === kind)?.typed;
  const contact = contactOf(ban);
  const known = contact === undefined ? undefined : contacts.get(contact);
  return {
    // Acquire's ids are integers; in our panel anything may be typed.
    id: /^\d{1,15}$/.test(contact ?? '') ? Number(contact) : null,
    ip: typed('ip') ?? known?.address ?? '',
    email: typed('email') ?? known?.email ?? '',
    phone: typed('phone') ?? known?.phone ?? '',
  };
};

export const presentAcquireRecord = (
  ban: StoredBan,
  { contacts, emails }: RecordContext,
): AcquireRecord => {
  const type = ban.acquire_type ?? 'contact';
  const keys = ban.keys.filter(({ lifted_at }) => lifted_at === null);
  return {
    id: ban.id,
    type,
    data:
      type === 'contact'
        ? contactData(ban, keys, contacts)
        : keys.map(({ typed }) => typed),
    blockTill: ban.until === null ? null : isoTime(ban.until),
    blockBy: ban.created_by,
    blockedBy: ban.created_by,
    dateCreated: isoTime(ban.created_at),
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

/** The fields of a record that were asked for. */
export const selectFields = (
  record: AcquireRecord,
  fields: readonly RecordField[],
): Partial<AcquireRecord> =>
  Object.fromEntries(
    RECORD_FIELDS.filter((field) => fields.includes(field)).map((field) => [
      field,
      record[field],
    ]),
  );

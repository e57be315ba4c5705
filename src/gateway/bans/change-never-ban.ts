import type { NeverBanKind } from '../../protocol/never-ban';
import { canonicalKey } from '../keys/canonical-key';
import { parseNeverBan, type NeverBanKey } from '../keys/never-ban';
import { ApiError } from '../lib/errors/api-error';
import { insertAudit, insertChange, type Actor } from '../store/changes';
import type { Db } from '../store/db';
import {
  deleteNeverBan,
  findNeverBan,
  insertNeverBan,
  type NeverBanRow,
} from '../store/never-ban';

interface Act {
  by: Actor;
  /** Milliseconds since 1970. */
  at: number;
}

/** An entry to be. */
interface Given {
  /** Absent: as the value looks. */
  kind?: NeverBanKind | undefined;
  value: string;
  note: string;
  /** Of a phone number without a country code; empty: none is meant. */
  country: string;
}

const parse = ({ kind, value, country }: Given): NeverBanKey => {
  if (kind !== undefined) {
    return {
      kind,
      value: canonicalKey(kind, value, 'value', { country }).value,
    };
  }
  try {
    return parseNeverBan(value, country);
  } catch (error) {
    throw new ApiError('invalid', `${(error as Error).message}.`, 'value');
  }
};

/**
 * Puts a network, an email, a domain or a phone number on the never-ban list.
 * What is on it already stays as it is.
 *
 * @throws ApiError `invalid`, naming `value`
 */
export const addNeverBan = (
  db: Db,
  given: Given,
  { by, at }: Act,
): Promise<{ entry: NeverBanRow; isNew: boolean }> => {
  const key = parse(given);
  return db.transaction().execute(async (trx) => {
    const { note } = given;
    const who = { by_id: by.id, by_name: by.name, created_at: at };
    const entry = await insertNeverBan(trx, { ...key, note, ...who });
    if (!entry) {
      const before = await findNeverBan(trx, key);
      if (!before) throw new Error(`never-ban ${key.value} is gone`);
      return { entry: before, isNew: false };
    }
    const { id } = entry;
    await insertAudit(trx, {
      ...{ by, at, action: 'add never-ban', subject: id },
      detail: { kind: key.kind },
    });
    await insertChange(trx, { kind: 'never-ban', subject: id, at });
    return { entry, isNew: true };
  });
};

/** Takes an entry off the never-ban list; undefined if there is none. */
export const removeNeverBan = (
  db: Db,
  id: number,
  { by, at }: Act,
): Promise<NeverBanRow | undefined> =>
  db.transaction().execute(async (trx) => {
    const entry = await deleteNeverBan(trx, id);
    if (!entry) return undefined;
    await insertAudit(trx, {
      ...{ by, at, action: 'remove never-ban', subject: id },
      detail: { kind: entry.kind },
    });
    await insertChange(trx, { kind: 'never-ban', subject: id, at });
    return entry;
  });

import type { KeyKind } from '../../protocol/key-kinds';
import { canonicalKey } from '../keys/canonical-key';
import type { Key } from '../keys/key';
import { guessKind } from '../jobs/import/guess-kind';
import { ApiError } from '../lib/errors/api-error';
import { insertAudit, insertChange } from '../store/changes';
import {
  deleteBlocklistException,
  insertBlocklistExceptions,
  type BlocklistExceptionRow,
} from '../store/blocklists/blocklist-exceptions';
import { raiseBlocklistRevision } from '../store/blocklists/blocklists';
import type { Db } from '../store/db';
import { listBansOfKeys } from '../store/bans-of-keys';
import { listBansById } from '../store/bans';
import type { ListAct } from './add-list';
import { requireList } from './change-list';
import { endListedBans } from './end-listed-bans';

/** An exception to be. */
interface Given {
  /** Absent: as the value looks. */
  kind?: KeyKind | undefined;
  value: string;
  note: string;
  /** Of a phone number without a country code; empty: none is meant. */
  country: string;
}

/** Bans of one key that are looked through, the newest. */
const MOST = 500;

const parse = ({ kind: named, value, country }: Given): Key => {
  const kind = named ?? (guessKind(value) as KeyKind | undefined);
  if (kind !== undefined)
    return canonicalKey(kind, value, 'value', { country });
  throw new ApiError(
    'invalid',
    'value: expected an address, a network, an email, a domain or a phone number, or name the kind.',
    'value',
  );
};

const endBansOfKey = async (
  trx: Db,
  list: number,
  key: Key,
  at: number,
): Promise<void> => {
  const found = await listBansOfKeys(trx, [key], MOST);
  const bans = await listBansById(trx, [
    ...new Set(found.map(({ ban }) => ban)),
  ]);
  const own = bans.filter((ban) => ban.list?.id === list);
  await endListedBans(
    trx,
    own.map(({ id }) => id),
    'an exception of the list',
    at,
  );
};

/**
 * Adds an exception to a list: it bans nobody by this key, now and later. One that
 * there is already stays as it is.
 *
 * @throws ApiError `not_found`; `invalid` naming `value`; `duplicate`
 */
export const addException = (
  db: Db,
  id: number,
  given: Given,
  { by, at }: ListAct,
): Promise<BlocklistExceptionRow> => {
  const key = parse(given);
  return db.transaction().execute(async (trx) => {
    await requireList(trx, id);
    const [row] = await insertBlocklistExceptions(trx, [
      {
        ...{ blocklist: id, ...key, note: given.note, created_at: at },
        ...{ by_id: by.id, by_name: by.name },
      },
    ]);
    if (!row) {
      throw new ApiError(
        'duplicate',
        `${key.value} is an exception of this list already.`,
        'value',
      );
    }
    await raiseBlocklistRevision(trx, id);
    await endBansOfKey(trx, id, key, at);
    await insertAudit(trx, {
      ...{ by, at, action: 'add list exception', subject: id },
      detail: { exception: row.id, kind: key.kind },
    });
    await insertChange(trx, { kind: 'list', subject: id, at });
    return row;
  });
};

/**
 * Removes an exception of a list, which is read anew at once.
 *
 * @throws ApiError `not_found`
 */
export const removeException = (
  db: Db,
  id: number,
  exception: number,
  { by, at }: ListAct,
): Promise<BlocklistExceptionRow> =>
  db.transaction().execute(async (trx) => {
    await requireList(trx, id);
    const row = await deleteBlocklistException(trx, id, exception);
    if (!row) {
      throw new ApiError(
        'not_found',
        `There is no exception ${exception} of this list.`,
        'exception',
      );
    }
    const reread = { digest: null, etag: null, last_modified: null };
    await raiseBlocklistRevision(trx, id, { ...reread, next_at: at });
    await insertAudit(trx, {
      ...{ by, at, action: 'remove list exception', subject: id },
      detail: { exception, kind: row.kind },
    });
    await insertChange(trx, { kind: 'list', subject: id, at });
    return row;
  });

import { resealAudit } from '../audit/reseal-audit';
import { verifyAudit } from '../audit/verify-audit';
import { COMMAND_LINE } from '../auth/command-line';
import { digestValue, ERASED } from '../keys/erased';
import type { Key } from '../keys/key';
import { ApiError } from '../lib/errors/api-error';
import type { Secrets } from '../lib/secrets';
import {
  insertAudit,
  insertChange,
  insertChanges,
  type Actor,
} from '../store/changes';
import type { Db } from '../store/db';
import { deleteAppealsOf } from '../store/appeals';
import {
  deleteChatsOfBans,
  deleteLinksOfKey,
  deleteNeverBanValue,
  listBanKeysOf,
  listVendorsOfKey,
  updateBanKeyValues,
  updateVendorKeyValues,
  type BanKeyOfPerson,
  type VendorOfKey,
} from '../store/erase/person';
import { replaceText } from '../store/erase/text-in-rows';
import { deleteEvidenceOf } from '../store/evidence';
import { insertErasure } from '../store/erasures';
import { inChunks } from '../store/in-chunks';
import { deleteWithChildren } from '../store/retention/delete-with-children';
import { findUserByEmail } from '../store/users';
import { deleteEventsAbout, listReceiversOf } from '../store/webhooks/receipts';
import { truncateLog } from '../store/truncate-log';
import { updateDesiredState } from '../vendors/state/desired';
import { toAppealPerson } from '../verdict/appeal-link';
import { findPerson } from './find-person';
import { listKeptBans } from './list-kept-bans';

/** What an erasure did. It names no value. */
export interface Erased {
  kind: Key['kind'];
  /** What stands for the value in bans that go on, and in the log of erasures. */
  digest: string;
  /** Browsers and chats that were deleted, the latter with their messages. */
  visitors: number;
  chats: number;
  /** Appeals that were deleted, with what was answered. */
  appeals: number;
  /** Bans that go on, by digest. */
  bansKept: { ban: number; until: string | null }[];
  /** Ended bans whose key is gone. */
  bansErased: number;
  neverBanEntries: number;
  /** Other texts that named the person, by table. */
  texts: Record<string, number>;
  /** Vendors that were sent the key, or a visitor's id of theirs. */
  vendors: (Pick<VendorOfKey, 'vendor' | 'account'> & { says: string })[];
  /** Webhooks’ receivers that were sent something of the person’s bans or chats. */
  receivers: string[];
}

const describeVendor = (state: string, isKept: boolean): string => {
  if (state === 'gone') return 'Has been sent it; its ban was lifted.';
  return isKept
    ? 'Has been sent it, and goes on banning it: the value is in its list.'
    : 'Has been sent it; its ban is lifted now.';
};

/** Erases one key from what bans and vendors hold. */
const eraseKey = async (
  trx: Db,
  key: Key,
  digest: string,
  now: number,
): Promise<
  Pick<Erased, 'bansErased' | 'vendors'> & { keys: BanKeyOfPerson[] }
> => {
  const found = await listBanKeysOf(trx, key, now);
  const kept = found.filter(({ isActive }) => isActive);
  const ended = found.filter(({ isActive }) => !isActive);
  const idsOf = (keys: typeof found) => keys.map(({ id }) => id);
  await updateBanKeyValues(trx, idsOf(kept), { value: digest, typed: ERASED });
  await updateBanKeyValues(trx, idsOf(ended), { value: ERASED, typed: ERASED });
  const vendors = await listVendorsOfKey(trx, key);
  await updateVendorKeyValues(trx, key, digest);
  return {
    keys: found,
    bansErased: ended.length,
    vendors: vendors.map(({ vendor, account, state }) => ({
      ...{ vendor, account, says: describeVendor(state, kept.length > 0) },
    })),
  };
};

const requireNoUser = async (db: Db, { kind, value }: Key): Promise<void> => {
  if (kind !== 'email' || !(await findUserByEmail(db, value))) return;
  throw new ApiError(
    'conflict',
    `${value} signs in here. Remove the user first: doorlist user remove --email ${value}`,
    'value',
  );
};

/**
 * Erases what is kept of whoever a key stands for, in one transaction, and from
 * SQLite's file and log: their
 * browsers, links, chats and messages are deleted, and the value is taken out of
 * all other rows. Bans that go on keep it as a digest that still matches.
 *
 * @param key canonical
 * @param typed how the key was given
 * @throws ApiError `conflict` if the email is that of a user
 */
export const erasePerson = async (
  { db, secrets }: { db: Db; secrets: Secrets },
  key: Key,
  typed: string,
  now: number,
  by: Actor = COMMAND_LINE,
): Promise<Erased> => {
  await requireNoUser(db, key);
  const digestOf = (one: Key) => digestValue(secrets.erasureKey, one);
  const report = await db.transaction().execute(async (trx) => {
    const person = await findPerson(trx, key, typed);
    const isAuditIntact = (await verifyAudit(trx, secrets)).broken === null;
    const digest = digestOf(key);
    const report: Erased = {
      ...{ kind: key.kind, digest },
      visitors: person.visitors.length,
      chats: person.chats.length,
      appeals: 0,
      ...{ bansKept: [], bansErased: 0, texts: {}, vendors: [], receivers: [] },
      neverBanEntries: (await deleteNeverBanValue(trx, key)) ? 1 : 0,
    };
    const held: BanKeyOfPerson[] = [];
    for (const one of person.keys) {
      const done = await eraseKey(trx, one, digestOf(one), now);
      report.bansErased += done.bansErased;
      report.vendors.push(...done.vendors);
      held.push(...done.keys);
    }
    report.bansKept = listKeptBans(held);
    const bans = held.map(({ ban }) => ban);
    const appeals = await deleteAppealsOf(trx, {
      persons: person.keys.map((one) => toAppealPerson(secrets, one)),
      visitors: person.visitors,
      contacts: [key.value, typed, ...person.texts],
    });
    report.appeals = appeals.length;
    await deleteEvidenceOf(trx, {
      sessions: person.chats,
      visitors: person.visitors,
      texts: [key.value, typed, ...person.texts],
    });
    const subjects = [
      ...appeals.map((id) => `appeal ${id}`),
      ...person.chats.map((code) => `session ${code}`),
      ...bans.map((ban) => `ban ${ban}`),
    ];
    report.receivers = await listReceiversOf(trx, subjects);
    await deleteEventsAbout(trx, subjects);
    await deleteChatsOfBans(trx, person.chats);
    await inChunks(person.chats, async (some) => {
      await deleteWithChildren(trx, 'sessions', 'code', some);
      return [];
    });
    await inChunks([...person.visitors], async (some) => {
      await deleteWithChildren(trx, 'visitors', 'id', some);
      return [];
    });
    await deleteLinksOfKey(trx, key);
    // Ids at vendors that only the browsers' bans wanted banned there.
    await updateDesiredState(trx, person.linked, now);
    if (person.texts.length) {
      report.texts = await replaceText(trx, person.texts, ERASED);
    }
    if (report.texts['audit'] && isAuditIntact) {
      await resealAudit(trx, secrets);
    }
    await insertErasure(trx, { kind: key.kind, digest, at: now });
    await insertAudit(trx, {
      ...{ by, at: now, action: 'erase' },
      subject: digest,
      detail: { kind: key.kind, chats: report.chats },
    });
    await insertChange(trx, { kind: 'erasure', subject: digest, at: now });
    await inChunks(person.chats, async (some) => {
      const changes = some.map(
        (subject) => ({ kind: 'session', subject, at: now }) as const,
      );
      await insertChanges(trx, changes);
      return [];
    });
    return report;
  });
  await truncateLog(db);
  return report;
};

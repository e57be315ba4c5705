import { canonicalValue } from '../keys/canonical-key';
import type { Key } from '../keys/key';
import { isPublicMailDomain } from '../keys/public-mail-domains';
import type { Secrets } from '../lib/secrets';
import { yieldToEventLoop } from '../lib/yield-to-event-loop';
import { listBansById, type StoredBan } from '../store/bans';
import type { Db } from '../store/db';
import { hasSignedInSince } from '../store/domain-users';
import {
  listSpelledBanKeys,
  updateSpelledBanKey,
  type SpelledBanKey,
} from '../store/spellings/ban-keys';
import { hasCurrentForm, markCurrentForm } from '../store/spellings/form';
import { listSpelledLinks, updateLinkValue } from '../store/spellings/links';
import {
  listSpelledNeverBan,
  updateNeverBanValue,
} from '../store/spellings/never-ban';
import {
  listSpelledVendorBans,
  updateVendorBanValue,
} from '../store/spellings/vendor-bans';
import type { SpelledKey } from '../store/spellings/select-spelled';
import { isActive } from './is-active';
import { publishKeys, takeOffLists } from './publish-keys';

/** Keys a transaction looks at: nobody else waits longer. */
const BLOCK = 250;

/**
 * Returns the value that a key has now; undefined if it has that already, or if
 * it can't be read any more and so stays as it is.
 */
const newValue = (
  { kind, value }: SpelledKey,
  text: string,
): string | undefined => {
  const canonical = canonicalValue(kind, text);
  return canonical === value ? undefined : canonical;
};

const respellVendorBans = (db: Db): Promise<void> =>
  db.transaction().execute(async (trx) => {
    for (const row of await listSpelledVendorBans(trx)) {
      const value = newValue(row, row.value);
      if (value !== undefined) await updateVendorBanValue(trx, row, value);
    }
  });

const respellLinks = (db: Db): Promise<void> =>
  db.transaction().execute(async (trx) => {
    for (const link of await listSpelledLinks(trx)) {
      // The value may lack what matters by now; how it is shown does not.
      const value = newValue(link, link.shown ?? link.value);
      if (value !== undefined) await updateLinkValue(trx, link, value);
    }
  });

const respellNeverBan = (db: Db): Promise<void> =>
  db.transaction().execute(async (trx) => {
    for (const entry of await listSpelledNeverBan(trx)) {
      const value = newValue(entry, entry.value);
      if (value !== undefined) await updateNeverBanValue(trx, entry, value);
    }
  });

/** Puts an active ban's changed keys on the lists in place of the old ones. */
const republish = async (
  trx: Db,
  secrets: Secrets,
  ban: StoredBan,
  changed: ReadonlySet<number>,
  now: number,
): Promise<void> => {
  const keys = ban.keys.filter(
    ({ id, lifted_at }) => lifted_at === null && changed.has(id),
  );
  if (!keys.length || !isActive(ban, now)) return;
  await takeOffLists(trx, keys, ban.sites);
  await publishKeys(trx, secrets, keys, ban.sites, now);
};

const MONTH = 30 * 24 * 60 * 60 * 1000;

/**
 * Returns the domain that was meant by an email such as `*@spam.example`, which
 * matched nobody. A domain of people who have done nothing is banned by nobody
 * but an owner, so that such a key stays as it is.
 */
const findDomainMeant = async (
  trx: Db,
  { kind, typed }: SpelledBanKey,
  now: number,
): Promise<Key | undefined> => {
  if (kind !== 'email' || canonicalValue('email', typed) !== undefined) {
    return undefined;
  }
  const value = canonicalValue('domain', typed);
  if (value === undefined || isPublicMailDomain(value)) return undefined;
  return (await hasSignedInSince(trx, value, now - MONTH, undefined))
    ? undefined
    : { kind: 'domain', value };
};

/** Spells the keys of one block anew; returns the last id that was looked at. */
const respellBlock = async (
  trx: Db,
  secrets: Secrets,
  after: number,
  now: number,
): Promise<number | undefined> => {
  const keys = await listSpelledBanKeys(trx, after, BLOCK);
  const changed: [SpelledBanKey, Key][] = [];
  for (const key of keys) {
    const value = newValue(key, key.typed);
    const meant =
      value === undefined
        ? await findDomainMeant(trx, key, now)
        : { kind: key.kind, value };
    if (meant) changed.push([key, meant]);
  }
  for (const [key, meant] of changed) {
    await updateSpelledBanKey(trx, key, meant);
  }
  const ids = new Set(changed.map(([{ id }]) => id));
  const bans = new Set(changed.map(([{ ban }]) => ban));
  for (const ban of await listBansById(trx, [...bans])) {
    await republish(trx, secrets, ban, ids, now);
  }
  return keys.at(-1)?.id;
};

/**
 * Spells the keys that an earlier version stored as this one does, once: of
 * bans with their tags, of visitors, at vendors, and never banned. What was typed stays, and
 * so does whatever can't be read any more; keys of one ban that become equal
 * stay two, since each may be lifted alone. Goes on where it was stopped.
 */
export const respellKeys = async (
  db: Db,
  secrets: Secrets,
  now: number,
): Promise<void> => {
  if (await hasCurrentForm(db)) return;
  // Vendors' rows first: bans then find them under the new value.
  await respellVendorBans(db);
  await respellLinks(db);
  await respellNeverBan(db);
  let after: number | undefined = 0;
  while (after !== undefined) {
    const from: number = after;
    after = await db
      .transaction()
      .execute((trx) => respellBlock(trx, secrets, from, now));
    await yieldToEventLoop();
  }
  await markCurrentForm(db);
};

import type { VendorFailure } from '../../../protocol/vendor-failure';
import { VENDORS, type Vendor } from '../../../protocol/vendors';
import { keyId, type Key } from '../../keys/key';
import { isSharedKind } from '../../keys/shared-kinds';
import type { StoredBan } from '../../store/bans';
import type { Db } from '../../store/db';
import { listLinksTouching } from '../../store/links';
import { appliesTo } from '../../store/predicates';
import type { CodeCarrierRow } from '../../store/schema/vendor-tables';
import {
  listVendorAccounts,
  listVendorSites,
  type VendorAccountRow,
} from '../../store/vendors/accounts';
import {
  listVendorBansByKey,
  type VendorBanRow,
} from '../../store/vendors/ban-states';
import { listCodeCarriers } from '../../store/vendors/code-carriers';
import {
  listSuspensions,
  type SuspensionRow,
} from '../../store/vendors/suspensions';
import { VENDOR_DEFINITIONS } from '../clients/vendor-definitions';
import { isLate } from './is-late';

/** One key of a ban at one account. */
export interface VendorState extends Pick<
  VendorBanRow,
  'id' | 'kind' | 'value' | 'desired' | 'state'
> {
  /** Whether the ban is active and bans the key, or a visitor it stands for. */
  isActive: boolean;
  /** What failed, what keeps the key from being banned, or what it waits for. */
  error: VendorFailure | null;
}

/** A ban at one account that serves its sites. */
export interface BanAtAccount {
  vendor: Vendor;
  account: string;
  rows: VendorState[];
  /** Whom the vendor suspended for the ban's emails, or is to. */
  suspensions: SuspensionRow[];
  /** The vendor's ids that carry a code of the visitors whom the ban holds. */
  carriers: readonly string[];
  /** Those that do so only since the ban. */
  lateCarriers: readonly string[];
  /** Of an active ban: what keeps the vendor from having any of its keys. */
  absence: VendorFailure | undefined;
}

/** What of a ban decides which keys vendors are to ban. */
type KeysOfBan = Pick<
  StoredBan,
  'id' | 'keys' | 'sites' | 'ended_at' | 'created_at' | 'sparing'
>;

/** What the vendors' ids of visitors that some keys stand for are known by. */
export interface KnownIds {
  /** What is proven of which visitor, of the keys. */
  proofs: readonly (Key & { visitor: string })[];
  links: readonly (Key & { visitor: string })[];
  carriers: readonly CodeCarrierRow[];
}

/** Finds what the vendors' ids are known by that keys stand for. */
export const findKnownIds = async (
  db: Db,
  keys: readonly Key[],
): Promise<KnownIds> => {
  const wanted = new Set(keys.map(keyId));
  const values = keys.flatMap(({ kind, value }) =>
    isSharedKind(kind) ? [] : value,
  );
  const touching = await listLinksTouching(db, values);
  const proofs = touching.filter((link) => wanted.has(keyId(link)));
  const visitors = [
    ...new Set([
      ...keys.flatMap(({ kind, value }) => (kind === 'visitor' ? value : [])),
      ...proofs.map(({ visitor }) => visitor),
    ]),
  ];
  return {
    proofs,
    links: await listLinksTouching(db, visitors),
    carriers: await listCodeCarriers(db, visitors),
  };
};

/** Returns the keys of a ban that are banned now. */
const activeKeys = ({ keys, ended_at }: KeysOfBan) =>
  keys.filter(
    (key) =>
      ended_at === null && key.lifted_at === null && key.ended_at === null,
  );

/**
 * Returns the keys that keys of a ban stand for at a vendor: of visitors, and of
 * those that a key is proven of, the ids that they are linked to, or that
 * carried their codes before the ban.
 */
export const toRemoteKeys = (
  { created_at }: Pick<KeysOfBan, 'created_at'>,
  vendor: Vendor,
  keys: readonly Key[],
  { proofs, links, carriers }: KnownIds,
): Key[] =>
  keys.flatMap((key): Key[] => {
    const isVisitor = key.kind === 'visitor';
    const visitors = isVisitor
      ? [key.value]
      : proofs.flatMap((one) => (keyId(one) === keyId(key) ? one.visitor : []));
    const early = carriers.filter((one) => one.carried_from <= created_at);
    const ids = [...links, ...early].flatMap(({ visitor, kind, value }) =>
      visitors.includes(visitor) && kind === vendor
        ? { kind: vendor, value }
        : [],
    );
    return isVisitor ? ids : [key, ...ids];
  });

/** Returns why a vendor has none of an active ban's keys, if that is known. */
export const explainAbsence = (
  { sparing }: Pick<KeysOfBan, 'sparing'>,
  vendor: Vendor,
  keys: readonly Key[],
): VendorFailure | undefined => {
  if (keys.some(({ kind }) => kind === 'visitor')) {
    return { code: 'visitor_unknown', vendor: VENDORS[vendor].name };
  }
  const [key] = keys;
  const failure = key && VENDOR_DEFINITIONS[vendor].explainUnbannable(key);
  if (failure || !sparing || !key || !isSharedKind(key.kind)) return failure;
  return { code: 'cannot_spare', vendor: VENDORS[vendor].name };
};

const describeBan = (
  ban: KeysOfBan,
  { vendor, name, last_error }: VendorAccountRow,
  ids: KnownIds,
  rows: ReadonlyMap<string, VendorBanRow>,
  suspensions: readonly SuspensionRow[],
): BanAtAccount => {
  const pickRows = (keys: readonly Key[]) => {
    const names = toRemoteKeys(ban, vendor, keys, ids).map(keyId);
    return [...new Set(names)].flatMap((one) => rows.get(one) ?? []);
  };
  const keys = activeKeys(ban);
  const active = pickRows(keys);
  const carriers = ids.carriers.filter(
    (one) =>
      one.kind === vendor &&
      keys.some(
        ({ kind, value }) => kind === 'visitor' && value === one.visitor,
      ),
  );
  const late = carriers.filter(({ carried_from }) =>
    isLate(carried_from, [ban]),
  );
  return {
    ...{ vendor, account: name },
    rows: pickRows(ban.keys).map((row): VendorState => {
      const { id, kind, value, desired, state, error } = row;
      const waitsFor = state === 'pending' ? last_error : null;
      return {
        ...{ id, kind, value, desired, state },
        isActive: active.includes(row),
        error: error ?? waitsFor,
      };
    }),
    suspensions: suspensions.filter(
      ({ value, state }) =>
        state !== 'gone' &&
        ban.keys.some((key) => key.kind === 'email' && key.value === value),
    ),
    carriers: [...new Set(carriers.map(({ value }) => value))],
    lateCarriers: [...new Set(late.map(({ value }) => value))],
    absence: active.length ? undefined : explainAbsence(ban, vendor, keys),
  };
};

/** Lists bans at all accounts that serve their sites, by ban; empty without accounts. */
export const listVendorStates = async (
  db: Db,
  bans: readonly KeysOfBan[],
): Promise<Map<number, BanAtAccount[]>> => {
  const states = new Map<number, BanAtAccount[]>();
  const served = await listVendorSites(db);
  if (!served.length) return states;
  const keys = bans.flatMap((ban) => ban.keys);
  const ids = await findKnownIds(db, keys);
  const emails = keys.flatMap(({ kind, value }) =>
    kind === 'email' ? value : [],
  );
  for (const account of await listVendorAccounts(db)) {
    const sites = served.flatMap(({ account: id, site }) =>
      id === account.id ? site : [],
    );
    const remote = [...keys, ...ids.links, ...ids.carriers];
    const found = await listVendorBansByKey(db, account.id, remote);
    const rows = new Map(found.map((row) => [keyId(row), row]));
    const suspensions = await listSuspensions(db, emails, account.id);
    for (const ban of bans) {
      if (!sites.length || !appliesTo(ban.sites, sites)) continue;
      const before = states.get(ban.id) ?? [];
      states.set(ban.id, [
        ...before,
        describeBan(ban, account, ids, rows, suspensions),
      ]);
    }
  }
  return states;
};

import type { Answer } from '../../protocol/answer';
import type { Secrets } from '../lib/secrets';
import { findMatchingKeys, type ActiveKey } from '../store/bans';
import { findCurrentEpoch } from '../store/epochs';
import { listLinks } from '../store/links';
import { findSite } from '../store/sites';
import { listActiveTags } from '../store/tags';
import { networksAround, taggedNetworks, type Network } from '../keys/address';
import type { NeverBan } from '../keys/never-ban';
import { computeTag, formatTag } from '../lists/tags';
import type { Db } from '../store/db';
import type { Key } from '../keys/key';
import { keyId } from '../keys/key';

/** What the gateway knows of a browser when it decides. */
export interface Subject {
  site: string;
  /** Ids from our signed visitor tokens. */
  visitors: readonly string[];
  /** The address of the request. */
  address?: Network;
  /**
   * False while the address may be a proxy's: then it brings no tag, though a
   * ban of it still refuses.
   */
  addressTrusted: boolean;
  /** Proven by the site's server. */
  identity?: readonly Key[];
  /** Unproven: counted now, never given a tag. */
  claims?: readonly Key[];
}

export interface DecideDeps {
  db: Db;
  secrets: Secrets;
  neverBan: NeverBan;
}

/** The answer, and the bans behind it. */
export interface Decision {
  answer: Answer;
  bans: number[];
}

/**
 * Decides from the store, not from a cache.
 *
 * The version is read before the bans: should a ban be written in between, the
 * answer knows of it under the version before, and a list of the new version
 * says the same.
 */
export const decide = async (
  deps: DecideDeps,
  seen: Subject,
  now: number,
): Promise<Decision> => {
  const site = await findSite(deps.db, seen.site);
  if (!site) throw new Error(`no site ${seen.site}`);
  const epoch = await findCurrentEpoch(deps.db, seen.site, now);
  const { tagged, untagged } = await keysOf(deps, seen);
  const found = await findMatchingKeys(
    deps.db,
    [...tagged, ...untagged],
    now,
    seen.site,
  );
  const epochKey = deps.secrets.epochKey(seen.site, epoch.epoch);
  const tags = tagged.map((key) => computeTag(epochKey, key));
  const held = found.length
    ? await listActiveTags(deps.db, epoch, tags, now)
    : [];
  return {
    bans: [...new Set(found.map(({ ban }) => ban))],
    answer: {
      verdict: found.length ? 'refused' : 'admitted',
      version: site.version,
      epoch: epoch.epoch,
      bits: epoch.bits,
      maxAge: site.max_age,
      tags: tags.map(formatTag),
      hits: tags.flatMap((tag, index) => (held.includes(tag) ? index : [])),
      ...(found.length ? endOf(found, now) : {}),
    },
  };
};

/** Whether this is somebody on the never-ban list. */
export const isExempt = (
  { neverBan }: Pick<DecideDeps, 'neverBan'>,
  { address, addressTrusted }: Subject,
  proven: readonly Key[],
): boolean =>
  (address !== undefined &&
    addressTrusted &&
    neverBan.coversAddress(address)) ||
  proven.some(
    ({ kind, value }) => kind === 'email' && neverBan.coversEmail(value),
  );

/** The keys that are proven to be this browser's, beside its address. */
export const provenKeys = async (
  { db }: Pick<DecideDeps, 'db'>,
  { visitors, identity = [] }: Subject,
): Promise<Key[]> => [
  ...visitors.map((value): Key => ({ kind: 'visitor', value })),
  ...(await listLinks(db, visitors)),
  ...identity,
];

const ipKeys = (networks: readonly Network[]): Key[] =>
  networks.map(({ text }) => ({ kind: 'ip', value: text }));

/** The keys that bring a tag. */
export const taggedKeys = (
  { address, addressTrusted }: Subject,
  proven: readonly Key[],
): Key[] => {
  const networks =
    address && addressTrusted ? ipKeys(taggedNetworks(address)) : [];
  return proven.length ? unique([...networks, ...proven]) : networks;
};

/** All keys of a browser: those that bring a tag, and those that may not. */
const keysOf = async (
  deps: DecideDeps,
  seen: Subject,
): Promise<{ tagged: Key[]; untagged: Key[] }> => {
  const proven = await provenKeys(deps, seen);
  if (isExempt(deps, seen, proven)) return { tagged: [], untagged: [] };
  const { address, claims = [] } = seen;
  return {
    tagged: taggedKeys(seen, proven),
    untagged: unique([
      ...(address ? ipKeys(networksAround(address)) : []),
      ...claims,
    ]),
  };
};

/** Every name under which a ban would concern this browser. */
export const subjectKeyIds = async (
  deps: DecideDeps,
  seen: Subject,
): Promise<Set<string>> => {
  const { tagged, untagged } = await keysOf(deps, seen);
  return new Set([...tagged, ...untagged].map(keyId));
};
const unique = (keys: readonly Key[]): Key[] => [
  ...new Map(keys.map((key) => [keyId(key), key])).values(),
];

/** The refusal ends with the last of the bans that cause it. */
const endOf = (
  found: readonly ActiveKey[],
  now: number,
): Pick<Answer, 'until' | 'endsIn' | 'reference'> => {
  const endOfKey = ({ until }: ActiveKey) => until ?? Infinity;
  const last = found.reduce((one, other) =>
    endOfKey(other) > endOfKey(one) ? other : one,
  );
  return {
    reference: last.reference,
    ...(last.until !== null && {
      until: new Date(last.until).toISOString(),
      endsIn: Math.ceil((last.until - now) / 1000),
    }),
  };
};

import {
  networksAround,
  taggedNetworks,
  visitorNetwork,
  type Network,
} from '../keys/address';
import { toPlaceKeys } from '../geo/place';
import { listMailDomains, listTaggedDomains } from '../keys/domain';
import { isErasedValue } from '../keys/erased';
import { keyId, type Key } from '../keys/key';
import type { NeverBan } from '../keys/never-ban';
import type { Db } from '../store/db';
import type { ErasedKeys } from './erased-keys';
import { findSubject, type Browser, type Subject } from './subject';

/**
 * The keys a ban of which concerns one subject: computed once for a request,
 * and asked in whichever form is fastest (`match-bans.ts`). All forms say the
 * same, which test/gateway/verdict/match-bans.test.ts holds them to.
 *
 * | set           | holds                                   | is for                     |
 * | ------------- | --------------------------------------- | -------------------------- |
 * | `tagged`      | proven keys, networks of tagged lengths | the tags a browser is sent |
 * | `untagged`    | claims, networks of every length        | with `tagged`: SQL         |
 * | `ids`         | `tagged` and `untagged`, as texts       | open streams of visitors   |
 * | `identifiers` | every key that is no address            | `ranges` leaves them out   |
 * | `ranges`      | the address, not yet taken apart        | sessions; the ban filter   |
 *
 * An email, proven or claimed, brings the domains that it is of; a claimed one
 * on the never-ban list brings none. All of them are empty for somebody on the never-ban list.
 */
export interface KeySet {
  readonly site: string;
  /** Whether the subject is on the never-ban list: nothing refuses them. */
  readonly isExempt: boolean;
  /** Whether bans that spare whom a site's server proved spare this one. */
  readonly isVouchedFor: boolean;
  /**
   * What is surest to stand for this one person: the email or phone that was
   * proven last, else the browser.
   */
  readonly person: Key | undefined;
  /**
   * Proven keys, the nearest domains of proven emails, and the address, with its
   * country and provider, if it is trusted: each brings a tag.
   */
  readonly tagged: readonly Key[];
  /**
   * Keys that refuse but never bring a tag. The networks around a trusted
   * address stand in both: those of tagged lengths are among those of all.
   */
  readonly untagged: readonly Key[];
  /** `keyId` of all of these. */
  readonly ids: ReadonlySet<string>;
  /**
   * Proven and claimed keys, all domains of the emails among them, and the
   * address's country and provider.
   */
  readonly identifiers: readonly Key[];
  /** The address, if it is known. */
  readonly ranges: readonly Network[];
}

/** A class, since objects with getters of their own cost every visit 4 µs. */
class SubjectKeys implements KeySet {
  readonly site: string;
  readonly isExempt = false;
  readonly isVouchedFor: boolean;
  readonly tagged: readonly Key[];
  readonly identifiers: readonly Key[];
  readonly ranges: readonly Network[];
  readonly #proven: readonly Key[];
  readonly #others: readonly Key[];
  #untagged: readonly Key[] | undefined;
  #ids: ReadonlySet<string> | undefined;

  constructor(subject: Subject, neverBan: NeverBan | null) {
    const { site, proven, claimed, address, place } = subject;
    const others = [
      ...claimed,
      ...listDomainKeys(subject, neverBan),
      ...(place ? toPlaceKeys(place) : []),
    ];
    this.site = site;
    this.isVouchedFor = subject.isVouchedFor;
    this.tagged = toTaggedKeys(subject);
    this.identifiers = others.length ? [...proven, ...others] : proven;
    this.ranges = address ? [address] : [];
    this.#proven = proven;
    this.#others = others;
  }

  get person(): Key | undefined {
    const isContact = ({ kind, value }: Key) =>
      (kind === 'email' || kind === 'phone') && !isErasedValue(value);
    return this.#proven.findLast(isContact) ?? this.#proven[0];
  }

  get untagged(): readonly Key[] {
    return (this.#untagged ??= unique([
      ...toKeys(this.ranges.flatMap(networksAround)),
      ...this.#others,
    ]));
  }

  get ids(): ReadonlySet<string> {
    return (this.#ids ??= new Set(
      [...this.tagged, ...this.untagged].map(keyId),
    ));
  }
}

/**
 * Computes the keys of a subject.
 *
 * The networks around an address, a hundred of them for IPv6, are computed when
 * they are first asked for: most visits are answered without.
 *
 * @param neverBan whom no ban concerns; null to find their bans even so
 */
export const computeKeySet = (
  subject: Subject,
  neverBan: NeverBan | null,
): KeySet => {
  return neverBan && isExempt(subject, neverBan)
    ? { site: subject.site, ...NO_KEYS }
    : new SubjectKeys(subject, neverBan);
};

/**
 * Adds to a subject the digests of those of its keys that were erased where a
 * ban holds them.
 */
const withErased = (subject: Subject, erased: ErasedKeys): Subject => {
  const { proven, claimed, address, addressTrusted } = subject;
  const own = address ? toKeys([address, visitorNetwork(address)]) : [];
  const sure = addressTrusted ? [...proven, ...own] : proven;
  const unsure = addressTrusted ? claimed : [...claimed, ...own];
  const digests = erased.digestsOf(sure);
  const others = erased.digestsOf(unsure);
  return digests.length || others.length
    ? {
        ...subject,
        proven: [...proven, ...digests],
        claimed: [...claimed, ...others],
      }
    : subject;
};

interface Deps {
  /** Null: as if there were no list. */
  neverBan: NeverBan | null;
  erased: ErasedKeys;
}

/** Returns the keys of a subject, those among them that were erased. */
export const keySetOf = (
  { neverBan, erased }: Deps,
  subject: Subject,
): KeySet => computeKeySet(withErased(subject, erased), neverBan);

/** Returns the keys of a browser, with one query for its links. */
export const findKeySet = async (
  { db, neverBan, erased }: { db: Db; neverBan: NeverBan; erased: ErasedKeys },
  browser: Browser,
): Promise<KeySet> =>
  keySetOf({ neverBan, erased }, await findSubject(db, browser));

const NO_KEYS: Omit<KeySet, 'site'> = {
  isExempt: true,
  isVouchedFor: false,
  person: undefined,
  tagged: [],
  untagged: [],
  ids: new Set(),
  identifiers: [],
  ranges: [],
};

/** Whether a subject is on the never-ban list: what it claims does not count. */
export const isExempt = (
  { address, addressTrusted, proven }: Subject,
  neverBan: NeverBan,
): boolean =>
  (address !== undefined &&
    addressTrusted &&
    neverBan.coversAddress(address)) ||
  proven.some(
    ({ kind, value }) =>
      (kind === 'email' && neverBan.coversEmail(value)) ||
      (kind === 'phone' && neverBan.coversPhone(value)),
  );

/**
 * Returns the entry of the never-ban list by which nothing refuses a subject;
 * undefined for everybody else.
 */
export const findExemption = (
  subject: Subject,
  neverBan: NeverBan,
): string | undefined => {
  if (!isExempt(subject, neverBan)) return undefined;
  const { address, addressTrusted, proven } = subject;
  const contacts = proven.filter(
    ({ kind }) => kind === 'email' || kind === 'phone',
  );
  const own = address && addressTrusted ? toKeys([address]) : [];
  return [...contacts, ...own]
    .map((key) => neverBan.covers(key))
    .find((entry) => entry !== undefined);
};

const emailsOf = (keys: readonly Key[]): string[] =>
  keys.flatMap(({ kind, value }) => (kind === 'email' ? value : []));

const toDomainKey = (value: string): Key => ({ kind: 'domain', value });

/** Lists the domains that emails are of, unless those are never banned. */
const listDomainKeys = (
  { proven, claimed }: Subject,
  neverBan: NeverBan | null,
): Key[] =>
  [
    ...emailsOf(proven),
    ...emailsOf(claimed).filter((email) => !neverBan?.coversEmail(email)),
  ]
    .flatMap(listMailDomains)
    .map(toDomainKey);

const toAddressKeys = ({ address, addressTrusted, place }: Subject): Key[] => {
  if (!address || !addressTrusted) return [];
  const networks = toKeys(taggedNetworks(address));
  return place ? [...networks, ...toPlaceKeys(place)] : networks;
};

const toTaggedKeys = (subject: Subject): Key[] => {
  const { proven } = subject;
  const networks = toAddressKeys(subject);
  if (!proven.length) return networks;
  const domains = emailsOf(proven).flatMap(listTaggedDomains);
  return unique([...networks, ...proven, ...domains.map(toDomainKey)]);
};

const toKeys = (networks: readonly Network[]): Key[] =>
  networks.map(({ text }) => ({ kind: 'ip', value: text }));

const unique = (keys: readonly Key[]): Key[] => [
  ...new Map(keys.map((key) => [keyId(key), key])).values(),
];

import { toNetwork, type Network } from '../../keys/address';
import { groupBy } from '../../lib/group-by';
import type { StoredBan } from '../../store/bans';
import { activeKeys } from '../active-keys';
import type { MergeSuggestion } from '../suggestion';
import { MERGED_LENGTHS, parseSingle } from './address-group';

/** Addresses that make a merge, at least. */
const FEWEST_ADDRESSES = 3;

/** A ban of addresses alone. */
interface Member {
  ban: StoredBan;
  addresses: Network[];
  /** The end of the one that ends last; null: for good. */
  until: number | null;
}

const orNever = (end: number | null): number => end ?? Infinity;

const toMember = (ban: StoredBan, now: number): Member | undefined => {
  const keys = activeKeys(ban, now);
  const addresses = keys.flatMap(({ kind, value }) =>
    kind === 'ip' ? (parseSingle(value) ?? []) : [],
  );
  if (!keys.length || addresses.length < keys.length) return undefined;
  if (ban.to_approve === 1 || ban.automatic === 1) return undefined;
  const last = Math.max(...keys.map(({ until }) => orNever(until)));
  const end = Math.min(last, orNever(ban.until));
  return { ban, addresses, until: end === Infinity ? null : end };
};

const mostFrequent = (texts: readonly string[]): string =>
  [...groupBy(texts, (text) => text).entries()].toSorted(
    ([, one], [, other]) => other.length - one.length,
  )[0]?.[0] ?? '';

const toMerge = (network: string, members: readonly Member[]) => {
  const bans = members.map(({ ban }) => ban);
  const [first] = bans;
  const last = Math.max(...members.map(({ until }) => orNever(until)));
  return {
    kind: 'merge' as const,
    ban: first?.id ?? 0,
    bans,
    facts: bans.map(({ id }) => String(id)),
    network,
    effect: first?.effect ?? 'refuse',
    until: last === Infinity ? null : last,
    reason: mostFrequent(bans.map(({ reason }) => reason)),
  };
};

const countAddresses = (members: readonly Member[]): number =>
  new Set(members.flatMap(({ addresses }) => addresses.map(({ text }) => text)))
    .size;

/** Merges members of one sort, in the smallest network that has enough of them. */
const planAlike = (members: readonly Member[]): MergeSuggestion[] => {
  const family = members[0]?.addresses[0]?.family ?? 'ipv4';
  let left = [...members];
  return MERGED_LENGTHS[family].flatMap((length) => {
    const networkOf = ({ addresses }: Member): string | undefined => {
      const around = addresses.map((address) =>
        address.length > length ? toNetwork(address, length).text : undefined,
      );
      return around.every((one) => one === around[0]) ? around[0] : undefined;
    };
    const merges: MergeSuggestion[] = [];
    for (const [network, some] of groupBy(left, networkOf)) {
      if (network === undefined || countAddresses(some) < FEWEST_ADDRESSES) {
        continue;
      }
      merges.push(toMerge(network, some));
      left = left.filter((one) => !some.includes(one));
    }
    return merges;
  });
};

/**
 * Plans which bans of addresses of one network become one: at least three
 * addresses, of the same sites and effect, each in a ban of addresses alone. What
 * waits to be approved, or was made by a limit, is left to people first.
 *
 * @param bans active ones, the oldest first
 */
export const planMerges = (
  bans: readonly StoredBan[],
  now: number,
): MergeSuggestion[] => {
  const members = bans.flatMap((ban) => toMember(ban, now) ?? []);
  const sorts = groupBy(members, ({ ban, addresses }) =>
    [ban.effect, addresses[0]?.family, ...ban.sites].join(),
  );
  return [...sorts.values()].flatMap(planAlike);
};

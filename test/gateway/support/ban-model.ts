import type { Key } from '../../../src/gateway/keys/key';

export interface ModelKey extends Key {
  /** The id it has in the Zendesk-compatible API. */
  id: number;
  lifted: boolean;
  /** When it ends; null: with its ban. */
  until: number | null;
}

export interface ModelBan {
  id: number;
  keys: ModelKey[];
  /** Empty: all. */
  sites: string[];
  until: number | null;
  /** Whether its addresses refuse nobody who is vouched for. */
  sparing: boolean;
  lifted: boolean;
  liftedAt?: number;
  /** The same of all bans that are joined. */
  person?: number | undefined;
}

/** All that a browser is known by. */
export interface ModelBrowser {
  keys: readonly Key[];
  address?: string | undefined;
  /** Emails that no ban of a domain is about. */
  spared?: readonly string[];
  /** Whether a site's server proved who it is. */
  isVouchedFor?: boolean;
}

const isIpv6 = (address: string): boolean => address.includes(':');

/** The groups of an IPv6 address, with those that `::` left out. */
const toGroups = (address: string): string[] => {
  const [before = [], after = []] = address
    .split('::')
    .map((half) => half.split(':').filter(Boolean));
  const missing = 8 - before.length - after.length;
  return [...before, ...Array<string>(missing).fill('0'), ...after];
};

const toNumber = (address: string): bigint =>
  isIpv6(address)
    ? BigInt(
        `0x${toGroups(address)
          .map((one) => one.padStart(4, '0'))
          .join('')}`,
      )
    : address.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n);

/** Whether an address is in a network, or in a range such as `a-b`. */
export const contains = (network: string, address: string): boolean => {
  if (isIpv6(network) !== isIpv6(address)) return false;
  const one = toNumber(address);
  const [first = '', last] = network.split('-');
  if (last !== undefined)
    return toNumber(first) <= one && one <= toNumber(last);
  const whole = isIpv6(address) ? 128 : 32;
  const [base = '', length = whole] = network.split('/');
  const size = 1n << BigInt(whole - Number(length));
  return toNumber(base) / size === one / size;
};

/** Whether an email is of a domain, or of one within it. */
export const isOfDomain = (email: string, domain: string): boolean =>
  email.endsWith(`@${domain}`) || email.endsWith(`.${domain}`);

/** Whether a ban's key is one of a browser's, or holds its address or email. */
export const isHit = (
  { kind, value }: Key,
  { keys, address, spared = [] }: ModelBrowser,
): boolean => {
  if (kind === 'ip') return address !== undefined && contains(value, address);
  return keys.some((own) =>
    kind === 'domain'
      ? own.kind === 'email' &&
        isOfDomain(own.value, value) &&
        !spared.includes(own.value)
      : own.kind === kind && own.value === value,
  );
};

/** Whether a key of a ban refuses a browser. */
export const isRefused = (
  key: Key,
  sparing: boolean,
  browser: ModelBrowser,
): boolean =>
  isHit(key, browser) &&
  !(
    sparing &&
    ['ip', 'domain', 'country', 'asn'].includes(key.kind) &&
    browser.isVouchedFor === true
  );

/** Whether a ban was lifted, or its time is over. */
export const isOver = (
  { lifted, until }: Pick<ModelBan, 'lifted' | 'until'>,
  now: number,
): boolean => lifted || (until !== null && until <= now);

/** What bans mean, in the plainest words: no tags, no versions, no lists. */
export const createBanModel = () => {
  const bans: ModelBan[] = [];

  const listActive = (site: string, now: number): ModelBan[] =>
    bans
      .filter(
        ({ lifted, until, sites }) =>
          !lifted &&
          (until === null || until > now) &&
          (!sites.length || sites.includes(site)),
      )
      .map((ban) => ({
        ...ban,
        keys: ban.keys.filter(
          (key) => !key.lifted && (key.until === null || key.until > now),
        ),
      }));

  /** The ids of the bans that refuse a browser. */
  const findRefusing = (
    site: string,
    browser: ModelBrowser,
    now: number,
  ): number[] =>
    listActive(site, now)
      .filter(({ keys, sparing }) =>
        keys.some((key) => isRefused(key, sparing, browser)),
      )
      .map(({ id }) => id);

  const listJoined = (ban: ModelBan): ModelBan[] =>
    bans.filter(
      (one) =>
        one === ban || (ban.person !== undefined && one.person === ban.person),
    );
  const liftBan = (ban: ModelBan, now: number) => {
    for (const one of listJoined(ban)) {
      if (isOver(one, now)) continue;
      one.lifted = true;
      one.liftedAt = now;
    }
  };

  return {
    bans,
    findRefusing,
    listActiveKeys: (site: string, now: number): ModelKey[] =>
      listActive(site, now).flatMap(({ keys }) => keys),
    liftBan,
    /** Bans that end together with a ban, itself among them. */
    listJoined,
    /** With its last key the ban. */
    liftKey: (ban: ModelBan, key: ModelKey, now: number) => {
      key.lifted = true;
      if (ban.keys.every((one) => isOver(one, now))) liftBan(ban, now);
    },
    refuses: (site: string, browser: ModelBrowser, now: number): boolean =>
      findRefusing(site, browser, now).length > 0,
  };
};

import { LRUCache } from 'lru-cache';
import { parseNetwork, type Network } from '../keys/address';
import { canonicalEmail } from '../keys/email';
import type { Place } from '../geo/place';
import type { Key } from '../keys/key';
import { canonicalPhone } from '../keys/phone';
import type { Db } from '../store/db';
import { listLinks } from '../store/links';
import type { SessionRow } from '../store/schema/schema';

/** What a request shows of a browser, before the store is asked for its links. */
export interface Browser {
  site: string;
  /** Ids from our signed visitor tokens. */
  visitors: readonly string[];
  /** Keys that the site's server proved by a signed identity. */
  identity?: readonly Key[];
  /** Keys that the chat form says, unproven. */
  claims?: readonly Key[];
  /** The address of the request. */
  address?: Network;
  /** False while the address may be a proxy's. */
  addressTrusted: boolean;
  /** Where the address is. */
  place?: Place;
}

/** Everything that one browser, or the visitor of one chat, is known by. */
export interface Subject {
  site: string;
  /** Keys that are proven: its visitor ids, what is linked to them, identities. */
  proven: readonly Key[];
  /**
   * Whether a site's server proved any of them: bans that spare such visitors
   * do not refuse this one by keys that many people have in common.
   */
  isVouchedFor: boolean;
  /** Keys that are only said: they count for one chat. */
  claimed: readonly Key[];
  address: Network | undefined;
  /**
   * False while the address may be a proxy's: then it brings no tag and is
   * nobody's on the never-ban list, though a ban of it still refuses.
   */
  addressTrusted: boolean;
  /** Where the address is, as far as anybody says. */
  place?: Place;
}

/** Whether a site's server proved a link, not a vendor. */
export const isByServer = ({ site }: { site: string }): boolean => site !== '';

/**
 * Returns what a browser is known by.
 *
 * @param links what is proven of its visitors
 */
export const toSubject = (
  browser: Browser,
  links: Awaited<ReturnType<typeof listLinks>>,
): Subject => {
  const { visitors, identity = [] } = browser;
  return {
    site: browser.site,
    proven: [
      ...visitors.map((value): Key => ({ kind: 'visitor', value })),
      ...links.map(({ kind, value }): Key => ({ kind, value })),
      ...identity,
    ],
    isVouchedFor: identity.length > 0 || links.some(isByServer),
    claimed: browser.claims ?? [],
    address: browser.address,
    addressTrusted: browser.addressTrusted,
    ...(browser.place && { place: browser.place }),
  };
};

/** Returns what a browser is known by, with one query for its links. */
export const findSubject = async (db: Db, browser: Browser): Promise<Subject> =>
  toSubject(browser, await listLinks(db, browser.visitors));

/** Returns where a session's address was when the session started. */
export const sessionPlace = ({
  country,
  asn,
  provider,
}: Pick<SessionRow, 'country' | 'asn' | 'provider'>): Place => ({
  ...(country !== null && { country }),
  ...(asn !== null && { asn }),
  ...(provider !== null && { provider }),
});

/** Returns the keys of a session's claims that refuse its visitor. */
export const sessionClaims = (
  session: Pick<SessionRow, 'email' | 'phone' | 'claims_checked'>,
): Key[] => (session.claims_checked === 1 ? toClaimedKeys(session) : []);

/** Returns the browser of a chat, at the address where the chat began. */
export const browserAtStart = (session: SessionRow): Browser => {
  const address =
    session.address === null ? undefined : parseNetwork(session.address);
  return {
    site: session.site,
    visitors: [session.visitor],
    ...(address && { address }),
    addressTrusted: session.address_trusted === 1,
    place: sessionPlace(session),
    claims: sessionClaims(session),
  };
};

/** Claims of recent chats, which are asked each time a ban changes. */
const MOST_CLAIMS = 5000;

const createReader = (read: (text: string) => string | undefined) => {
  const known = new LRUCache<string, string>({ max: MOST_CLAIMS });
  return (text: string): string | undefined => {
    const before = known.get(text);
    if (before !== undefined) return before || undefined;
    const value = read(text);
    known.set(text, value ?? '');
    return value;
  };
};
const readEmail = createReader(canonicalEmail);
const readPhone = createReader(canonicalPhone);

/** Returns the keys of the email and phone that a chat's visitor claimed. */
export const toClaimedKeys = (claims: {
  email: string | null;
  phone: string | null;
}): Key[] => {
  const email = readEmail(claims.email ?? '');
  const phone = readPhone(claims.phone ?? '');
  return [
    ...(email === undefined ? [] : [{ kind: 'email', value: email } as const]),
    ...(phone === undefined ? [] : [{ kind: 'phone', value: phone } as const]),
  ];
};

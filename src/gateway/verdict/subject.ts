import type { Network } from '../keys/address';
import type { Key } from '../keys/key';
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
}

/** Everything that one browser, or the visitor of one chat, is known by. */
export interface Subject {
  site: string;
  /** Keys that are proven: its visitor ids, what is linked to them, identities. */
  proven: readonly Key[];
  /** Keys that are only said: they count for one chat. */
  claimed: readonly Key[];
  address: Network | undefined;
  /**
   * False while the address may be a proxy's: then it brings no tag and is
   * nobody's on the never-ban list, though a ban of it still refuses.
   */
  addressTrusted: boolean;
}

/** Returns what a browser is known by, with one query for its links. */
export const findSubject = async (
  db: Db,
  browser: Browser,
): Promise<Subject> => ({
  site: browser.site,
  proven: [
    ...browser.visitors.map((value): Key => ({ kind: 'visitor', value })),
    ...(await listLinks(db, browser.visitors)),
    ...(browser.identity ?? []),
  ],
  claimed: browser.claims ?? [],
  address: browser.address,
  addressTrusted: browser.addressTrusted,
});

/** Returns the keys of a session's claims that refuse its visitor. */
export const sessionClaims = (
  session: Pick<SessionRow, 'email' | 'phone' | 'claims_checked'>,
): Key[] => (session.claims_checked === 1 ? toClaimedKeys(session) : []);

/** Returns the keys of an email and a phone that are canonical already. */
export const toClaimedKeys = ({
  email,
  phone,
}: {
  email: string | null;
  phone: string | null;
}): Key[] => [
  ...(email === null ? [] : [{ kind: 'email', value: email } as const]),
  ...(phone === null ? [] : [{ kind: 'phone', value: phone } as const]),
];

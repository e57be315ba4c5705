import type { Geo } from '../geo/create-geo';
import { parseNetwork } from '../keys/address';
import { toNetworks } from '../keys/canonical-key';
import type { Key } from '../keys/key';
import { isSharedKind } from '../keys/shared-kinds';
import { findSessionSubjects } from '../sessions/session-subjects';
import type { StoredBan } from '../store/bans';
import type { Db } from '../store/db';
import type { SessionRow } from '../store/schema/schema';
import {
  browserAtStart,
  findSubject,
  type Browser,
  type Subject,
} from '../verdict/subject';

/** Somebody of whom one value is known. */
export interface KnownValue extends Key {
  site: string;
  /** Whether it is only said: of an email or phone. */
  isClaimed: boolean;
}

const ANYBODY = '*@';

/** Stands for any mailbox of a domain: no email is spelled so. */
const anyMailbox = (domain: string): Key => ({
  kind: 'email',
  value: `${ANYBODY}${domain}`,
});

/** Returns whether a key stands for any mailbox of a domain. */
export const isAnyMailbox = ({ value }: Key): boolean =>
  value.startsWith(ANYBODY);

/** Returns the browser that shows just one value. */
const browserOf = (
  { site, kind, value, isClaimed }: KnownValue,
  geo: Pick<Geo, 'find'>,
): Browser => {
  const nobody = { site, visitors: [], addressTrusted: true };
  if (kind === 'visitor') return { ...nobody, visitors: [value] };
  if (kind === 'country') return { ...nobody, place: { country: value } };
  if (kind === 'asn') return { ...nobody, place: { asn: Number(value) } };
  if (kind === 'domain') return { ...nobody, claims: [anyMailbox(value)] };
  if (kind === 'ip') {
    const address = parseNetwork(value);
    if (!address) throw new Error('not an address');
    return { ...nobody, address, place: geo.find(address.text) };
  }
  const key = { kind, value };
  return isClaimed
    ? { ...nobody, claims: [key] }
    : { ...nobody, identity: [key] };
};

/** Finds what is known of somebody who shows just one value. */
export const findValueSubject = (
  db: Db,
  known: KnownValue,
  geo: Pick<Geo, 'find'>,
): Promise<Subject> => findSubject(db, browserOf(known, geo));

/** Finds what is known of a chat's visitor, at the address it began at. */
export const findSessionSubject = async (
  db: Db,
  session: SessionRow,
): Promise<Subject> => {
  if (session.vendor_chat_id === null) {
    return findSubject(db, browserAtStart(session));
  }
  const [subject] = await findSessionSubjects(db, [session]);
  if (!subject) throw new Error('a session has no visitor');
  return subject;
};

/**
 * Returns somebody whom all keys of a ban concern, at the first of its addresses,
 * and whom no site's server vouches for.
 */
export const toBannedSubject = (
  { keys }: Pick<StoredBan, 'keys'>,
  site: string,
): Subject => {
  const valueOf = (wanted: string) =>
    keys.find(({ kind }) => kind === wanted)?.value;
  const country = valueOf('country');
  const asn = valueOf('asn');
  return {
    site,
    proven: keys
      .filter(({ kind }) => !isSharedKind(kind))
      .map(({ kind, value }) => ({ kind, value })),
    isVouchedFor: false,
    claimed: keys.flatMap(({ kind, value }) =>
      kind === 'domain' ? anyMailbox(value) : [],
    ),
    address: keys.flatMap(toNetworks)[0],
    addressTrusted: true,
    place: {
      ...(country !== undefined && { country }),
      ...(asn !== undefined && { asn: Number(asn) }),
    },
  };
};

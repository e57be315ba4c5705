import type { BanRequest } from '../../../../protocol/ban-request';
import type { KeyKind } from '../../../../protocol/key-kinds';
import type { DraftKey } from '../../../bans/draft';
import { parseNetwork, toNetwork } from '../../../keys/address';
import { canonicalKey } from '../../../keys/canonical-key';
import type { ShownKey } from '../../../keys/key';
import { ApiError } from '../../../lib/errors/api-error';
import { visitorKey } from '../../../sessions/session-subjects';
import type { BannedSession } from './banned-session';

const NO_KEY: Partial<Record<KeyKind, string>> = {
  ip: 'The address of this chat is not known for certain, so it can’t be blocked.',
  domain: 'This chat has no email whose domain could be blocked.',
};

const noKey = (kind: KeyKind, field: string) =>
  new ApiError(
    'no_such_key',
    NO_KEY[kind] ?? `This chat has no ${kind} to block.`,
    field,
  );

const unproven = (kind: KeyKind, field: string) =>
  new ApiError(
    'unproven',
    `This chat only claims its ${kind}, which may be somebody else’s. Send claimed: true to block it all the same. Nothing was blocked.`,
    field,
  );

/** Returns the domain of an email address. */
const domainOf = (email: string): string =>
  email.slice(email.lastIndexOf('@') + 1);

/**
 * Returns a session's value of a kind; the claimed one where none is proven.
 *
 * @throws ApiError `unproven`, `no_such_key`
 */
const sessionValue = (
  session: BannedSession,
  kind: KeyKind,
  field: string,
  claimed: boolean,
): string => {
  const { proven } = session;
  if (kind === 'domain') {
    if (!proven.email && !session.email) throw noKey(kind, field);
    return domainOf(sessionValue(session, 'email', field, claimed));
  }
  if (kind === 'country' && session.country !== null) return session.country;
  if (kind === 'asn' && session.asn !== null) return String(session.asn);
  const certain = proven[kind];
  if (certain) return certain;
  const claim = kind === 'email' || kind === 'phone' ? session[kind] : null;
  if (claim === null) throw noKey(kind, field);
  if (!claimed) throw unproven(kind, field);
  return claim;
};

/** The lengths of the networks around a visitor's address that may be banned. */
const PREFIXES = { ipv4: [32, 24], ipv6: [64, 56, 48] } as const;

type Options = Pick<BanRequest, 'claimed' | 'exact' | 'prefix'>;

/**
 * Returns the network around a session's address that is to be banned.
 *
 * @throws ApiError `no_such_key`, `invalid`
 */
const addressKey = (
  { address }: BannedSession,
  field: string,
  { exact = false, prefix }: Options,
): DraftKey => {
  const network = address === null ? undefined : parseNetwork(address);
  if (!network) throw noKey('ip', field);
  if (prefix === undefined) {
    const key = canonicalKey('ip', network.text, field, { exact });
    // Of an address people are to see the network that is banned.
    return { ...key, typed: key.value, field };
  }
  const lengths: readonly number[] = PREFIXES[network.family];
  if (exact || !lengths.includes(prefix)) {
    throw new ApiError(
      'invalid',
      exact
        ? 'Expected either exact or prefix.'
        : `Expected ${lengths.join(' or ')}: this chat has an ${network.family === 'ipv4' ? 'IPv4' : 'IPv6'} address.`,
      'prefix',
    );
  }
  const { text } = toNetwork(network, prefix);
  return { kind: 'ip', value: text, typed: text, field };
};

const provenKey = ({ kind, value, shown }: ShownKey, field: string) => ({
  ...{ kind, value, field },
  typed: shown ?? value,
});

/**
 * Returns the keys of a session that one of the requested kinds stands for; an
 * unchecked chat's visitor has the vendor's id.
 *
 * @throws ApiError `unproven`, `no_such_key`, `invalid`
 */
export const sessionKeys = (
  session: BannedSession,
  requested: KeyKind | 'person',
  field: string,
  options: Options,
): DraftKey[] => {
  if (requested === 'person') {
    return session.person.map((key) => provenKey(key, field));
  }
  if (requested === 'ip') return [addressKey(session, field, options)];
  const own = visitorKey(session);
  const isOwn = requested === 'visitor' || requested === own.kind;
  const kind = isOwn ? own.kind : requested;
  const value = isOwn
    ? own.value
    : sessionValue(session, requested, field, options.claimed === true);
  return [{ ...canonicalKey(kind, value, field), typed: value, field }];
};

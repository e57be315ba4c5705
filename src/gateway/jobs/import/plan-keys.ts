import { KEY_KINDS, type KeyKind } from '../../../protocol/key-kinds';
import type { DraftKey } from '../../bans/draft';
import { explainMissingGeo } from '../../geo/explain-missing';
import { coversProxy } from '../../http/client-address';
import { isPrivate } from '../../keys/address';
import {
  canonicalValue,
  explainUnreadable,
  toNetworks,
} from '../../keys/canonical-key';
import { keyId } from '../../keys/key';
import { isPublicMailDomain } from '../../keys/public-mail-domains';
import { commonCountry } from '../../sites/find-country';
import type { EntryKey } from './entry';
import { guessKind } from './guess-kind';
import { invalid, type PlanContext, type Rejected } from './plan-context';
import { splitWide } from './split-wide';

const LONGEST_VALUE = 255;

const findKind = (kind: string): KeyKind | undefined =>
  KEY_KINDS.find((known) => known === kind);

/** Returns why a canonical key is not banned; undefined for one that may be. */
const explainRefusal = (
  key: DraftKey,
  { neverBan, staff, trust, usedDomains, limits, geo }: PlanContext,
): Rejected | undefined => {
  const missing = explainMissingGeo(geo, key.kind);
  if (missing !== undefined) return invalid(missing);
  const networks = toNetworks(key);
  if (networks.some(isPrivate)) {
    return invalid(
      'Private, loopback and link-local addresses never come by import.',
    );
  }
  if (networks.some((network) => coversProxy(trust, network))) {
    return invalid('It has the address of a proxy that TRUST_PROXY names.');
  }
  if (limits.kinds && !limits.kinds.includes(key.kind)) {
    return { outcome: 'forbidden', why: `You may not ban by ${key.kind}.` };
  }
  if (key.kind === 'domain' && isPublicMailDomain(key.value)) {
    return invalid(
      'Anybody may have a mailbox there: it never comes by import.',
    );
  }
  if (key.kind === 'domain' && usedDomains.has(key.value)) {
    return invalid(
      'Visitors with an email there signed in within the last 30 days: an owner bans it by itself.',
    );
  }
  const isStaff = key.kind === 'email' && staff.has(key.value);
  const entry = isStaff ? key.value : neverBan.covers(key);
  return entry === undefined
    ? undefined
    : { outcome: 'neverBan', why: `${entry} is on the never-ban list.` };
};

/** Returns the canonical keys of a key in a list, or why it has none. */
const planKey = (
  { kind: named, value: given, typed, exact = false }: EntryKey,
  country: string,
  context: PlanContext,
): DraftKey[] | Rejected => {
  const value = given.trim();
  if (value.length > LONGEST_VALUE) {
    return invalid(`Expected at most ${LONGEST_VALUE} characters.`);
  }
  const name = named ?? guessKind(value);
  if (name === undefined) {
    return invalid(
      'Expected an address, a network, an email, a domain or a phone number.',
    );
  }
  const kind = findKind(name);
  if (!kind) {
    return invalid(
      `There is no kind ${name}. Expected ${KEY_KINDS.join(', ')}.`,
    );
  }
  const options = { exact, country };
  const canonical = canonicalValue(kind, value, options);
  if (canonical === undefined) return invalid(explainUnreadable(kind, value));
  const values = kind === 'ip' ? splitWide(canonical) : [canonical];
  if (!values) return invalid('The network is too wide, even to be split.');
  const isTyped =
    typed !== undefined &&
    values.length === 1 &&
    canonicalValue(kind, typed, options) === canonical;
  const keys = values.map((one) => ({
    kind,
    value: one,
    typed: values.length > 1 ? one : isTyped ? typed : value,
    field: 'value',
  }));
  return keys.map((key) => explainRefusal(key, context)).find(Boolean) ?? keys;
};

/**
 * Returns the canonical keys of an entry, or why it has none.
 *
 * @param sites where they are to be banned; none: everywhere. Phone numbers
 * without a country code are read by their country
 */
export const planKeys = (
  keys: readonly EntryKey[],
  sites: readonly string[],
  context: PlanContext,
): DraftKey[] | Rejected => {
  const countries = sites.length
    ? sites.map((site) => context.sites.get(site) ?? '')
    : context.sites.values();
  const country = commonCountry(countries);
  const drafts = new Map<string, DraftKey>();
  for (const key of keys) {
    const planned = planKey(key, country, context);
    if (!Array.isArray(planned)) return planned;
    for (const draft of planned) drafts.set(keyId(draft), draft);
  }
  return [...drafts.values()];
};

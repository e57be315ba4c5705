import { EFFECTS, type Effect } from '../../../protocol/effects';
import { KEY_KINDS, type KeyKind } from '../../../protocol/key-kinds';
import type { JobOutcome } from '../../../protocol/jobs';
import type { BanDraft, DraftKey } from '../../bans/draft';
import { coversProxy, type ProxyTrust } from '../../http/client-address';
import { isPrivate } from '../../keys/address';
import {
  canonicalValue,
  explainUnreadable,
  toNetworks,
} from '../../keys/canonical-key';
import { keyId } from '../../keys/key';
import { isPublicMailDomain } from '../../keys/public-mail-domains';
import type { NeverBan } from '../../keys/never-ban';
import { cleanText, cutText } from '../../lib/clean-text';
import type { Limits } from '../../store/limits';
import type { Entry, EntryKey } from './entry';
import { guessKind } from './guess-kind';
import { splitWide } from './split-wide';

/** What is known when entries are planned, and what they lack. */
export interface PlanContext {
  neverBan: NeverBan;
  /** Canonical emails of everybody who may sign in. */
  staff: ReadonlySet<string>;
  trust: Pick<ProxyTrust, 'networks'>;
  /** Every site that there is. */
  sites: ReadonlySet<string>;
  /** Sites that may be banned on; null: all. */
  allowed: readonly string[] | null;
  /** Mail domains of visitors who signed in lately, with those around them. */
  usedDomains: ReadonlySet<string>;
  /** What whoever imports may do. */
  limits: Pick<Limits, 'kinds' | 'effects' | 'maxBan'>;
  /** For entries that do not say. */
  defaults: { sites: string[]; until: number | null; reason: string };
  now: number;
}

/** An entry that is no new ban, and why. */
interface Rejected {
  outcome: JobOutcome;
  why: string;
}

/** What is to become of an entry: a ban, or nothing. */
export type Plan = { draft: BanDraft } | Rejected;

const LONGEST_REASON = 1000;
const LONGEST_NOTE = 4000;
const LONGEST_TEXT = 1000;
const LONGEST_VALUE = 255;
const END_OF_TIME = Date.parse('9999-12-31T23:59:59.999Z');

const invalid = (why: string): Rejected => ({ outcome: 'invalid', why });

const findKind = (kind: string): KeyKind | undefined =>
  KEY_KINDS.find((known) => known === kind);

/** Returns why a canonical key is not banned; undefined for one that may be. */
const explainRefusal = (
  key: DraftKey,
  { neverBan, staff, trust, usedDomains, limits }: PlanContext,
): Rejected | undefined => {
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
  const canonical = canonicalValue(kind, value, { exact });
  if (canonical === undefined) return invalid(explainUnreadable(kind, value));
  const values = kind === 'ip' ? splitWide(canonical) : [canonical];
  if (!values) return invalid('The network is too wide, even to be split.');
  const isTyped =
    typed !== undefined &&
    values.length === 1 &&
    canonicalValue(kind, typed, { exact }) === canonical;
  const keys = values.map((one) => ({
    kind,
    value: one,
    typed: values.length > 1 ? one : isTyped ? typed : value,
    field: 'value',
  }));
  return keys.map((key) => explainRefusal(key, context)).find(Boolean) ?? keys;
};

const planKeys = (
  keys: readonly EntryKey[],
  context: PlanContext,
): DraftKey[] | Rejected => {
  const drafts = new Map<string, DraftKey>();
  for (const key of keys) {
    const planned = planKey(key, context);
    if (!Array.isArray(planned)) return planned;
    for (const draft of planned) drafts.set(keyId(draft), draft);
  }
  return [...drafts.values()];
};

/** Returns when a ban would end: milliseconds; NaN for what is no time. */
const readEnd = (
  until: Entry['until'],
  fallback: number | null,
): number | null => {
  if (until === undefined) return fallback;
  if (until === null) return null;
  const time = typeof until === 'number' ? until : Date.parse(until);
  return Math.min(time, END_OF_TIME);
};

const planUntil = (
  until: Entry['until'],
  { defaults, now, limits }: PlanContext,
): number | null | Rejected => {
  const time = readEnd(until, defaults.until);
  if (Number.isNaN(time)) {
    return invalid('Its end is no time that can be read.');
  }
  if (time !== null && time <= now) {
    return { outcome: 'ended', why: 'It is over already.' };
  }
  const { maxBan } = limits;
  return maxBan !== null && (time === null || time - now > maxBan)
    ? { outcome: 'forbidden', why: 'It is longer than you may ban.' }
    : time;
};

const planSites = (
  given: readonly string[] | undefined,
  { defaults, sites, allowed }: PlanContext,
): string[] | Rejected => {
  const wanted = [...new Set(given ?? defaults.sites)];
  const unknown = wanted.find((site) => !sites.has(site));
  if (unknown !== undefined) return invalid(`There is no site ${unknown}.`);
  if (allowed === null) return wanted;
  const foreign = wanted.find((site) => !allowed.includes(site));
  if (foreign !== undefined) {
    return { outcome: 'forbidden', why: `You may not block on ${foreign}.` };
  }
  return wanted.length ? wanted : [...allowed];
};

const planEffect = (
  given: string | undefined,
  { limits }: PlanContext,
): Effect | Rejected => {
  const effect = EFFECTS.find((one) => one === (given ?? 'refuse'));
  if (!effect) {
    return invalid(
      `There is no effect ${given}. Expected ${EFFECTS.join(', ')}.`,
    );
  }
  return limits.effects && !limits.effects.includes(effect)
    ? { outcome: 'forbidden', why: `You may not ban with effect ${effect}.` }
    : effect;
};

const isRejected = (value: unknown): value is Rejected =>
  typeof value === 'object' && value !== null && 'outcome' in value;

/** Plans what is to become of one entry, as far as no ban here decides it. */
export const planEntry = (entry: Entry, context: PlanContext): Plan => {
  if (entry.verdict) return entry.verdict;
  const keys = planKeys(entry.keys, context);
  if (isRejected(keys)) return keys;
  const until = planUntil(entry.until, context);
  if (isRejected(until)) return until;
  const sites = planSites(entry.sites, context);
  if (isRejected(sites)) return sites;
  const effect = planEffect(entry.effect, context);
  if (isRejected(effect)) return effect;
  const reason = entry.reason ?? context.defaults.reason;
  return {
    draft: {
      keys,
      sites: sites.toSorted(),
      until,
      reason: cutText(cleanText(reason), LONGEST_REASON),
      note: cutText(cleanText(entry.note ?? '', 'lines'), LONGEST_NOTE),
      effect,
      text: cutText(cleanText(entry.text ?? '', 'lines'), LONGEST_TEXT),
      sparing: true,
      source: 'doorlist',
    },
  };
};

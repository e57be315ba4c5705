import { EFFECTS, type Effect } from '../../../protocol/effects';
import { findPlaceLimit } from '../../auth/limit-places';
import type { BanDraft, DraftKey } from '../../bans/draft';
import { usualEffect } from '../../bans/usual-effect';
import { cleanText, cutText } from '../../lib/clean-text';
import type { JobActor } from '../actor';
import type { Entry } from './entry';
import {
  invalid,
  isRejected,
  type PlanContext,
  type Rejected,
} from './plan-context';
import { planKeys } from './plan-keys';

/** What is to become of an entry: a ban, or nothing. */
export type Plan = { draft: BanDraft } | Rejected;

const LONGEST_REASON = 1000;
const LONGEST_NOTE = 4000;
const LONGEST_TEXT = 1000;
const END_OF_TIME = Date.parse('9999-12-31T23:59:59.999Z');

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
  keys: readonly DraftKey[],
  { limits }: PlanContext,
): Effect | Rejected => {
  const effect = EFFECTS.find((one) => one === (given ?? usualEffect(keys)));
  if (!effect) {
    return invalid(
      `There is no effect ${given}. Expected ${EFFECTS.join(', ')}.`,
    );
  }
  return limits.effects && !limits.effects.includes(effect)
    ? { outcome: 'forbidden', why: `You may not ban with effect ${effect}.` }
    : effect;
};

/**
 * Plans what is to become of one entry, as far as no ban here decides it.
 *
 * @param actor whoever imports
 */
export const planEntry = (
  entry: Entry,
  context: PlanContext & { actor: JobActor },
): Plan => {
  if (entry.verdict) return entry.verdict;
  const sites = planSites(entry.sites, context);
  if (isRejected(sites)) return sites;
  const keys = planKeys(entry.keys, sites, context);
  if (isRejected(keys)) return keys;
  const until = planUntil(entry.until, context);
  if (isRejected(until)) return until;
  const { actor, now } = context;
  const limit = findPlaceLimit(actor, { keys, until }, now);
  if (limit) return { outcome: 'forbidden', why: limit.why };
  const effect = planEffect(entry.effect, keys, context);
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

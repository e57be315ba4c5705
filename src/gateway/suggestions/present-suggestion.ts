import type { MergedBan, Suggestion } from '../../protocol/suggestions';
import { computeReach } from '../bans/compute-reach';
import { isoTime } from '../lib/iso-time';
import type { NeverBan } from '../keys/never-ban';
import { listBansById } from '../store/bans';
import type { Db } from '../store/db';
import type { Answer } from '../store/suggestions/answers';
import type { Done } from './done';
import {
  formatSuggestionId,
  type FoundSuggestion,
  type MergeSuggestion,
} from './suggestion';

interface Deps {
  db: Db;
  neverBan: NeverBan;
}

/** Who is shown suggestions. */
interface Reader {
  /** Null: all. */
  sites: readonly string[] | null;
}

const isoOrNull = (time: number | null) =>
  time === null ? null : isoTime(time);

const presentMerged = async (
  deps: Deps,
  { network: value, effect, until, reason, bans }: MergeSuggestion,
  reader: Reader,
  now: number,
): Promise<MergedBan> => {
  const key = { kind: 'ip' as const, value };
  const sites = bans[0]?.sites ?? [];
  const ban = { keys: [key], sites, until, effect, sparing: true };
  return {
    ...{ key, effect, until: isoOrNull(until), reason },
    reach: await computeReach(deps, ban, reader, now),
  };
};

const formatTitle = (found: FoundSuggestion): string => {
  const { kind, ban, bans } = found;
  switch (kind) {
    case 'merge':
      return `${bans.length} bans are of addresses in one network.`;
    case 'duplicate':
      return `Ban ${found.coveredBy} says all that ban ${ban} does.`;
    case 'never-matching':
      return `Ban ${ban} has keys that can match nobody: ${found.keys.length}.`;
    case 'stale':
      return `Ban ${ban} has refused nobody for 180 days.`;
  }
};

const presentOwn = async (
  deps: Deps,
  found: FoundSuggestion,
  reader: Reader,
  now: number,
): Promise<Partial<Suggestion>> => {
  switch (found.kind) {
    case 'merge':
      return { merged: await presentMerged(deps, found, reader, now) };
    case 'duplicate':
      return { coveredBy: found.coveredBy };
    case 'never-matching':
      return {
        keys: found.keys.map(({ key: { id, kind, value }, why }) => ({
          ...{ id, kind, value, why },
        })),
      };
    case 'stale':
      return { lastHitAt: isoOrNull(found.bans[0]?.last_hit_at ?? null) };
  }
};

/** Returns a suggestion that waits for an answer, as our own API shows it. */
export const presentFound = async (
  deps: Deps,
  found: FoundSuggestion,
  reader: Reader,
  now: number,
): Promise<Suggestion> => ({
  id: formatSuggestionId(found),
  kind: found.kind,
  state: 'open',
  title: formatTitle(found),
  bans: found.bans.map(({ id }) => id),
  sites: found.bans[0]?.sites ?? [],
  ...(await presentOwn(deps, found, reader, now)),
});

const WORDS = {
  accepted: 'Accepted',
  dismissed: 'Dismissed',
  undone: 'Taken back',
} as const;

/** Returns a suggestion that somebody answered, as our own API shows it. */
export const presentAnswer = async (
  db: Db,
  answer: Answer,
): Promise<Suggestion> => {
  const { kind, ban: id, state, answered_at: at } = answer;
  const done = JSON.parse(answer.done) as Done;
  const [named] = await listBansById(db, [id]);
  return {
    id: formatSuggestionId({ kind, ban: id }),
    ...{ kind, state },
    title: `${WORDS[state]} by ${answer.answered_by_name}.`,
    bans: done.bans.map(({ ban }) => ban),
    sites: named?.sites ?? [],
    ...(done.above !== undefined && kind === 'duplicate'
      ? { coveredBy: done.above }
      : {}),
    ...(done.merged && { ban: done.merged.ban }),
    answeredAt: isoTime(at),
    answeredBy: {
      id: answer.answered_by ?? 0,
      name: answer.answered_by_name,
    },
  };
};

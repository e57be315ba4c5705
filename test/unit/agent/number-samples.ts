import type { Appeal, AppealDetail } from '../../../src/protocol/appeals';
import type { Stats } from '../../../src/protocol/stats';
import type { Suggestion } from '../../../src/protocol/suggestions';
import { minutesAgo } from './samples';

const DAY = 24 * 60 * 60 * 1000;

export const aDay = (
  day: string,
  change: Partial<Stats['days'][number]> = {},
): Stats['days'][number] => ({
  day,
  ...{ chats: 0, refusedChats: 0, shieldedChats: 0, limitedChats: 0 },
  ...{ watchedChats: 0, observedChats: 0, refusals: 0, signedInRefusals: 0 },
  ...{ shieldSeconds: 0, bans: 0, ended: 0 },
  ...change,
});

/** So many days without anything, of which the last is given. */
export const someDays = (count: number, until: string): Stats['days'] =>
  Array.from({ length: count }, (_, index) => {
    const time = Date.parse(until) - (count - 1 - index) * DAY;
    return aDay(new Date(time).toISOString().slice(0, 10));
  });

const OUTCOME = {
  ...{ bans: 0, repeated: 0, undone: 0, overturned: 0 },
  toBlock: { bans: 0, p50: null, p95: null },
};

export const someStats = (change: Partial<Stats> = {}): Stats => {
  const days = change.days ?? someDays(30, '2026-11-20');
  return {
    since: days[0]?.day ?? '',
    until: days.at(-1)?.day ?? '',
    days,
    flags: [],
    outcomes: {
      all: OUTCOME,
      ...{ byReason: [], byKind: [], byPerson: [], byLanguage: [] },
    },
    appeals: {
      ...{ made: 0, open: 0, lifted: 0, shortened: 0, declined: 0 },
      secondsToAnswer: null,
    },
    active: { bans: 0, byReason: [], bySource: [], byKind: [] },
    vendors: [],
    ...change,
  };
};

export const anOutcome = (change: Partial<typeof OUTCOME> = {}) => ({
  ...OUTCOME,
  ...change,
});

export const aSuggestion = (change: Partial<Suggestion> = {}): Suggestion => ({
  ...{ id: 'stale-7', kind: 'stale', state: 'open', title: '' },
  ...{ bans: [7], sites: [], lastHitAt: null },
  ...change,
});

export const aMerge = (change: Partial<Suggestion> = {}): Suggestion => ({
  ...{ id: 'merge-12', kind: 'merge', state: 'open', title: '' },
  ...{ bans: [12, 13, 14], sites: [] },
  merged: {
    key: { kind: 'ip', value: '203.0.113.0/24' },
    ...{ effect: 'refuse', until: null, reason: 'Scanners' },
    reach: [
      {
        ...{ kind: 'ip', value: '203.0.113.0/24', until: null },
        ...{ visitors: 41, chats: 60, running: 1, signedIn: 2 },
        ...{ pageViews: 'uncounted', neverBan: [], banned: [] },
      },
    ],
  },
  ...change,
});

export const anAppeal = (change: Partial<Appeal> = {}): Appeal => ({
  ...{ id: 5, ban: 1, reference: '6JW4-N5PX', site: 'shop', state: 'open' },
  ...{ text: 'لم أكتب تلك الرسائل', contact: null, language: 'ar' },
  createdAt: minutesAgo(41),
  ...{ answeredAt: null, answeredBy: null, answer: null, until: null },
  ...change,
});

export const anAppealDetail = (
  change: Partial<AppealDetail> = {},
): AppealDetail => ({
  ...anAppeal(),
  answers: {
    en: {
      lifted: 'The block is lifted.',
      shortened: 'The block ends earlier now.',
      declined: 'The block stays as it is.',
    },
    ar: { lifted: 'أُلغي الحظر.', shortened: 'ينتهي قبل.', declined: 'يبقى.' },
  },
  ...change,
});

import { expect, it } from 'vitest';
import { next } from '../../../../../src/gateway/vendors/state/next';
import type { VendorBanEvent } from '../../../../../src/gateway/vendors/state/vendor-ban-event';
import type { VendorBanState } from '../../../../../src/gateway/vendors/state/vendor-ban-state';
import { NOW, ROWS, type Situation } from './rows';

const LATER = NOW + 60_000;
const error = { code: 'end_past' } as const;
const theirs = { id: '9', until: null, reason: 'Rude' };

/** Every event, by what it is called. */
const EVENTS = {
  'desired: for good': {
    type: 'desired',
    ban: { until: null, reason: 'Other' },
  },
  'desired: until later': {
    type: 'desired',
    ban: { until: LATER, reason: 'Other' },
  },
  'desired: nothing': { type: 'desired', ban: null },
  requestSent: { type: 'requestSent', newest: '6' },
  created: { type: 'created', ban: theirs },
  adopted: { type: 'adopted', bans: [theirs] },
  notFound: { type: 'notFound' },
  'removed: all': { type: 'removed', ids: ['7'] },
  'removed: none of its': { type: 'removed', ids: ['8'] },
  imported: { type: 'imported', ban: theirs },
  refused: { type: 'refused', ban: theirs, error },
  overCapacity: { type: 'overCapacity', error },
  withinCapacity: { type: 'withinCapacity' },
  unbannable: { type: 'unbannable', error },
  ended: { type: 'ended' },
  checked: { type: 'checked' },
  rejected: { type: 'rejected', error },
  failed: { type: 'failed', retryAt: LATER },
  answerLost: { type: 'answerLost', retryAt: LATER },
  retried: { type: 'retried' },
} as const satisfies Record<string, VendorBanEvent>;

const DUE: Record<string, string> = {
  [NOW - 1]: 'overdue',
  [NOW]: 'due',
  [NOW + 29_000]: 'due in 29 s',
  [NOW + 30_000]: 'due in 30 s',
  [LATER]: 'due in 60 s',
};

/** A row in a few words: its state, then all that is out of the ordinary. */
const summarize = (row: VendorBanState): string =>
  [
    row.state,
    ...(row.desired === 'present' ? ['wanted'] : []),
    ...(row.within_capacity ? [] : ['no room']),
    ...(row.request_sent_at === null ? [] : ['sent']),
    ...row.vendor_ids.map((id) => `#${id}`),
    ...(row.error ? [row.error.code] : []),
    ...(row.attempts ? [`${row.attempts} tries`] : []),
    ...(row.next_try_at === null
      ? []
      : [DUE[row.next_try_at] ?? String(row.next_try_at)]),
  ].join(', ');

const outcome = (situation: Situation, event: VendorBanEvent): string => {
  const row: VendorBanState = ROWS[situation];
  const after = next(row, event, NOW);
  return after === row ? '·' : summarize(after);
};

/**
 * What becomes of a row in each situation. Where none is named, nothing changes.
 * `!`: this does not happen; it is what the row would become.
 */
const EXPECTED: Record<
  keyof typeof EVENTS,
  Partial<Record<Situation, string>>
> = {
  'desired: for good': {
    gone: 'pending, wanted, due',
    'sent, unwanted': 'pending, wanted, sent, due in 29 s',
    'to lift': 'there, wanted, #7',
    'not lifted': 'there, wanted, #7',
    refused: 'there, wanted, #7',
  },
  'desired: until later': {
    gone: 'pending, wanted, due',
    'to ban': 'pending, wanted, due',
    sent: 'pending, wanted, sent, due in 29 s',
    'sent, unwanted': 'pending, wanted, sent, due in 29 s',
    there: 'there, wanted, #7',
    'there, ended': 'pending, wanted, #7, due',
    'to lift': 'there, wanted, #7',
    'to evict': 'pending, wanted, no room, #7, no_room, due',
    'no room': 'not_kept, wanted, no room, no_room',
    unbannable: 'pending, wanted, due',
    'not banned': 'pending, wanted, due',
    'not lifted': 'there, wanted, #7',
    refused: 'there, wanted, #7',
  },
  'desired: nothing': {
    'to ban': 'gone',
    sent: 'pending, sent, due in 29 s',
    there: 'pending, #7, due',
    'there, ended': 'pending, #7, due',
    'to evict': 'pending, no room, #7, due',
    'no room': 'gone',
    unbannable: 'gone',
    'not banned': 'gone',
  },
  requestSent: {
    'to ban': 'pending, wanted, sent, due in 30 s',
    unbannable: '! pending, wanted, sent, due in 30 s',
    'not banned': '! pending, wanted, sent, 2 tries, due in 30 s',
  },
  created: {
    gone: '! pending, #9, due',
    'to ban': '! there, wanted, #9',
    sent: 'there, wanted, #9',
    'sent, unwanted': 'pending, #9, due',
    there: '! there, wanted, #7, #9',
    'there, ended': '! there, wanted, #7, #9',
    'to lift': '! pending, #7, #9, due',
    'to evict': '! pending, wanted, no room, #7, #9, no_room, due',
    'no room': '! pending, wanted, no room, #9, no_room, due',
    unbannable: '! there, wanted, #9',
    'not banned': '! there, wanted, #9',
    'not lifted': '! pending, #7, #9, shared_ban, due',
    refused: '! refused, #7, #9, never_banned',
  },
  adopted: {
    gone: '! pending, #9, due',
    'to ban': 'there, wanted, #9',
    sent: 'there, wanted, #9',
    'sent, unwanted': 'pending, #9, due',
    there: 'there, wanted, #7, #9',
    'there, ended': 'there, wanted, #7, #9',
    'to lift': '! pending, #7, #9, due',
    'to evict': 'pending, wanted, no room, #7, #9, no_room, due',
    'no room': 'pending, wanted, no room, #9, no_room, due',
    unbannable: 'there, wanted, #9',
    'not banned': 'there, wanted, #9',
    'not lifted': '! pending, #7, #9, shared_ban, due',
    refused: '! refused, #7, #9, never_banned',
  },
  notFound: {
    sent: 'pending, wanted, due',
    'sent, unwanted': 'gone',
  },
  'removed: all': {
    there: 'pending, wanted, due',
    'there, ended': 'pending, wanted, due',
    'to lift': 'gone',
    'to evict': 'not_kept, wanted, no room, no_room',
    'not lifted': 'gone',
    refused: 'gone',
  },
  'removed: none of its': {},
  imported: {
    gone: 'there, wanted, #9',
    'to ban': 'there, wanted, #9',
    sent: '! there, wanted, #9',
    'sent, unwanted': '! there, wanted, #9',
    there: 'there, wanted, #7, #9',
    'there, ended': 'there, wanted, #7, #9',
    'to lift': 'there, wanted, #7, #9',
    'to evict': 'there, wanted, #7, #9',
    'no room': 'there, wanted, #9',
    unbannable: 'there, wanted, #9',
    'not banned': 'there, wanted, #9',
    'not lifted': 'there, wanted, #7, #9',
    refused: 'there, wanted, #7, #9',
  },
  refused: {
    gone: 'refused, #9, end_past',
    'to ban': '! there, wanted, #9',
    sent: '! there, wanted, #9',
    'sent, unwanted': '! pending, #9, due',
    there: '! there, wanted, #7, #9',
    'there, ended': '! there, wanted, #7, #9',
    'to lift': 'refused, #7, #9, end_past',
    'to evict': '! pending, wanted, no room, #7, #9, no_room, due',
    'no room': '! pending, wanted, no room, #9, no_room, due',
    unbannable: '! there, wanted, #9',
    'not banned': '! there, wanted, #9',
    'not lifted': 'refused, #7, #9, end_past',
    refused: 'refused, #7, #9, end_past',
  },
  overCapacity: {
    'to ban': 'not_kept, wanted, no room, end_past',
    there: 'pending, wanted, no room, #7, end_past, due',
    'there, ended': 'pending, wanted, no room, #7, end_past, due',
    unbannable: '! not_kept, wanted, no room, end_past',
    'not banned': 'not_kept, wanted, no room, end_past, 2 tries',
  },
  withinCapacity: {
    'to evict': 'there, wanted, #7',
    'no room': 'pending, wanted, due',
  },
  unbannable: {
    'to ban': 'not_kept, wanted, end_past',
    'there, ended': 'not_kept, wanted, #7, end_past',
    unbannable: '! not_kept, wanted, end_past',
    'not banned': '! not_kept, wanted, end_past, 2 tries',
  },
  ended: {
    'to ban': 'pending, wanted',
    'there, ended': 'pending, wanted, #7',
    'not banned': '! pending, wanted, 2 tries',
  },
  checked: {
    gone: '! gone',
    'to ban': '! pending, wanted, due',
    sent: '! pending, wanted, sent, due in 29 s',
    'sent, unwanted': '! pending, sent, due in 29 s',
    there: 'there, wanted, #7',
    'there, ended': '! pending, wanted, #7, due',
    'to lift': '! pending, #7, due',
    'to evict': '! pending, wanted, no room, #7, no_room, due',
    'no room': '! not_kept, wanted, no room, no_room',
    unbannable: '! pending, wanted, due',
    'not banned': '! pending, wanted, 2 tries, due',
    'not lifted': '! pending, #7, shared_ban, 2 tries, due',
  },
  rejected: {
    'to ban': 'failed, wanted, end_past',
    sent: 'failed, wanted, sent, end_past',
    'sent, unwanted': 'failed, sent, end_past',
    there: '! failed, wanted, #7, end_past',
    'there, ended': 'failed, wanted, #7, end_past',
    'to lift': 'failed, #7, end_past',
    'to evict': 'failed, wanted, no room, #7, end_past',
    'not banned': '! failed, wanted, end_past, 2 tries',
    'not lifted': '! failed, #7, end_past, 2 tries',
  },
  failed: {
    'to ban': 'pending, wanted, 1 tries, due in 60 s',
    sent: 'pending, wanted, sent, 1 tries, due in 60 s',
    'sent, unwanted': 'pending, sent, 1 tries, due in 60 s',
    'there, ended': 'there, wanted, #7, 1 tries, due in 60 s',
    'to lift': 'pending, #7, 1 tries, due in 60 s',
    'to evict': 'pending, wanted, no room, #7, no_room, 1 tries, due in 60 s',
  },
  answerLost: {
    'to ban': '! pending, wanted, 1 tries, due in 60 s',
    sent: 'pending, wanted, sent, 1 tries, due in 60 s',
    'sent, unwanted': 'pending, sent, 1 tries, due in 60 s',
    'there, ended': 'there, wanted, #7, 1 tries, due in 60 s',
    'to lift': 'pending, #7, 1 tries, due in 60 s',
    'to evict': 'pending, wanted, no room, #7, no_room, 1 tries, due in 60 s',
  },
  retried: {
    'not banned': 'pending, wanted, due',
    'not lifted': 'pending, #7, due',
  },
};

const situations = Object.keys(ROWS) as Situation[];

it.each(Object.keys(EVENTS) as (keyof typeof EVENTS)[])(
  'the event "%s" leads each situation to its own',
  (name) => {
    const expected = situations.map((situation) => [
      situation,
      EXPECTED[name][situation]?.replace(/^! /, '') ?? '·',
    ]);
    const outcomes = situations.map((situation) => [
      situation,
      outcome(situation, EVENTS[name]),
    ]);
    expect(outcomes).toEqual(expected);
  },
);

it('every type of event is in the table', () => {
  const types = Object.values(EVENTS).map(({ type }) => type);
  const all: Record<VendorBanEvent['type'], true> = {
    desired: true,
    requestSent: true,
    created: true,
    adopted: true,
    notFound: true,
    removed: true,
    imported: true,
    refused: true,
    overCapacity: true,
    withinCapacity: true,
    unbannable: true,
    ended: true,
    checked: true,
    rejected: true,
    failed: true,
    answerLost: true,
    retried: true,
  };
  expect([...new Set(types)].sort()).toEqual(Object.keys(all).sort());
});

it('no event leaves a row that waits for nothing and is not settled', () => {
  for (const [name, event] of Object.entries(EVENTS)) {
    for (const situation of situations) {
      const row: VendorBanState = ROWS[situation];
      const { state, next_try_at, error } = next(row, event, NOW);
      const label = `${name} of ${situation}`;
      // One whose end is past waits for the sweeper.
      if (state === 'pending' && event.type !== 'ended') {
        expect(next_try_at, label).not.toBeNull();
      }
      if (state === 'gone')
        expect({ next_try_at, error }, label).toEqual({
          next_try_at: null,
          error: null,
        });
      if (state === 'failed') expect(error, label).not.toBeNull();
    }
  }
});

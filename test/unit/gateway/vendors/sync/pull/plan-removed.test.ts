import { expect, it } from 'vitest';
import { next } from '../../../../../../src/gateway/vendors/state/next';
import { newVendorBanRow } from '../../../../../../src/gateway/vendors/state/record-events';
import type { ObservedRemoval } from '../../../../../../src/gateway/vendors/sync/pull/observe-removed';
import { planRemoved } from '../../../../../../src/gateway/vendors/sync/pull/plan-removed';
import { NOW, ROWS, type Situation } from '../../state/rows';

const KEY = { kind: 'ip', value: '192.0.2.7' } as const;

/** Keys of ours: the id says when each was banned. */
const holders = (...times: number[]) =>
  times.map((created_at) => ({
    ...{ ...KEY, key: created_at, ban: created_at, created_at },
    ...{ until: null, reason: 'Spam' },
  }));

const observe = (
  situation: Situation,
  more: Partial<ObservedRemoval> = {},
): ObservedRemoval => ({
  row: { ...newVendorBanRow(1, KEY), ...ROWS[situation], id: 1 },
  gone: ['7'],
  holders: holders(1),
  isEviction: false,
  syncedAt: 100,
  ...more,
});

/** What is planned, which keys are lifted here, and what the row becomes. */
const outcome = (observed: ObservedRemoval): string => {
  const [change] = planRemoved(observed, NOW);
  if (!change || !observed.row) return '·';
  const { state, desired } = change.events.reduce(
    (row, event) => next(row, event, NOW),
    observed.row,
  );
  const lifted = change.liftKeys.length ? ` ${change.liftKeys.join()}` : '';
  return `${change.what}${lifted}: ${state}, ${desired}`;
};

it.each<[string, Situation, Partial<ObservedRemoval>, string]>([
  ['the vendor banned for us', 'there', {}, 'lifted 1: gone, absent'],
  [
    'was banned again here since',
    'there',
    { holders: holders(1, 101) },
    'lifted 1: pending, present',
  ],
  [
    'is banned since the last reading alone',
    'there',
    { holders: holders(101) },
    'lifted: pending, present',
  ],
  [
    'was never read in a list',
    'there',
    { syncedAt: null },
    'lifted 1: gone, absent',
  ],
  [
    'the vendor had no room for',
    'there',
    { isEviction: true },
    'evicted: pending, present',
  ],
  [
    'ended at the vendor',
    'there, ended',
    { isEviction: true },
    'expired: pending, present',
  ],
  [
    'we were about to lift',
    'to lift',
    { holders: [] },
    'cleared: gone, absent',
  ],
  ['we were about to evict', 'to evict', {}, 'cleared: not_kept, present'],
  [
    'could not be lifted',
    'not lifted',
    { holders: [] },
    'cleared: gone, absent',
  ],
  [
    'was not to be banned here',
    'refused',
    { holders: [] },
    'cleared: gone, absent',
  ],
  ['lost another ban than the row’s', 'there', { gone: ['8'] }, '·'],
  ['has no row any more', 'there', { row: undefined }, '·'],
])('a key that %s', (_, situation, more, expected) => {
  expect(outcome(observe(situation, more))).toBe(expected);
});

it('a key that the vendor has another ban of stays banned', () => {
  const observed = observe('there');
  const row = observed.row && { ...observed.row, vendor_ids: ['7', '9'] };
  expect(outcome({ ...observed, row })).toBe('cleared: there, present');
});

import { expect, it } from 'vitest';
import {
  INITIAL_SUSPENSION,
  nextSuspension,
  type SuspensionEvent,
} from '../../../../../../src/gateway/vendors/state/suspensions/next-suspension';

const NOW = 1_000_000;
const error = { code: 'user_unknown', vendor: 'Zendesk' } as const;

const EVENTS: Record<SuspensionEvent['type'], SuspensionEvent> = {
  wanted: { type: 'wanted', email: 'ana@example.com' },
  unwanted: { type: 'unwanted' },
  requestSent: { type: 'requestSent', user: '7' },
  suspended: { type: 'suspended' },
  lifted: { type: 'lifted' },
  notDone: { type: 'notDone' },
  checked: { type: 'checked' },
  left: { type: 'left', error },
  rejected: { type: 'rejected', error },
  failed: { type: 'failed', error, retryAt: NOW + 999_999 },
  retried: { type: 'retried' },
};

const after = (...events: (keyof typeof EVENTS)[]) =>
  events.reduce(
    (row, name) => nextSuspension(row, EVENTS[name], NOW),
    INITIAL_SUSPENSION,
  );

const ROWS = {
  gone: after(),
  asked: after('wanted'),
  sent: after('wanted', 'requestSent'),
  suspended: after('wanted', 'requestSent', 'suspended'),
  lifting: after('wanted', 'requestSent', 'suspended', 'unwanted'),
  'lift sent': after(
    ...(['wanted', 'requestSent', 'suspended'] as const),
    ...(['unwanted', 'requestSent'] as const),
  ),
  left: after('wanted', 'left'),
  failed: after('wanted', 'rejected'),
};

/** The state after an event; `·`: the very same row; `later`: due later. */
const TABLE: Record<keyof typeof EVENTS, string> = {
  wanted: 'pending · · · suspended pending · ·',
  unwanted: '· gone pending pending · · gone gone',
  requestSent: '· pending · · pending · · ·',
  suspended: '· · suspended · · pending · ·',
  lifted: '· · · pending gone gone · ·',
  notDone: '· · pending · · pending · ·',
  checked: '· · · suspended · · · ·',
  left: '· left left left left left left ·',
  rejected: '· failed failed failed failed failed · ·',
  failed: '· later later later later later · ·',
  retried: '· · · · · · pending pending',
};

it.each(Object.entries(TABLE))('%s: %s', (name, expected) => {
  const event = EVENTS[name as keyof typeof EVENTS];
  const found = Object.values(ROWS).map((row) => {
    const next = nextSuspension(row, event, NOW);
    if (next === row) return '·';
    return name === 'failed' ? 'later' : next.state;
  });
  expect(found.join(' ')).toBe(expected);
});

it('what somebody else has is never ours to lift', () => {
  for (const row of Object.values(ROWS)) {
    const left = nextSuspension(row, EVENTS.left, NOW);
    if (left === row) continue;
    expect(left.suspended_at).toBeNull();
    expect(nextSuspension(left, EVENTS.unwanted, NOW).state).not.toBe(
      'pending',
    );
  }
});

it('whose bans want no suspension any more is pending only while ours', () => {
  const row = nextSuspension(ROWS.sent, EVENTS.unwanted, NOW);
  expect(nextSuspension(row, EVENTS.suspended, NOW)).toMatchObject({
    ...{ state: 'pending', next_try_at: NOW, desired: 'absent' },
  });
  expect(nextSuspension(row, EVENTS.notDone, NOW).state).toBe('gone');
});

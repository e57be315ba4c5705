import { expect, it } from 'vitest';
import { keyId } from '../../../../../../src/gateway/keys/key';
import type { VendorBanRow } from '../../../../../../src/gateway/store/vendors/ban-states';
import { newVendorBanRow } from '../../../../../../src/gateway/vendors/state/record-events';
import type { ObservedPage } from '../../../../../../src/gateway/vendors/sync/pull/observe-listed';
import { planListed } from '../../../../../../src/gateway/vendors/sync/pull/plan-listed';
import { ROWS, type Situation } from '../../state/rows';

const KEY = { kind: 'ip', value: '192.0.2.7' } as const;
const HOUR = 3_600_000;

/** A ban of the key on the vendor's list. */
const remoteBan = (id: string, until: number | null = null) => ({
  id,
  keys: [KEY],
  reason: 'Rude',
  until,
  createdAt: null,
  createdBy: '',
});

/** A ban of ours that holds the key. */
const holder = (until: number | null) => ({
  ...{ ...KEY, key: 1, ban: 1, until, reason: 'Spam', created_at: 0 },
});

interface Case {
  situation?: Situation;
  /** Ends of our bans of the key. */
  ends?: (number | null)[];
  neverBanned?: boolean;
  error?: boolean;
  bans?: ReturnType<typeof remoteBan>[];
}

const observe = ({
  situation,
  ends = [],
  neverBanned = false,
  error = false,
  bans = [remoteBan('9')],
}: Case): ObservedPage => {
  const row: VendorBanRow | undefined = situation && {
    ...newVendorBanRow(1, KEY),
    ...ROWS[situation],
    id: 1,
  };
  return {
    account: 1,
    unmatched: bans.map((ban) => ({
      ban,
      row,
      key: {
        ...{ ...KEY, typed: KEY.value, field: 'keys' },
        ...(error && {
          error: { code: 'invalid_key' as const, detail: 'It is no key.' },
        }),
      },
    })),
    holders: new Map([[keyId(KEY), ends.map(holder)]]),
    neverBanned: new Set(neverBanned ? [keyId(KEY)] : []),
  };
};

const NEVER = { neverBanned: true };

it.each<[string, Case, string[]]>([
  ['nobody here bans', {}, ['imported: imported']],
  ['a ban here ends before', { ends: [HOUR] }, ['imported: imported']],
  [
    'no row names, but a ban here lasts as long',
    { ends: [HOUR, null] },
    ['adopted: desired, adopted'],
  ],
  [
    'a ban here lasts longer than',
    { ends: [2 * HOUR], bans: [remoteBan('9', HOUR)] },
    ['adopted: desired, adopted'],
  ],
  [
    'was asked for, with its answer lost',
    { situation: 'sent', ends: [HOUR] },
    ['adopted: adopted'],
  ],
  [
    'was asked for, and lifted since',
    { situation: 'sent, unwanted', ...NEVER },
    ['adopted: adopted'],
  ],
  [
    'is to be banned there anyway',
    { situation: 'to ban', ends: [null] },
    ['adopted: adopted'],
  ],
  ['nobody may ban here', NEVER, ['refused: refused (never_banned)']],
  ['is no key here', { error: true }, ['refused: refused (invalid_key)']],
  [
    'nobody may ban here, but somebody did before',
    { situation: 'there', ends: [HOUR], ...NEVER },
    ['adopted: adopted'],
  ],
  [
    'was refused before for another reason',
    { situation: 'refused', error: true, bans: [remoteBan('7')] },
    ['refused: refused (invalid_key)'],
  ],
  [
    'was refused before for the same reason',
    { situation: 'refused', ...NEVER, bans: [remoteBan('7')] },
    [],
  ],
  [
    'was refused before, and may be banned now',
    { situation: 'refused', bans: [remoteBan('7')] },
    ['imported: imported'],
  ],
  ['was lifted here before', { situation: 'gone' }, ['imported: imported']],
  [
    'two bans are of',
    { bans: [remoteBan('8'), remoteBan('9')] },
    ['imported: imported', 'adopted: adopted'],
  ],
  [
    'two bans are of, the longer one last',
    { bans: [remoteBan('8', HOUR), remoteBan('9')] },
    ['imported: imported', 'imported: imported'],
  ],
  [
    'two bans are of that a ban here outlasts',
    { ends: [null], bans: [remoteBan('8'), remoteBan('9')] },
    ['adopted: desired, adopted', 'adopted: adopted'],
  ],
])('a key that %s', (_, situation, expected) => {
  const changes = planListed(observe(situation)).map(
    ({ what, events, error }) =>
      `${what}: ${events.map(({ type }) => type).join(', ')}${error ? ` (${error.code})` : ''}`,
  );
  expect(changes).toEqual(expected);
});

it('a plan changes nothing of what was observed', () => {
  const observed = observe({ situation: 'to lift' });
  const before = structuredClone(observed);
  planListed(observed);
  expect(observed).toEqual(before);
});

import type {
  VendorBanChange,
  VendorBanRow,
} from '../../store/vendors/ban-states';

/** What is wanted of a key: the ban that lasts longest, or nothing. */
type Wanted = { until: number | null; reason: string } | undefined;

/**
 * So long after a ban was asked for, whatever became of that shows: no request
 * is still under way, ours or that of a process that died.
 */
export const IN_FLIGHT_MS = 30_000;

/** Whether the vendor bans it now, as far as we know. */
export const isPresentRemotely = (
  { vendor_ids, ends_there }: Pick<VendorBanRow, 'vendor_ids' | 'ends_there'>,
  now: number,
): boolean =>
  vendor_ids.length > 0 && (ends_there === null || ends_there > now);

/**
 * When the vendor has to be asked again for a ban that is there: as soon as it
 * ends there, if ours does not by then. Ends there are rounded.
 */
export const nextCheckAt = ({
  ends_there,
  until,
}: Pick<VendorBanRow, 'ends_there' | 'until'>): number | null =>
  ends_there !== null && (until === null || until > ends_there)
    ? ends_there
    : null;

/**
 * How a row changes when what is wanted of its key was looked up anew; nothing
 * if that says what it says already. What came and went before anybody asked
 * the vendor leaves nothing to ask.
 */
export const withDesired = (
  row: VendorBanRow,
  wanted: Wanted,
  at: number,
): VendorBanChange | undefined => {
  const wish = wanted ? 'present' : 'absent';
  // It is not ours to lift there.
  if (row.state === 'refused' && !wanted) return;
  const until = wanted ? wanted.until : row.until;
  if (row.wish === wish && (!wanted || row.until === until)) return;

  const change = {
    wish,
    until,
    reason: wanted?.reason ?? row.reason,
    why: null,
    attempts: 0,
    changed_at: at,
  } as const;
  if (row.sent_at !== null) {
    return {
      ...change,
      state: 'pending',
      next_try_at: row.sent_at + IN_FLIGHT_MS,
    };
  }
  if (!wanted) {
    return row.vendor_ids.length
      ? { ...change, state: 'pending', next_try_at: at }
      : { ...change, kept: 1, state: 'gone', next_try_at: null };
  }
  // No room for it: that it is wanted longer makes none.
  if (!row.kept) return { ...change, state: row.state, why: row.why };
  return isPresentRemotely(row, at)
    ? {
        ...change,
        state: 'there',
        next_try_at: nextCheckAt({ ...row, until }),
      }
    : { ...change, state: 'pending', next_try_at: at };
};

import type { Key } from '../gateway/keys/key';
import type {
  CountedChange,
  SyncReport,
} from '../gateway/vendors/sync/pull/report';
import { describeVendorFailure } from '../protocol/vendor-failure';
import { escapeControlCharacters } from '../gateway/lib/escape-control-characters';

/** Changes that are printed for people at most; JSON has all of them. */
const MOST_CHANGES = 50;

const MEANINGS: Record<keyof SyncReport, string> = {
  read: 'bans there',
  imported: 'new there: to be blocked here',
  adopted: 'on both sides, not known to be the same yet',
  refused: 'there, and not to be blocked here',
  lifted: 'lifted there: to be unblocked here',
  withheld: 'gone there all at once: kept here',
  evicted: 'dropped there for lack of room',
  expired: 'ended there before they do here',
  toBan: 'here: to be banned there',
  toLift: 'unblocked here: to be lifted there',
};

/** A change, as far as it is printed. */
interface PrintedChange {
  what: CountedChange['what'];
  key: Key;
  /** The vendor's id of a ban that it has. */
  id?: string;
  /** What keeps the ban from being imported, in a sentence. */
  why?: string;
}

/** Returns what is printed of a change, as text and as JSON. */
export const toPrinted = (change: CountedChange): PrintedChange => {
  if (!('ban' in change)) return { what: change.what, key: change.key };
  const { what, ban, error } = change;
  const { kind, value, typed, field } = change.key;
  return {
    what,
    key: { kind, value, ...{ typed, field } },
    id: ban.id,
    ...(error && { why: describeVendorFailure(error) }),
  };
};

const describeChange = (change: CountedChange): string => {
  const { what, key, id, why } = toPrinted(change);
  const where = id === undefined ? '' : ` (ban ${id} there)`;
  // Visitors may have chosen parts of the text, such as an email address.
  return escapeControlCharacters(
    `  ${MEANINGS[what]}: ${key.kind} ${key.value}${where}${why ? `. ${why}` : ''}`,
  );
};

/** Describes for people what one reading of a vendor's list found, in lines. */
export const describeReport = (
  report: SyncReport,
  changes: readonly CountedChange[],
): string[] => {
  const counts = Object.entries(MEANINGS).flatMap(([name, meaning]) => {
    const count = report[name as keyof SyncReport];
    const isShown = count > 0 || name === 'read';
    return isShown ? `  ${String(count).padStart(6)} ${meaning}` : [];
  });
  const more = changes.length - MOST_CHANGES;
  return [
    ...counts,
    ...changes.slice(0, MOST_CHANGES).map(describeChange),
    ...(more > 0 ? [`  and ${more} more: --json has them all`] : []),
  ];
};

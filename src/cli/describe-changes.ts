import type {
  SyncChange,
  SyncReport,
} from '../gateway/vendors/sync/pull/report';
import { escapeControlCharacters } from './escape-control-characters';

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

const describeChange = ({ what, key, id, why }: SyncChange): string => {
  const where = id === undefined ? '' : ` (ban ${id} there)`;
  // Visitors may have chosen parts of the text, such as an email address.
  return escapeControlCharacters(
    `  ${MEANINGS[what]}: ${key.kind} ${key.value}${where}${why ? `. ${why}` : ''}`,
  );
};

/** Describes for people what one reading of a vendor's list found, in lines. */
export const describeReport = (
  report: SyncReport,
  changes: readonly SyncChange[],
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

import type {
  SyncChange,
  SyncReport,
} from '../gateway/vendors/sync/pull/report';
import { escapeControlCharacters } from './escape-control-characters';

/** More than a person reads through; JSON has them all. */
const MOST_FOUND = 50;

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

const describeFound = ({ what, key, id, why }: SyncChange): string => {
  const where = id === undefined ? '' : ` (ban ${id} there)`;
  // Whoever chats with the vendor may have chosen some of it.
  return escapeControlCharacters(
    `  ${MEANINGS[what]}: ${key.kind} ${key.value}${where}${why ? `. ${why}` : ''}`,
  );
};

/** What one reading of a vendor's list found, for people. */
export const describeDifference = (
  difference: SyncReport,
  found: readonly SyncChange[],
): string[] => {
  const counts = Object.entries(MEANINGS).flatMap(([name, meaning]) => {
    const count = difference[name as keyof SyncReport];
    const isShown = count > 0 || name === 'read';
    return isShown ? `  ${String(count).padStart(6)} ${meaning}` : [];
  });
  const more = found.length - MOST_FOUND;
  return [
    ...counts,
    ...found.slice(0, MOST_FOUND).map(describeFound),
    ...(more > 0 ? [`  and ${more} more: --json has them all`] : []),
  ];
};

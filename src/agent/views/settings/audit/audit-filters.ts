/** What of the log is looked at, as it stands in the address. */
export interface AuditFilters {
  action: string;
  /** A user's id. */
  by: string;
  /** Days such as `2026-11-20`: of the first and the last line. */
  since: string;
  until: string;
}

const NAMES = ['action', 'by', 'since', 'until'] as const;

/** Reads the filters of an address. */
export const readAuditFilters = (query: URLSearchParams): AuditFilters => {
  const read = (name: (typeof NAMES)[number]) => query.get(name) ?? '';
  return {
    ...{ action: read('action'), by: read('by') },
    ...{ since: read('since'), until: read('until') },
  };
};

/** Returns the query of an address with these filters. */
export const writeAuditFilters = (filters: AuditFilters): string => {
  const given = NAMES.filter((name) => filters[name] !== '');
  return given.length
    ? `?${new URLSearchParams(given.map((name) => [name, filters[name]]))}`
    : '';
};

/** Returns when a day of the person begins, as ISO 8601; empty for no day. */
const startOf = (day: string, daysLater = 0): string => {
  const at = new Date(`${day}T00:00`);
  if (Number.isNaN(at.getTime())) return '';
  at.setDate(at.getDate() + daysLater);
  return at.toISOString();
};

/** Returns what is asked of the gateway. */
export const toAuditQuery = (
  { action, by, since, until }: AuditFilters,
  site: string | undefined,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries({
      action,
      by,
      since: startOf(since),
      until: startOf(until, 1),
      site: site ?? '',
    }).filter(([, value]) => value !== ''),
  );

/** What the pages of the settings have in common: tables. */
export const ROWS_STYLES = `
.rows-card { background: var(--dl-surface); border: 1px solid var(--dl-line); border-radius: 12px; overflow-x: auto; }
.rows-table { width: 100%; border-collapse: collapse; font-size: 14px; }
.rows-table :is(th, td) { padding: 9px 12px; text-align: start; vertical-align: middle; font-weight: 400; }
.rows-table tbody tr > * { border-top: 1px solid var(--dl-line); }
.rows-table thead th { font-size: 12.5px; font-weight: 600; color: var(--dl-muted); white-space: nowrap; }
.rows-table :is(th, td):first-child { padding-inline-start: 16px; }
.rows-table .act { text-align: end; padding-inline-end: 12px; white-space: nowrap; }
.rows-table button.plain { min-height: 28px; padding: 2px 6px; font-weight: 400; }
.rows-table button.danger { border-color: transparent; background: none; min-height: 28px; padding: 2px 6px; font-weight: 400; }
.rows-table button.danger:hover { text-decoration: underline; }
.rows-table tbody th { overflow-wrap: anywhere; }
.rows-table time { white-space: nowrap; }
.rows-table .off { color: var(--dl-muted); }
.soon { color: var(--dl-warn); }
.late { color: var(--dl-danger); }
.rows-table .detail { display: block; }
.rows-table .lamp { white-space: normal; }
.more-rows { display: block; margin: 0 auto 24px; }
@media (max-width: 819px) {
  .rows-card { background: none; border: 0; }
  .rows-table, .rows-table tbody, .rows-table tr, .rows-table :is(th, td) { display: block; }
  .rows-table thead { position: absolute; clip-path: inset(50%); }
  .rows-table tbody tr { margin-bottom: 10px; padding: 8px 0; background: var(--dl-surface); border: 1px solid var(--dl-line); border-radius: 12px; }
  .rows-table tbody tr > :is(th, td) { border: 0; padding: 3px 16px; }
  .rows-table td[data-label] { display: flex; justify-content: space-between; gap: 16px; text-align: end; overflow-wrap: anywhere; }
  .rows-table td[data-label]::before { content: attr(data-label); flex: none; color: var(--dl-muted); text-align: start; }
  .rows-table td[data-label]:has(> .detail) { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 16px; }
  .rows-table td > .detail { grid-column: 2; }
  .rows-table td:empty { display: none; }
  .rows-table .act { text-align: start; padding-inline-start: 10px; white-space: normal; }
}
.card-line { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; }
.card-line > p { flex: 1 1 280px; }
`;

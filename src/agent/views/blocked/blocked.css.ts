/** The table of blocked visitors, beside the chats too: less room there. */
export const BLOCKED_STYLES = `
.bans, .lists { container-type: inline-size; }
.bans { background: var(--dl-surface); min-height: 100%; }
.bans > h1 { padding: 20px 16px 4px; }
.bans > .empty, .bans > .failure { margin: 16px; }
.filter { display: flex; gap: 12px; padding: 12px 16px; }
.filter input[type] { max-width: 320px; }
table { width: 100%; border-collapse: collapse; font-size: 14px; }
th { font-size: 12.5px; font-weight: 600; color: var(--dl-muted); text-align: left; }
th, td { padding: 8px; vertical-align: top; }
td:first-child, .why { overflow-wrap: anywhere; }
th:first-child, td:first-child { padding-left: 16px; }
tr { border-bottom: 1px solid var(--dl-line); }
strong { font-weight: 600; }
.until { white-space: nowrap; }
.hits { font-variant-numeric: tabular-nums; }
.act { padding-right: 16px; text-align: right; }
.act button { min-height: 32px; padding: 3px 12px; }
.warns button { min-height: 28px; padding: 2px 10px; font-size: inherit; }
.lists .why p { display: none; }
.more { display: block; margin: 16px auto; }
@container (max-width: 640px) {
  thead, .by, .hits { display: none; }
  tr { display: grid; grid-template-columns: 1fr auto; padding: 8px 16px; }
  td { padding: 2px 0 !important; }
  .act { grid-area: 1 / 2; }
  .why, .until { grid-column: 1 / 3; }
}
`;

/** The list of blocked visitors: a table, and cards where the screen is narrow. */
export const LIST_STYLES = `
/* What is only heard stays in what scrolls. */
.blocked, .ban-view { position: relative; }
.blocked { max-width: 1520px; min-height: 100%; margin: 0 auto; padding: 20px 24px 0; display: flex; flex-direction: column; }
.view-head { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 12px 24px; margin-bottom: 16px; }
.view-head > :first-child { flex: 1 1 240px; min-width: 0; }
.view-head .acts { display: flex; flex-wrap: wrap; gap: 12px; }
.view-head .muted { font-size: 14px; min-height: 20px; }
.view-head .totals b { color: var(--dl-text); }
.tools-line { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 8px; margin-bottom: 10px; }
.tools-line input[type=search] { flex: 0 1 262px; min-width: 200px; }
.filters { display: flex; flex-wrap: wrap; gap: 8px; flex: 1 1 0; min-width: 260px; align-items: center; }
.filters .chip { border-radius: 999px; border-color: var(--dl-rim); padding: 5px 10px; font-size: 13px; max-width: 190px; field-sizing: content; text-overflow: ellipsis; }
.filters .chosen { border-color: var(--dl-accent); background: var(--dl-accent-soft); color: var(--dl-accent); font-weight: 600; }
.filters .sort { margin-inline-start: auto; }
.filters .sort .chip { border-color: transparent; background: none; color: var(--dl-muted); font-weight: 400; }
.news { align-self: center; }
.blocked > .failure { margin-bottom: 12px; }
.ban-table {
  table-layout: fixed; width: 100%; border-collapse: separate; border-spacing: 0; font-size: 14px;
  background: var(--dl-surface); border: 1px solid var(--dl-line); border-radius: 12px; margin-bottom: 24px;
}
.ban-table thead th { position: sticky; top: 0; z-index: 1; height: 34px; padding: 4px 8px; background: var(--dl-surface); border-bottom: 1px solid var(--dl-line); border-radius: 12px 12px 0 0; white-space: nowrap; font-size: 12.5px; font-weight: 600; color: var(--dl-muted); text-align: start; overflow: hidden; text-overflow: ellipsis; }
.ban-table td { height: 54px; padding: 6px 8px; vertical-align: middle; border-bottom: 1px solid var(--dl-line); overflow: hidden; }
.ban-table tr { border: 0; }
.ban-table .gap td { height: 0; padding: 0; }
.ban-table .pick { width: 42px; padding-inline: 10px 4px; text-align: center; }
.ban-table :is(th, td).hits { text-align: end; padding-inline-end: 16px; }
.ban-table tbody tr[data-ban]:hover { background: var(--dl-hover); }
.ban-table tbody tr:has(.pick :checked) { background: var(--dl-accent-soft); }
.ban-table tbody tr:focus-visible { outline-offset: -2px; }
.ban-table :is(.lifted, .expired) :is(.who, .why, .until, .by) { opacity: .75; }
.ban-table input[type=checkbox] { width: 18px; height: 18px; min-height: 0; margin: 0; accent-color: var(--dl-accent); vertical-align: middle; cursor: pointer; }
.ban-table .line { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; text-align: start; }
.ban-table .who:is(td) { position: relative; padding-inline-start: 34px; }
.ban-table .who > svg { position: absolute; inset-block: 0; inset-inline-start: 8px; margin-block: auto; }
.ban-table .who > div { min-width: 0; flex: 1; }
.ban-table .who .line:first-child { display: flex; gap: 8px; align-items: center; }
.ban-table .who a { color: inherit; font-weight: 600; text-decoration: none; overflow: hidden; text-overflow: ellipsis; }
.ban-table .who a:hover { text-decoration: underline; }
.ban-table .act button { min-height: 32px; padding: 3px 6px; color: var(--dl-muted); font-weight: 400; }
.ban-table .act button:hover { color: var(--dl-text); text-decoration: underline; }
.ban-table .act .failure { font-size: 12.5px; padding: 2px 6px; white-space: normal; }
.kind-icon { flex: none; width: 16px; height: 16px; fill: none; stroke: var(--dl-muted); stroke-width: 1.3; }
.to-come td { position: relative; }
.to-come i { display: block; height: 12px; width: 60%; border-radius: 6px; background: var(--dl-hover); visibility: hidden; }
.slow .to-come i { visibility: visible; }
.ban-table[aria-busy=true] { opacity: 1; }
.bulk-bar {
  position: sticky; bottom: 12px; z-index: 2; margin-top: auto; margin-bottom: 12px; display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px;
  padding: 8px 14px; background: var(--dl-raised); border: 1px solid var(--dl-line); border-radius: 12px; box-shadow: var(--dl-shadow);
}
.bulk-bar .plain { padding-inline: 4px; font-weight: 400; }
.bulk-bar .acts { display: flex; flex-wrap: wrap; gap: 8px; margin-inline-start: auto; }
.bulk-bar .close { font-size: 18px; color: var(--dl-muted); line-height: 1; padding-inline: 10px; }
.bulk-bar progress { flex: 1; min-width: 120px; accent-color: var(--dl-accent); }
.pick-site { display: block; padding: 6px 0; }
.pick-site input { width: 18px; height: 18px; min-height: 0; accent-color: var(--dl-accent); vertical-align: middle; }
.choices { display: flex; gap: 12px; justify-content: center; }
@media (min-width: 900px) {
  .ban-table .why { width: 19%; }
  .ban-table .until { width: 12.5%; }
  .ban-table .by { width: 9%; }
  .ban-table .sites { width: 9%; }
  .ban-table .hits { width: 76px; }
  .ban-table .last { width: 108px; }
  .ban-table .act { width: 132px; text-align: end; padding-inline-end: 12px; }
}
@media (prefers-reduced-motion: no-preference) {
  .bulk-bar { animation: rise .18s; }
}
@media (max-width: 899px) {
  .blocked { padding: 16px 16px 0; }
  .tools-line input[type=search] { flex: 1 1 100%; }
  .ban-table tbody .act:is(td) { grid-area: 1 / 3 / 2 / 4; }
  .ban-table tbody .until .line { display: inline; }
  .ban-table tbody .until:is(td) { white-space: nowrap; text-overflow: ellipsis; }
  .keys-hint { display: none; }
  .ban-table, .ban-table tbody { display: block; }
  .ban-table thead, .ban-table thead tr, .ban-table thead .pick { display: block; }
  .ban-table thead .pick { width: auto; height: auto; padding: 7px 12px; text-align: start; }
  .ban-table thead th:not(.pick) { display: none; }
  .ban-table .gap tr { display: block; }
  .ban-table tr:is([data-index]) {
    display: grid; min-height: 96px; padding: 8px 12px; align-content: center; border-bottom: 1px solid var(--dl-line);
    grid-template-columns: 32px minmax(0, 1fr) auto; gap: 2px 8px;
  }
  .ban-table tbody tr td:is(td) { display: block; width: auto; height: auto; padding: 0; border: 0; background: none; text-align: start; }
  .ban-table tbody .pick:is(td) { grid-area: 1 / 1 / 2 / 2; align-self: center; }
  .ban-table tbody .who:is(td) { grid-area: 1 / 2 / 2 / 3; display: flex; align-items: center; gap: 10px; }
  .ban-table .who > svg { position: static; flex: none; }
  .ban-table tbody .why:is(td) { grid-area: 2 / 2 / 3 / 4; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .ban-table tbody .why .line { display: inline; }
  .ban-table tbody .why .line + .line::before { content: ' · '; }
  .ban-table tbody .until:is(td) { grid-area: 3 / 2 / 4 / 3; }
  .ban-table tbody .hits:is(td) { grid-area: 3 / 3 / 4 / 4; text-align: end; }
  .ban-table tbody .act:is(td) { grid-area: 1 / 3 / 2 / 4; }
  .ban-table tbody :is(.by, .sites, .last):is(td) { display: none; }
  .ban-table .until .line { display: inline; }
  .ban-table .until .line + .line::before { content: ' · '; }
}
@media (forced-colors: active) {
  .ban-table tbody tr:has(.pick :checked) { outline: 2px solid Highlight; outline-offset: -2px; }
  .kind-icon { stroke: CanvasText; }
}
`;

/** The import of a list: where it comes from, what it would do, how far it is. */
export const IMPORT_STYLES = `
.import { position: relative; }
.import h1:focus { outline: 0; }
.import > .failure { margin-bottom: 16px; }
.import-ways { display: grid; grid-template-columns: 1fr 1fr; gap: 16px; margin-bottom: 16px; }
.drop { display: grid; align-content: center; justify-items: center; gap: 10px; min-height: 220px; text-align: center; border: 1.5px dashed var(--dl-edge); }
.drop h2 { font-size: 16px; margin: 0; }
.drop .muted { max-width: 42ch; }
.drop.over { border-color: var(--dl-accent); background: var(--dl-accent-soft); }
.paste { display: grid; grid-template-rows: 1fr auto; gap: 12px; justify-items: end; }
.paste .field { width: 100%; display: flex; flex-direction: column; }
.paste textarea { flex: 1; min-height: 140px; font-family: var(--dl-mono); font-size: 13px; }
.past li { display: grid; grid-template-columns: minmax(0, 2fr) 1fr 1fr auto; gap: 4px 16px; align-items: baseline; padding: 9px 0; border-top: 1px solid var(--dl-line); }
.past li > * { overflow-wrap: anywhere; }
.past li a { font-weight: 600; }
.note-line { margin-bottom: 16px; color: var(--dl-muted); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px; margin-bottom: 16px; }
.figures dt { font-size: 12.5px; color: var(--dl-muted); }
.figures dd b { display: block; font-size: 25px; line-height: 1.3; font-variant-numeric: tabular-nums; }
.figures .muted { font-weight: 400; }
.figures .good { color: var(--dl-accent); }
.figures .think { color: var(--dl-warn); }
.figures .bad { color: var(--dl-danger); }
.figures .none { color: var(--dl-muted); font-weight: 400; }
.import .card.lines { padding: 0; overflow: clip; }
.lines > header { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 16px; padding: 12px 16px; }
.lines > header h2 { margin: 0; }
.lines .segments { flex-wrap: wrap; }
.lines > footer { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; padding: 8px 16px; }
.lines > footer:empty { display: none; }
.lines > footer .plain { padding-inline: 0; font-weight: 400; }
.lines-table { table-layout: fixed; width: 100%; border-collapse: separate; border-spacing: 0; font-size: 14px; }
.lines-table th { padding: 8px; font-size: 12.5px; font-weight: 600; color: var(--dl-muted); text-align: start; border-block: 1px solid var(--dl-line); }
.lines-table td { height: 41px; padding: 4px 8px; border-bottom: 1px solid var(--dl-line); overflow-wrap: anywhere; }
.lines-table .gap td { height: 0; padding: 0; }
.lines-table .number { width: 76px; padding-inline-start: 16px; text-align: end; font-variant-numeric: tabular-nums; color: var(--dl-muted); }
.lines-table .value { width: 36%; }
.lines-table .value code { white-space: normal; }
.lines-table .act { width: 104px; padding-inline-end: 16px; text-align: end; }
.lines-table .act button { min-height: 30px; padding: 3px 10px; }
.lines-table .mended { color: var(--dl-accent); font-weight: 600; }
.columns label { display: flex; align-items: center; justify-content: space-between; gap: 12px; padding: 3px 0; }
.columns code { overflow: hidden; text-overflow: ellipsis; color: var(--dl-muted); }
.columns select { width: 130px; flex: none; }
.for-all { display: grid; gap: 12px; }
.for-all h2 { margin: 0; }
.for-all select { width: 100%; }
.progress { display: grid; gap: 8px; justify-items: start; }
.progress h2 { margin: 0; }
.progress progress { width: 100%; height: 8px; accent-color: var(--dl-accent); }
.how-far { display: flex; justify-content: space-between; width: 100%; font-variant-numeric: tabular-nums; }
.progress .acts { display: flex; flex-wrap: wrap; gap: 8px; }
.progress .acts:empty { display: none; }
@media (max-width: 899px) {
  .import-ways { grid-template-columns: minmax(0, 1fr); }
  .drop { min-height: 160px; }
  .import .ban-columns > :last-child { grid-row: 1; }
  .import .ban-columns { grid-template-columns: minmax(0, 1fr); }
  .figures { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .past li { grid-template-columns: minmax(0, 1fr) auto; }
}
@media (max-width: 640px) {
  .lines-table thead { position: absolute; clip-path: inset(50%); }
  .lines-table, .lines-table tbody { display: block; }
  .lines-table .gap tr { display: block; }
  .lines-table tr[data-index] { display: grid; grid-template-columns: 48px minmax(0, 1fr) auto; padding: 8px 12px; gap: 2px 8px; border-bottom: 1px solid var(--dl-line); }
  .lines-table tr[data-index] td { display: block; width: auto; height: auto; padding: 0; border: 0; text-align: start; }
  .lines-table tr[data-index] .act { grid-area: 1 / 3 / 3 / 4; align-self: center; }
  .lines-table tr[data-index] td:nth-child(3) { grid-area: 2 / 2 / 3 / 3; color: var(--dl-muted); font-size: 12.5px; }
}
@media (forced-colors: active) {
  .drop.over { border-color: Highlight; }
}
`;

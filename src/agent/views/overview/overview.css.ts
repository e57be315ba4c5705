/** The numbers: figures, a chart, and panels in a grid. */
export const OVERVIEW_STYLES = `
.overview { max-width: 1520px; margin: 0 auto; padding: 20px 24px 24px; position: relative; }
.overview-head { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 12px 24px; margin-bottom: 14px; }
.overview-head > div { flex: 1 1 240px; }
.overview-head .muted { min-height: 20px; }
.overview-head .segments span { padding-inline: 14px; }
.overview-grid { display: grid; grid-template-columns: repeat(12, minmax(0, 1fr)); gap: 14px; }
.overview-grid[aria-busy=true] { opacity: 1; }
.figure-row { grid-column: 1 / -1; display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 14px; }
.figure, .panel { background: var(--dl-surface); border: 1px solid var(--dl-line); border-radius: 12px; padding: 14px 16px; }
.figure { display: grid; gap: 2px; align-content: start; color: inherit; text-decoration: none; }
a.figure:hover { background: var(--dl-hover); }
.number b { font-size: 25px; line-height: 1.2; font-variant-numeric: tabular-nums; }
.figure .warns { font-weight: 600; }
.panel { grid-column: span 4; display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; align-content: start; min-width: 0; }
.panel > h2, .panel > header h2 { font-size: 14px; }
.panel h2 span { font-weight: 400; font-size: 12.5px; color: var(--dl-muted); margin-inline-start: 6px; }
.panel > h3 { margin-top: 6px; color: var(--dl-muted); }
.panel.chart { grid-column: span 8; }
.panel.chart.alone { grid-column: 1 / -1; }
.chart > header { display: flex; flex-wrap: wrap; gap: 4px 16px; justify-content: space-between; align-items: baseline; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 14px; font-size: 12.5px; color: var(--dl-muted); }
.swatch { display: inline-block; width: 10px; height: 10px; border-radius: 3px; margin-inline-end: 4px; forced-color-adjust: none; }
.swatch.refused { background: var(--dl-accent); }
.swatch.made { background: var(--dl-chart-2); }
.swatch.shield { background: var(--dl-accent-soft); outline: 1px solid var(--dl-accent); }
.swatch.rule { background: var(--dl-line); display: none; }
.plot { min-height: 300px; direction: ltr; }
.plot-box { width: 100%; height: 300px; overflow: hidden; }
.pointed { min-height: 19px; }
.calm { display: grid; place-content: center; min-height: 160px; text-align: center; color: var(--dl-muted); }
.chart summary { cursor: pointer; color: var(--dl-accent); width: fit-content; min-height: 24px; }
.sideways { position: relative; overflow: auto; max-height: 320px; margin-top: 8px; }
.bars-table, .shares { width: 100%; border-collapse: collapse; }
.bars-table :is(th, td) { padding: 5px 10px; text-align: end; border-bottom: 1px solid var(--dl-line); font-variant-numeric: tabular-nums; white-space: nowrap; }
.bars-table :is(th:first-child) { text-align: start; font-weight: 400; }
.bars-table thead th { position: sticky; top: 0; background: var(--dl-surface); color: var(--dl-muted); font-size: 12.5px; font-weight: 600; }
.shares { table-layout: fixed; }
.shares th { width: 40%; font-weight: 400; text-align: start; padding: 4px 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.shares th a { color: inherit; text-decoration: none; }
.shares th a:hover { text-decoration: underline; }
.shares td { display: flex; align-items: center; gap: 10px; padding: 4px 0; }
.shares td span { min-width: 56px; text-align: end; font-variant-numeric: tabular-nums; }
.share { flex: 1; height: 8px; min-width: 0; border-radius: 3px; fill: var(--dl-accent); }
.share:dir(rtl) { transform: scaleX(-1); }
.muted-share { fill: var(--dl-chart-3); }
.vendor-list { display: grid; gap: 10px; }
.vendor-list .lamp i { display: inline-block; width: 8px; height: 8px; margin-inline-end: 8px; border: 1.5px solid var(--dl-edge); border-radius: 50%; }
.vendor-list .lamp.on i { background: var(--dl-accent); border-color: var(--dl-accent); }
.vendor-list .lamp.waits i { background: var(--dl-chart-2); border-color: var(--dl-chart-2); }
.vendor-list .lamp.failed i { background: var(--dl-danger); border-color: var(--dl-danger); }
.fails { color: var(--dl-danger); overflow-wrap: anywhere; }
.panel.suggestions { padding-inline: 0; align-content: start; }
.suggestions > :is(h2, .plain, .failure, .skeleton, p) { margin-inline: 16px; }
.suggestions > ul > li { display: flex; align-items: center; gap: 12px; padding: 10px 16px; border-top: 1px solid var(--dl-line); }
.suggestions > ul > li > div { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.suggestions > .plain { justify-self: start; }
.answered-group { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; padding: 8px 16px; background: var(--dl-accent-soft); }
.answered-group > p { flex: 1 1 140px; }
.answered-group > .failure { flex-basis: 100%; }
dialog.suggestion { width: 520px; }
.suggestion section, .suggestion .block-body > div { display: grid; gap: 6px; }
.changed-blocks { display: grid; gap: 8px; }
.changed-blocks li { overflow-wrap: anywhere; }
/* As the chart's own style sheet has them, of what is used of it. */
.uplot, .uplot *, .uplot *::before, .uplot *::after { box-sizing: border-box; }
.uplot { line-height: 1.5; width: min-content; }
.u-wrap { position: relative; user-select: none; }
.u-over, .u-under { position: absolute; }
.u-under { overflow: hidden; }
.uplot canvas { display: block; position: relative; width: 100%; height: 100%; }
.u-axis { position: absolute; }
.u-cursor-x, .u-cursor-y { position: absolute; inset-inline-start: 0; top: 0; pointer-events: none; }
.u-hz .u-cursor-x { height: 100%; border-inline-end: 1px dashed var(--dl-edge); }
.u-select, .u-off { display: none; }
@media (max-width: 1099px) {
  .figure-row { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .panel, .panel.chart { grid-column: 1 / -1; }
}
@media (min-width: 700px) and (max-width: 1099px) {
  .panel:not(.chart, .suggestions) { grid-column: span 6; }
}
@media (max-width: 899px) { .overview { padding: 16px; } }
@media (max-width: 420px) {
  .figure { padding: 10px 12px; }
  .overview-head .segments span { padding-inline: 8px; }
  dialog.suggestion footer { flex-wrap: wrap; }
  dialog.suggestion footer p { flex-basis: 100%; }
}
@media (forced-colors: active) { .share { fill: CanvasText; } .figure, .panel { border-color: CanvasText; } }
`;

/** The page of blocking: steps, chips, limits and what they would have done. */
export const BLOCKING_STYLES = `
.ladder-steps { display: grid; grid-template-columns: repeat(auto-fit, minmax(112px, 1fr)); gap: 10px; }
.ladder-steps .field b { font-weight: 400; font-size: 12.5px; color: var(--dl-muted); }
.line-acts { display: flex; flex-wrap: wrap; gap: 8px; margin-inline-start: -6px; }
.tick-choices { display: flex; flex-wrap: wrap; gap: 6px 16px; }
.tick-choices label { display: flex; gap: 8px; align-items: center; cursor: pointer; min-height: 28px; }
.tick-choices input { width: 18px; height: 18px; min-height: 0; margin: 0; accent-color: var(--dl-accent); }
.never code { white-space: normal; }
.never .whole-line { flex: 1 0 100%; }
.flood { display: grid; grid-template-columns: minmax(0, 1fr) minmax(240px, 280px); gap: 16px 20px; }
.limits { display: grid; gap: 12px; align-content: start; }
.limit { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 8px; }
.limit select { max-width: 100%; text-overflow: ellipsis; }
.limit .number { width: 76px; }
.limit.off > :is(span, .number) { color: var(--dl-muted); }
.tried { padding-inline-start: 24px; border-inline-start: 1px solid var(--dl-line); display: grid; gap: 8px; align-content: start; }
.tried h3 { font-size: 14px; }
.tried table { border-collapse: collapse; width: 100%; font-size: 13px; }
.tried tbody tr { border: 0; }
.tried :is(th, td) { padding-block: 4px; padding-inline: 0 8px; text-align: start; vertical-align: top; font-weight: 400; }
.tried th .muted, .figure .muted { display: block; }
.tried td.figure { text-align: end; padding-inline-end: 0; font-variant-numeric: tabular-nums; }
.tried meter { width: 72px; height: 8px; appearance: none; border: 0; border-radius: 3px; background: none; vertical-align: middle; }
.tried meter::-webkit-meter-bar { background: none; border: 0; border-radius: 3px; }
.tried meter::-webkit-meter-optimum-value { background: var(--dl-accent); border-radius: 3px; }
.tried meter::-moz-meter-bar { background: var(--dl-accent); border-radius: 3px; }
.tried tr:first-child meter::-webkit-meter-optimum-value { background: var(--dl-chart-3); }
.tried tr:first-child meter::-moz-meter-bar { background: var(--dl-chart-3); }
@media (max-width: 1099px) {
  .flood { grid-template-columns: minmax(0, 1fr); }
  .tried { padding: 12px 0 0; border: 0; border-top: 1px solid var(--dl-line); }
}
@media (max-width: 480px) { .limit > select { flex: 1 1 100%; } }
`;

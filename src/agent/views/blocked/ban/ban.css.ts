/** One block: cards in two columns, one below the other where it is narrow. */
export const BAN_STYLES = `
.ban-view { max-width: 1520px; margin: 0 auto; padding: 20px 24px 24px; }
.ban-view nav { font-size: 14px; }
.ban-view nav a { text-decoration: none; }
.ban-columns { display: grid; grid-template-columns: minmax(0, 1fr) 344px; gap: 20px; align-items: start; }
.ban-columns > div { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; }
.card { padding: 14px 16px; background: var(--dl-surface); border: 1px solid var(--dl-line); border-radius: 12px; }
.card h2 { font-size: 14px; margin-bottom: 10px; }
.state { display: inline-block; margin-inline-end: 4px; padding: 0 8px; border-radius: 999px; font-size: 12px; font-weight: 600; background: var(--dl-hover); color: var(--dl-muted); }
.state.active.refuse { background: var(--dl-danger-soft); color: var(--dl-danger); }
.state.active:not(.refuse) { background: var(--dl-warn-soft); color: var(--dl-warn); }
.approval { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; padding: 10px 16px; margin-bottom: 16px; border-radius: 12px; background: var(--dl-warn-soft); color: var(--dl-warn); }
.approval > p { flex: 1 1 300px; }
.approval button:not(.primary) { background: none; color: inherit; border-color: currentColor; }
.card:has(> .scrolls) { padding: 0 0 10px; }
.scrolls { position: relative; overflow-x: auto; border-radius: 12px; }
.keys { width: 100%; border-collapse: collapse; font-size: 14px; }
.keys :is(th, td) { padding: 10px 16px; text-align: start; vertical-align: top; border-bottom: 1px solid var(--dl-line); }
.keys thead th { font-size: 12.5px; font-weight: 600; color: var(--dl-muted); }
.keys tbody th { font-weight: 600; min-width: 200px; overflow-wrap: anywhere; }
.keys tbody th p { font-weight: 400; padding-inline-start: 24px; }
.keys .kind-icon { vertical-align: -3px; margin-inline-end: 8px; }
.keys .act { text-align: end; }
.keys td .plain { padding: 0 4px; min-height: 24px; font-weight: 400; }
.refused { padding: 10px 16px 0; }
.happened ol { list-style: none; margin-inline-start: 6px; border-inline-start: 1px solid var(--dl-line); }
.happened li { position: relative; padding-block-end: 14px; padding-inline-start: 20px; overflow-wrap: anywhere; }
.happened li::before { content: ''; position: absolute; inset-inline-start: -6px; top: 5px; width: 11px; height: 11px; box-sizing: border-box; border: 2px solid var(--dl-edge); border-radius: 50%; background: var(--dl-surface); }
.happened li:is(.ban, .restore)::before { background: var(--dl-danger); border-color: var(--dl-danger); }
.happened li:is(.lift, .approve, .accept-appeal)::before { background: var(--dl-accent); border-color: var(--dl-accent); }
.happened li:is(.edit, .lift-key)::before { border-color: var(--dl-warn); }
.happened time { float: inline-end; }
.happened blockquote { margin-top: 4px; padding: 4px 12px; border-inline-start: 2px solid var(--dl-line); }
.comment { display: flex; gap: 8px; margin-top: 4px; }
.facts dl > div { display: flex; justify-content: space-between; gap: 16px; padding: 3px 0; }
.facts dt { font-size: 14px; }
.facts dd { text-align: end; overflow-wrap: anywhere; }
.facts dd .plain { padding: 0 4px; min-height: 24px; font-weight: 400; }
.facts .note { margin-top: 8px; padding: 4px 12px; border-inline-start: 2px solid var(--dl-line); overflow-wrap: anywhere; }
.same-person li { display: flex; align-items: center; justify-content: space-between; gap: 12px; padding: 4px 0 8px; }
.reads { background: var(--dl-bg); }
@media (max-width: 1099px) { .ban-columns { grid-template-columns: minmax(0, 1fr); } }
@media (max-width: 899px) { .ban-view { padding: 16px; } }
@media (max-width: 480px) {
  .keys :is(th, td) { padding-inline: 12px; }
  .keys tbody th { min-width: 120px; }
}
@media (forced-colors: active) { .state, .happened li::before { forced-color-adjust: none; border-color: CanvasText; } }
`;

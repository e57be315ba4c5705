/** Appeals: a list, one of them, and what one has to know of its block. */
export const APPEALS_STYLES = `
.appeals { display: grid; grid-template-columns: 316px minmax(0, 1fr); height: 100%; }
.appeals.with-one { grid-template-columns: 316px minmax(0, 1fr) 320px; }
.appeal-lists { min-height: 0; overflow: auto; border-inline-end: 1px solid var(--dl-line); position: relative; }
.appeal-lists > fieldset { padding: 12px 14px 6px; }
.appeal-lists .order { padding: 10px 16px 6px; font-weight: 600; }
.appeal-lists .empty { padding: 12px 16px; }
.appeal-row {
  display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 1px 8px; padding: 9px 16px;
  color: inherit; text-decoration: none;
}
.appeal-row:hover { background: var(--dl-hover); }
.appeal-row:focus-visible { outline-offset: -4px; }
.appeal-row[aria-current] { background: var(--dl-surface); box-shadow: inset 3px 0 var(--dl-accent); }
.appeal-row[aria-current]:dir(rtl) { box-shadow: inset -3px 0 var(--dl-accent); }
.appeal-row time { font-size: 12.5px; color: var(--dl-muted); }
.appeal-row .excerpt { grid-column: 1 / -1; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-size: 13px; text-align: start; }
.appeal-row .under { grid-column: 1 / -1; display: flex; gap: 8px; justify-content: space-between; }
.tag.accepted { background: var(--dl-accent-soft); color: var(--dl-accent); }
.tag.declined { background: var(--dl-hover); color: var(--dl-muted); }
.appeal { display: flex; flex-direction: column; min-width: 0; min-height: 0; background: var(--dl-surface); }
.appeal > header { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; padding: 8px 18px; min-height: 56px; border-bottom: 1px solid var(--dl-line); }
.appeal > header > div { flex: 1 1 200px; min-width: 0; }
.appeal > header h2 { outline: 0; }
.back-to-list { display: none; }
.appeal-body { flex: 1; min-height: 0; overflow: auto; padding-block: 18px; position: relative; }
.appeal-body > .measure { display: grid; gap: 18px; }
.appeal-body h3 > * { font-weight: 400; color: var(--dl-muted); }
.appeal-body section { display: grid; gap: 8px; min-width: 0; }
.appeal-body .run { margin: 0; }
.appeal-box { padding: 14px 16px; border: 1px solid var(--dl-line); border-radius: 12px; background: var(--dl-bg); }
.appeal-box textarea { resize: vertical; }
.wrote { font-size: 15px; overflow-wrap: anywhere; white-space: pre-wrap; text-align: start; }
.usual-answers { display: grid; gap: 10px; }
.usual-answers dd { padding: 6px 12px; border: 1px solid var(--dl-line); border-radius: 8px; background: var(--dl-surface); overflow-wrap: anywhere; }
.usual-answers p { text-align: start; }
.usual-answers dt { margin-bottom: 2px; }
.complaint { color: var(--dl-danger); }
.decide { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; padding-top: 4px; }
.decide > p { flex: 1 1 200px; }
.decider { padding: 12px 16px; border-radius: 12px; background: var(--dl-warn-soft); color: var(--dl-warn); }
.appeal-facts { overflow: auto; min-height: 0; border-inline-start: 1px solid var(--dl-line); font-size: 12.5px; background: var(--dl-bg); position: relative; }
.appeal-facts > section { display: grid; gap: 6px; padding: 12px 16px; border-bottom: 1px solid var(--dl-line); }
.appeal-facts h3 { color: var(--dl-muted); }
@media (min-width: 1800px) {
  .appeals.with-one { grid-template-columns: 372px minmax(0, 1fr) 384px; }
}
@media (max-width: 1099px) {
  .appeals { grid-template-columns: 272px minmax(0, 1fr); }
  .appeals.with-one { grid-template: minmax(0, 1fr) auto / 272px minmax(0, 1fr); overflow: auto; }
  .with-one > .appeal-lists { grid-row: 1 / 3; }
  .with-one > .appeal-facts { grid-column: 2; border-top: 1px solid var(--dl-line); overflow: visible; }
  .with-one > .appeal, .with-one .appeal-body { overflow: visible; min-height: auto; }
}
@media (max-width: 819px) {
  .appeals, .appeals.with-one { display: block; overflow: auto; }
  .appeals > .empty-state, .with-one > .appeal-lists { display: none; }
  .appeal-lists { border: 0; }
  .back-to-list { display: block; }
  .decide button { flex: 1 1 100%; min-height: 44px; }
}
@media (forced-colors: active) { .appeal-box, .decider { border: 1px solid CanvasText; } }
`;

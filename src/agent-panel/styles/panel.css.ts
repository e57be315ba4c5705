/** The panel: one column, from 258 px. A page may set any of the tokens. */
export const PANEL = `
:host {
  height: auto; container-type: inline-size; min-width: 0;
  background: var(--dl-surface); overflow-wrap: anywhere;
}
.panel { display: grid; position: relative; overflow: clip; }
.panel > * { padding: 12px 16px; min-width: 0; }
.panel > .strip { padding: 10px 16px; align-items: start; }
.panel > .failure { border-radius: 0; flex-wrap: wrap; }
.panel > .result:empty { padding: 0; }
h2 { font-size: 13px; color: var(--dl-muted); }
.wide { width: 100%; }
.signed-out, .no-chat { display: grid; gap: 10px; }
.no-chat h2 { font-size: 14px; color: inherit; }
.found-by { padding-bottom: 0; }
.facts { display: grid; gap: 6px; padding-bottom: 8px; }
.facts > div { display: flex; gap: 12px; justify-content: space-between; }
dt { color: var(--dl-muted); flex: none; max-width: 55%; }
dd { text-align: end; min-width: 0; }
dd .line { display: block; }
dd code { white-space: normal; }
.said { color: var(--dl-muted); }
.chat-code {
  display: flex; flex-wrap: wrap; gap: 6px 12px; align-items: center;
  justify-content: space-between; padding-top: 4px;
}
.code-copy code {
  padding: 3px 8px; border: 1px solid var(--dl-line); border-radius: 6px;
  font-weight: 650;
}
.act { display: grid; gap: 6px; padding-top: 4px; }
.before { border-top: 1px solid var(--dl-line); display: grid; gap: 8px; }
.before ol { list-style: none; display: grid; gap: 10px; }
.before li { padding-inline-start: 16px; position: relative; }
.before li::before {
  content: ''; position: absolute; top: 6px; inset-inline-start: 0; width: 8px; height: 8px;
  border-radius: 50%; background: var(--dl-danger);
}
.outcome { display: grid; gap: 12px; }
.blocked { padding: 14px; border-radius: 8px; background: var(--dl-danger-soft); display: grid; gap: 6px; }
.blocked h2 { font-size: 14px; color: var(--dl-danger); }
.acts { display: flex; gap: 14px; align-items: center; }
.places { display: grid; gap: 8px; }
.lamp i {
  display: inline-block; width: 8px; height: 8px; margin-inline-end: 8px;
  border-radius: 50%; background: var(--dl-accent);
}
.lamp.waits i { background: none; border: 2px solid var(--dl-warn); }
.lamp.failed i { background: var(--dl-danger); }
.lamp.off i { background: none; border: 2px solid var(--dl-edge); }
.reads { display: grid; gap: 8px; border-top: 1px solid var(--dl-line); }
.notice {
  display: grid; gap: 6px; justify-items: start; padding: 14px; border-radius: 10px;
  border: 1px solid var(--dl-line); background: var(--dl-raised);
}
.panel-foot {
  display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center;
  justify-content: space-between; border-top: 1px solid var(--dl-line);
}
.panel > .block-page { display: grid; gap: 16px; padding-bottom: 0; }
.block-page header { display: flex; align-items: center; gap: 4px; }
.block-page h2 { font-size: 15px; color: inherit; }
.back { padding: 6px 10px; margin-inline-start: -10px; }
.back span {
  display: block; width: 9px; height: 9px; transform: rotate(45deg);
  border: solid currentColor; border-width: 0 0 2px 2px;
}
.back:dir(rtl) span { transform: rotate(-135deg); }
.choice { display: grid; grid-template-columns: 18px 1fr; gap: 2px 10px; padding: 4px 0 8px; }
.choice p { grid-column: 2; }
.choice p:empty { display: none; }
.choice .address { white-space: normal; color: var(--dl-muted); }
.choice input { margin-top: 2px; height: 18px; min-height: 0; accent-color: var(--dl-accent); }
.lengths { display: grid; grid-template-columns: repeat(3, 1fr); gap: 4px; }
.lengths label { position: relative; text-align: center; }
.lengths input { position: absolute; inset: 0; height: 100%; opacity: 0; cursor: pointer; }
.lengths span {
  display: block; padding: 5px 4px; border: 1px solid var(--dl-edge); border-radius: 8px;
  color: var(--dl-muted);
}
.lengths :checked + span {
  background: var(--dl-accent-soft); color: var(--dl-accent); font-weight: 650;
  border-color: currentColor; box-shadow: inset 0 -2px var(--dl-accent);
}
.lengths :focus-visible + span { outline: 2px solid var(--dl-focus); outline-offset: 2px; }
.block-page footer {
  position: sticky; bottom: 0; display: grid; grid-template-columns: auto 1fr;
  gap: 10px; margin: 0 -16px; padding: 12px 16px; background: var(--dl-bg);
  border-top: 1px solid var(--dl-line);
}
.end { grid-column: 1 / -1; }
@container (min-width: 480px) {
  .lengths { grid-template-columns: repeat(5, 1fr); }
  .wide { width: auto; justify-self: start; }
  .facts { grid-template-columns: 1fr 1fr; gap: 6px 32px; }
}
@container (min-height: 0) and (max-height: 320px) {
  .block-page footer { position: static; }
}
@media (pointer: coarse) {
  .lengths span { padding: 12px 4px; }
}
@media (forced-colors: active) {
  .lengths :checked + span { outline: 2px solid Highlight; outline-offset: -2px; }
  .lamp i, .blocked { border: 1px solid CanvasText; }
}
`;

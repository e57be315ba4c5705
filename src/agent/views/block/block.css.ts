/** The dialogs that block, and the parts that other dialogs share with them. */
export const BLOCK_STYLES = `
.block-dialog { width: 860px; padding: 0; overflow: hidden; }
/* Heights come from what is in it: of a percentage, or of flex: 1, WebKit makes none. */
.block-dialog[open] { display: flex; flex-direction: column; }
.block-dialog form { display: flex; flex-direction: column; min-height: 0; }
.block-dialog header { display: flex; gap: 12px; align-items: start; padding: 16px 22px 14px; border-bottom: 1px solid var(--dl-line); }
.block-dialog header > div { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.block-dialog h2 { font-size: 17px; }
.block-dialog #block-means { margin: 2px 0 0; }
.block-columns { display: grid; grid-template-columns: 52fr 48fr; min-height: 0; overflow: auto; }
.block-columns > div { padding: 14px 22px 18px; min-width: 0; }
.block-columns > div + div { border-inline-start: 1px solid var(--dl-line); }
.block-dialog legend, .block-dialog .field > p { margin-bottom: 6px; }
.hint-beside { font-weight: 400; margin-inline-start: 6px; }
.what .choice { grid-template-columns: 18px minmax(0, 1fr); padding: 5px 0 7px; }
.what .choice > :not(:first-child) { grid-column: 2; min-width: 0; }
.what .choice > input { grid-row: 1; width: 18px; }
.what .value { color: var(--dl-muted); overflow-wrap: anywhere; }
.what .value.address { white-space: normal; }
.off { color: var(--dl-muted); }
.proven-keys { display: block; }
.networks { margin-top: 6px; border: 1px solid var(--dl-line); border-radius: 8px; overflow: hidden; }
.networks label { display: grid; grid-template-columns: 18px minmax(0, 8fr) minmax(0, 11fr); gap: 8px; align-items: center; padding: 6px 10px; cursor: pointer; }
.networks label + label { border-top: 1px solid var(--dl-line); }
.networks label:has(:checked) { background: var(--dl-accent-soft); }
.networks label:has(:checked) .muted { color: inherit; }
.networks input { width: 16px; height: 16px; min-height: 0; accent-color: var(--dl-accent); }
.networks bdi { overflow-wrap: anywhere; white-space: normal; }
.terms { display: grid; gap: 12px; }
.terms .failure, .what .failure, .typed-keys .failure { margin-top: 6px; padding: 6px 12px; font-size: 12.5px; }
.lengths label { flex: 1 1 auto; }
.block-dialog .segments span { padding-inline: 6px; }
.end-time { display: flex; align-items: center; gap: 8px; margin-top: 6px; }
.end-time input { flex: 1; }
.means { margin-top: 4px; min-height: 18px; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; align-items: start; }
.pair > div:empty { display: none; }
.pair > :first-child:nth-last-child(2):has(+ :empty) { grid-column: 1 / -1; }
.pick-sites { display: grid; gap: 4px; margin-top: 6px; max-height: 120px; overflow: auto; }
.pick-sites input { width: 16px; height: 16px; min-height: 0; vertical-align: -3px; accent-color: var(--dl-accent); }
.block-dialog :is(select, textarea) { width: 100%; }
.block-dialog textarea { resize: vertical; min-height: 52px; }
.block-dialog .reads { background: none; }
.block-dialog .reads textarea { margin-top: 6px; }
.notice { display: grid; gap: 8px; padding: 16px 18px; margin-bottom: 10px; border: 1px solid var(--dl-line); border-radius: 12px; background: var(--dl-raised); box-shadow: 0 4px 16px #1f1d1a1a; overflow-wrap: anywhere; }
.notice b { font-size: 15px; }
.block-dialog .notice { gap: 2px; margin: 6px 0 0; padding: 8px 12px; border: 0; border-inline-start: 2px solid var(--dl-line); border-radius: 0; box-shadow: none; background: var(--dl-bg); font-size: 12.5px; color: var(--dl-muted); }
.block-dialog .notice b { font-size: 12.5px; color: var(--dl-text); }
.combo { position: relative; }
.combo input { padding-inline-end: 34px; }
.combo-show, .combo-show:hover { position: absolute; top: 4px; inset-inline-end: 4px; width: 28px; min-height: 26px; padding: 0; border: 0; background: none; }
.combo-show::before { content: ''; display: inline-block; width: 7px; height: 7px; border: solid currentColor; border-width: 0 1.5px 1.5px 0; rotate: 45deg; translate: 0 -2px; }
.combo ul { position: absolute; z-index: 1; inset-inline: 0; top: calc(100% + 4px); max-height: 200px; overflow: auto; padding: 4px; background: var(--dl-raised); border: 1px solid var(--dl-line); border-radius: 8px; box-shadow: var(--dl-shadow); }
.combo li { padding: 6px 8px; border-radius: 6px; cursor: pointer; overflow-wrap: anywhere; }
.combo li:is(:hover, [aria-selected=true]) { background: var(--dl-accent-soft); }
.block-dialog footer { display: block; position: static; padding: 0; z-index: 2; }
.block-acts { display: flex; align-items: center; gap: 10px; padding: 12px 22px; }
.block-acts > p { flex: 1; min-width: 0; overflow-wrap: anywhere; font-size: 13.5px; }
.approval-line { padding: 10px 22px; color: var(--dl-warn); background: var(--dl-warn-soft); border-bottom: 1px solid var(--dl-line); font-size: 13.5px; }
.block-dialog footer > .failure { border-radius: 0; padding-inline: 22px; }
.block-dialog .strip { padding-inline: 22px; }
.typed-keys { display: grid; gap: 12px; }
.typed-keys textarea { font-family: var(--dl-mono); font-size: 13px; }
.typed-keys ul { display: grid; gap: 6px; margin-top: 6px; }
.typed-keys li { display: grid; grid-template-columns: 76px minmax(0, 1fr); gap: 0 8px; }
.typed-keys li > :last-child { grid-column: 2; }
.typed-keys bdi { overflow-wrap: anywhere; font-weight: 600; }
.typed-keys .wrong bdi { color: var(--dl-danger); }
@media (max-width: 819px) {
  .block-columns { grid-template-columns: minmax(0, 1fr); }
  .block-columns > div + div { border: 0; border-top: 1px solid var(--dl-line); }
  .lengths { display: grid; grid-template-columns: repeat(3, 1fr); }
  .lengths label:nth-child(n + 4) { border-top: 1px solid var(--dl-line); }
  .lengths label:nth-child(4) { border-inline-start: 0; }
}
@media (max-width: 480px) {
  .block-dialog { width: 100%; max-height: calc(100% - 24px); }
  .block-acts { flex-wrap: wrap; padding: 10px 16px; }
  .block-acts > p { flex-basis: 100%; }
  .block-acts > button { flex: 1; white-space: normal; }
  .block-dialog header, .block-columns > div { padding-inline: 16px; }
}
@media (max-height: 480px) {
  .block-dialog form { overflow: auto; display: block; }
  .block-columns { overflow: visible; }
  .block-dialog footer { position: sticky; }
}
@media (forced-colors: active) {
  .networks label:has(:checked), .combo [aria-selected=true] { outline: 2px solid Highlight; outline-offset: -2px; }
}
`;

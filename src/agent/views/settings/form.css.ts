/** Fields, switches and snippets of the settings. */
export const FORM_STYLES = `
.switch { display: grid; grid-template-columns: 34px 1fr; gap: 0 10px; align-items: start; cursor: pointer; }
.switch .muted { display: block; }
.switch input[role=switch] {
  appearance: none; position: relative; width: 34px; height: 20px; min-height: 0; margin: 0; padding: 0;
  border: 1px solid var(--dl-edge); border-radius: 999px; background: var(--dl-edge); cursor: pointer;
}
.switch input[role=switch]::before {
  content: ''; position: absolute; inset-block-start: 2px; inset-inline-start: 2px; width: 14px; height: 14px;
  border-radius: 50%; background: var(--dl-surface);
}
.switch input[role=switch]:checked { background: var(--dl-accent); border-color: var(--dl-accent); }
.switch input[role=switch]:checked::before { inset-inline-start: 16px; }
.switch input:disabled, .switch:has(:disabled) { cursor: default; }
.switch:has(:disabled) { color: var(--dl-muted); }
.field-error { color: var(--dl-danger); font-size: 12.5px; margin-top: 4px; overflow-wrap: anywhere; }
[aria-invalid=true] { border-color: var(--dl-danger); }
.field > select { width: 100%; text-overflow: ellipsis; }
.chips { display: flex; flex-wrap: wrap; gap: 8px; }
.chips li {
  display: flex; align-items: center; max-width: 100%; padding-inline-start: 12px;
  border: 1px solid var(--dl-rim); border-radius: 999px; overflow-wrap: anywhere;
}
.chips button { min-height: 28px; min-width: 28px; padding: 0; padding-inline: 6px 10px; border: 0; border-radius: 999px; background: none; color: var(--dl-muted); font-size: 16px; line-height: 1; }
.add-row { display: flex; flex-wrap: wrap; gap: 8px; align-items: flex-end; }
.add-row > .field { flex: 1 1 160px; min-width: 0; }
.add-row > button { flex: none; }
.snippet { display: flex; gap: 8px; align-items: flex-start; padding: 10px 12px; background: var(--dl-bg); border: 1px solid var(--dl-line); border-radius: 8px; }
.snippet pre { flex: 1; min-width: 0; overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
.snippet pre code { white-space: inherit; }
.snippet button { flex: none; border-color: var(--dl-rim); color: inherit; background: var(--dl-surface); font-weight: 600; }
.fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(180px, 1fr)); gap: 12px; align-items: end; }
@media (pointer: coarse) { .switch { padding-block: 10px; } }
@media (forced-colors: active) {
  .switch input[role=switch] { forced-color-adjust: none; background: Canvas; border-color: CanvasText; }
  .switch input[role=switch]::before { background: CanvasText; }
  .switch input[role=switch]:checked { background: Highlight; border-color: Highlight; }
  .switch input[role=switch]:checked::before { background: Canvas; }
}
`;

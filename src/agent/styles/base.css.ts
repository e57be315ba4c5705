/** What every part shares: text, controls, messages beside what failed. */
export const BASE = `
* { box-sizing: border-box; margin: 0; padding: 0; }
h1 { font-size: 21px; font-weight: 650; overflow-wrap: anywhere; }
h2 { font-size: 16px; font-weight: 650; overflow-wrap: anywhere; }
ul { list-style: none; }
a { color: var(--dl-accent); }
fieldset { border: 0; min-width: 0; }
code, .address { font-family: var(--dl-mono); font-size: .92em; white-space: nowrap; }
.muted, .empty { color: var(--dl-muted); }
.muted, .warns { font-size: 12.5px; }
.warns, .tag { color: var(--dl-warn); }
.whole, .tag { white-space: nowrap; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
:focus-visible { outline: 2px solid var(--dl-focus); outline-offset: 2px; }
button, .button, input, textarea, select, .segments {
  font: inherit; color: inherit; min-height: 34px;
  border: 1px solid var(--dl-rim); border-radius: 8px;
  background: var(--dl-surface); padding: 6px 12px;
}
button { cursor: pointer; white-space: nowrap; font-weight: 600; }
.button { display: inline-block; text-align: center; text-decoration: none; font-weight: 600; }
:is(button, .button):hover { background: var(--dl-hover); }
button[aria-busy=true] { cursor: progress; border-style: dashed; }
input, textarea, select, .segments { border-color: var(--dl-edge); }
input, textarea { width: 100%; background: var(--dl-surface); }
select { cursor: pointer; }
::placeholder { color: var(--dl-muted); opacity: 1; }
.primary, .primary:hover {
  background: var(--dl-accent); color: var(--dl-on-accent); border-color: transparent;
}
.strong, .strong:hover {
  background: var(--dl-danger); color: var(--dl-on-danger); border-color: transparent;
}
.plain, .plain:hover { background: none; border-color: transparent; color: var(--dl-accent); }
.danger { color: var(--dl-danger); border-color: currentColor; }
.danger:hover { background: var(--dl-danger-soft); }
.field p, legend { margin-bottom: 4px; }
b, legend { font-weight: 650; }
.tag {
  font-size: 12px; font-weight: 600; border-radius: 999px; padding: 1px 8px;
  background: var(--dl-warn-soft);
}
kbd {
  font: inherit; font-size: 11px; margin-inline-start: 8px; padding: 1px 5px;
  border: 1px solid var(--dl-line); border-radius: 4px; color: var(--dl-muted);
}
.count {
  display: inline-block; min-width: 20px; padding: 0 6px; border-radius: 999px;
  font-size: 12px; line-height: 20px; font-weight: 650; text-align: center;
  background: var(--dl-hover); color: var(--dl-muted);
  font-variant-numeric: tabular-nums;
}
.strong-count { background: var(--dl-accent); color: var(--dl-on-accent); }
.initials {
  display: inline-grid; place-items: center; width: 24px; height: 24px;
  border-radius: 50%; font-size: 10px; font-weight: 650;
  background: var(--dl-hover); color: var(--dl-muted); flex: none;
}
.initials.own { background: var(--dl-accent-soft); color: var(--dl-accent); }
.failure, .strip {
  display: flex; align-items: center; gap: 12px; padding: 8px 16px;
  overflow-wrap: anywhere;
}
.failure { color: var(--dl-danger); background: var(--dl-danger-soft); border-radius: 8px; }
.failure > p, .strip > p { flex: 1; }
.failure button { background: none; color: inherit; border-color: currentColor; }
.strip { border-bottom: 1px solid var(--dl-line); }
.strip.warn { color: var(--dl-warn); background: var(--dl-warn-soft); }
.strip.danger { color: var(--dl-danger); background: var(--dl-danger-soft); }
.strip.accent { background: var(--dl-accent-soft); }
.middle { display: grid; place-content: center; gap: 12px; padding: 24px; text-align: center; }
.empty-state {
  display: grid; justify-items: center; align-content: center; gap: 8px;
  min-height: 240px; height: 100%; padding: 24px; text-align: center;
}
.empty-state p { max-width: 42ch; color: var(--dl-muted); }
.segments { display: flex; padding: 0; }
.segments label { position: relative; flex: auto; text-align: center; }
.segments label + label { border-inline-start: 1px solid var(--dl-line); }
.segments input { position: absolute; inset: 0; height: 100%; opacity: 0; cursor: pointer; }
.segments span { display: block; padding: 6px 10px; color: var(--dl-muted); border-radius: 7px; }
.segments :checked + span {
  background: var(--dl-accent-soft); color: var(--dl-accent); font-weight: 650;
  box-shadow: inset 0 -2px var(--dl-accent);
}
.segments :focus-visible + span { outline: 2px solid var(--dl-focus); outline-offset: 2px; }
.skeleton i {
  display: block; height: 36px; margin: 16px 20px; border-radius: 6px;
  background: var(--dl-hover);
}
.lamp { white-space: nowrap; }
.lamp i { display: inline-block; width: 8px; height: 8px; margin-inline-end: 8px; border: 1.5px solid var(--dl-edge); border-radius: 50%; }
.lamp.on i { background: var(--dl-accent); border-color: var(--dl-accent); }
.lamp.waits i { background: var(--dl-chart-2); border-color: var(--dl-chart-2); }
.lamp.failed i { background: var(--dl-danger); border-color: var(--dl-danger); }
.menu {
  position: fixed; inset: auto; inset-block-start: 56px; inset-inline-end: 16px;
  width: 264px; padding: 14px;
  color: inherit; background: var(--dl-raised); border: 1px solid var(--dl-line);
  border-radius: 12px; box-shadow: var(--dl-shadow);
}
.menu:popover-open { display: grid; gap: 12px; }
.menu select { width: 100%; margin-top: 4px; }
.checks { display: grid; gap: 8px; }
.checks label { display: grid; grid-template-columns: 18px 1fr; gap: 0 10px; align-items: start; cursor: pointer; }
.checks input { width: 18px; height: 18px; min-height: 0; accent-color: var(--dl-accent); }
.checks .muted { display: block; }
@media (pointer: coarse) {
  button, .button, input, textarea, select { min-height: 44px; }
}
@media (forced-colors: active) {
  .segments :checked + span, [aria-current] { outline: 2px solid Highlight; outline-offset: -2px; }
  .tag, .count, .initials, .strip, .failure { border: 1px solid CanvasText; }
  .lamp i { forced-color-adjust: none; border-color: CanvasText; }
}
`;

/** What every part shares: text, controls, messages beside what failed. */
export const BASE = `
* { box-sizing: border-box; margin: 0; padding: 0; }
h1, h2 { font-size: 17px; font-weight: 650; overflow-wrap: anywhere; }
ul { list-style: none; }
fieldset { border: 0; }
code, .address { font-family: var(--dl-mono); font-size: .92em; white-space: nowrap; }
.muted, .empty { color: var(--dl-muted); }
.muted, .warns { font-size: 12.5px; }
.warns, .tag { color: var(--dl-warn); }
.whole, .tag { white-space: nowrap; }
.unseen { position: absolute; clip-path: inset(50%); white-space: nowrap; }
:focus-visible { outline: 2px solid var(--dl-focus); outline-offset: 2px; }
button, .button, input, textarea, .segments {
  font: inherit; font-size: 14px; color: inherit; min-height: 36px;
  border: 1px solid var(--dl-line); border-radius: 8px;
  background: var(--dl-surface); padding: 7px 12px;
}
button { cursor: pointer; white-space: nowrap; }
.button { text-align: center; text-decoration: none; }
:is(button, .button):hover { background: var(--dl-bg); }
[aria-busy=true] { opacity: .6; }
input, textarea, .segments { border-color: var(--dl-edge); }
input, textarea { width: 100%; background: var(--dl-bg); }
::placeholder { color: var(--dl-muted); opacity: 1; }
.primary, .primary:hover {
  background: var(--dl-accent); color: var(--dl-on-accent); font-weight: 600;
}
.strong, .strong:hover { background: var(--dl-danger); color: var(--dl-on-danger); }
.plain, .plain:hover { background: none; border: 0; color: var(--dl-accent); }
.danger { color: var(--dl-danger); border-color: currentColor; }
.danger:hover { background: var(--dl-danger-soft); }
.field p, legend { margin-bottom: 4px; }
b, legend { font-size: 13px; font-weight: 650; }
.tag {
  font-size: 12px; font-weight: 600; border-radius: 6px; padding: 1px 6px;
  margin-inline-start: 4px;
  background: var(--dl-warn-soft);
}
.failure, .blocked-line {
  display: flex; align-items: center; gap: 12px; font-size: 14px;
  color: var(--dl-danger); background: var(--dl-danger-soft);
  padding: 6px 12px; border-radius: 8px; overflow-wrap: anywhere;
}
.failure > p, .blocked-line > p { flex: 1; }
.failure button, .blocked-line button {
  min-height: 32px; padding: 3px 12px; background: none;
  color: inherit; border-color: currentColor;
}
.middle { display: grid; place-content: center; gap: 12px; padding: 24px; text-align: center; }
.segments { display: flex; padding: 0; }
.segments label { position: relative; flex: auto; text-align: center; }
.segments label + label { border-left: 1px solid var(--dl-line); }
.segments input { position: absolute; inset: 0; height: 100%; opacity: 0; cursor: pointer; }
.segments span { display: block; padding: 7px 10px; color: var(--dl-muted); border-radius: 7px; }
.segments :checked + span {
  background: var(--dl-accent-soft); color: var(--dl-accent); font-weight: 650;
}
.segments :focus-visible + span { outline: 2px solid var(--dl-focus); outline-offset: 2px; }
.skeleton i {
  display: block; height: 36px; margin: 16px 20px; border-radius: 6px;
  background: var(--dl-line);
}
@media (pointer: coarse) { button, .button, input, textarea { min-height: 44px; } }
`;

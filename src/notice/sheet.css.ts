/**
 * Style sheet of the notice. The host's rules are `!important`: only that keeps
 * out what a page's own style sheet says of all elements.
 */
export const SHEET = `
:host { all: initial !important; display: contents !important; }
section {
  --surface: #fff; --text: #1f1d1a; --muted: #69635a;
  --accent: #1c5f5a; --line: #e5e1da;
  color-scheme: var(--doorlist-notice-color-scheme, var(--doorlist-page-scheme, light dark));
  position: fixed;
  inset: var(--doorlist-notice-inset, auto 0 0 auto);
  z-index: var(--doorlist-notice-z-index, 2147483000);
  box-sizing: border-box;
  width: var(--doorlist-notice-width, 320px);
  max-width: calc(100vw - 32px);
  max-height: calc(100dvh - 32px);
  margin: max(16px, env(safe-area-inset-top)) max(16px, env(safe-area-inset-right))
    max(16px, env(safe-area-inset-bottom)) max(16px, env(safe-area-inset-left));
  padding: 16px;
  overflow: auto;
  display: grid; grid-template-columns: 1fr auto; gap: 8px;
  font: 14px/1.45 var(--doorlist-notice-font, system-ui, sans-serif);
  overflow-wrap: anywhere;
  color: var(--doorlist-notice-text, var(--text));
  background: var(--doorlist-notice-background, var(--surface));
  border: 1px solid var(--doorlist-notice-line, var(--line));
  border-radius: var(--doorlist-notice-radius, 12px);
  box-shadow: var(--doorlist-notice-shadow, 0 8px 24px #00000024);
}
@supports (color: light-dark(red, red)) {
  section {
    --surface: light-dark(#fff, #25221f); --text: light-dark(#1f1d1a, #f2efea);
    --muted: light-dark(#69635a, #aaa398);
    --accent: light-dark(#1c5f5a, #74c5bd); --line: light-dark(#e5e1da, #37332e);
  }
}
section[dir=rtl] { inset: var(--doorlist-notice-inset, auto auto 0 0); }
h2, p { margin: 0; }
h2 { font-size: 15px; font-weight: 650; }
p { grid-column: 1 / 3; white-space: pre-line; }
span, button { color: var(--doorlist-notice-muted, var(--muted)); }
a[href] { color: var(--doorlist-notice-accent, var(--accent)); }
a, code { display: inline-block; }
code { font-family: ui-monospace, Menlo, Consolas, monospace; user-select: all; -webkit-user-select: all; }
button {
  grid-area: 1 / 2;
  min-width: 32px; height: 32px; margin: -5px; padding: 0;
  font: 20px/1 system-ui, sans-serif;
  border: 1px solid #0000; border-radius: 8px; background: none;
  cursor: pointer;
}
button:hover { background: color-mix(in srgb, currentColor 12%, transparent); }
:focus-visible { outline: 2px solid var(--doorlist-notice-focus, #2f6fed); outline-offset: 2px; }
[hidden] { display: none; }
[role=status] { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media (pointer: coarse) { button { min-width: 44px; height: 44px; margin: -11px; } }
@media (max-width: 480px) { section { inset-inline: 0; width: auto; max-width: none; } }
@media (prefers-reduced-motion: no-preference) { section { animation: come .16s ease-out; } }
@media print { section { display: none; } }
@keyframes come { from { opacity: 0; transform: translateY(8px); } }
`;

/** The look of the chat: another brand's, so that one sees what is whose. */
export const WIDGET_CSS = `
:host {
  all: initial;
  /* Its own words are English on every page; what people write need not be. */
  direction: ltr;
  --paper: #ffffff;
  --ink: #1f1d1a;
  --soft: #faf9f7;
  --line: #e5e1da;
  --quiet: #5f594f;
  --mine: #e6ecf7;
  --on-mine: #1d2740;
  --alarm: #a4262c;
}
@media (prefers-color-scheme: dark) {
  :host {
    --paper: #25221f;
    --ink: #f2efea;
    --soft: #151412;
    --line: #37332e;
    --quiet: #b4ada2;
    --alarm: #ff9b92;
  }
}
* { box-sizing: border-box; }
.place {
  position: fixed;
  z-index: 2147483000;
  bottom: 20px;
  font: 14.5px/1.4 system-ui, sans-serif;
  color: var(--ink);
  color-scheme: light dark;
}
.right { right: 20px; }
.left { left: 20px; }
button, input, textarea { font: inherit; color: inherit; }
button { cursor: pointer; border: 0; background: none; }
:focus-visible { outline: 2px solid #2f6fed; outline-offset: 2px; }
.launcher {
  min-height: 44px;
  padding: 0 20px;
  border-radius: 22px;
  background: var(--primary);
  color: #ffffff;
  font-weight: 600;
  box-shadow: 0 6px 24px rgb(0 0 0 / 18%);
}
.window {
  display: flex;
  flex-direction: column;
  width: 292px;
  height: min(360px, calc(100% - 40px));
  overflow: hidden;
  border: 1px solid var(--line);
  border-radius: 14px;
  background: var(--paper);
  box-shadow: 0 8px 30px rgb(0 0 0 / 16%);
}
header {
  display: flex;
  align-items: center;
  gap: 4px;
  padding: 6px 6px 6px 14px;
  background: var(--primary);
  color: #ffffff;
}
h2 { flex: 1; margin: 0; font-size: 14.5px; font-weight: 650; }
header button {
  display: inline-flex;
  align-items: center;
  min-height: 32px;
  padding: 0 8px;
  border-radius: 8px;
  font-size: 13px;
}
header button:hover { background: rgb(255 255 255 / 16%); }
header :focus-visible { outline-color: #ffffff; outline-offset: -3px; }
.minimise { width: 12px; border-top: 2px solid; }
.log {
  flex: 1;
  display: flex;
  flex-direction: column;
  gap: 8px;
  padding: 14px;
  overflow-y: auto;
  overscroll-behavior: contain;
}
.log:focus-visible { outline-offset: -2px; }
p { margin: 0; }
.bubble {
  position: relative;
  max-width: 86%;
  padding: 8px 12px;
  border: 1px solid var(--line);
  border-radius: 12px;
  white-space: pre-wrap;
  unicode-bidi: plaintext;
  overflow-wrap: anywhere;
}
.agent {
  align-self: flex-start;
  border-bottom-left-radius: 3px;
  background: var(--soft);
}
.visitor {
  align-self: flex-end;
  border-color: transparent;
  border-bottom-right-radius: 3px;
  background: var(--mine);
  color: var(--on-mine);
}
.who {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
.unsent { display: flex; flex-direction: column; gap: 4px; }
.failure { align-self: flex-end; font-size: 12.5px; color: var(--alarm); }
.failure button {
  min-height: 32px;
  padding: 0 2px;
  text-decoration: underline;
}
.note {
  padding: 4px 0;
  text-align: center;
  text-wrap: balance;
  font-size: 12.5px;
  color: var(--quiet);
}
fieldset {
  display: grid;
  grid-template-columns: auto 1fr;
  gap: 4px 10px;
  align-items: center;
  min-width: 0;
  margin: 0;
  padding: 10px 14px;
  border: 0;
  border-top: 1px solid var(--line);
}
legend {
  float: left;
  grid-column: 1 / -1;
  padding: 0;
  font-size: 12.5px;
  color: var(--quiet);
}
input {
  min-width: 0;
  min-height: 32px;
  padding: 0 8px;
  border: 1px solid var(--quiet);
  border-radius: 8px;
  background: var(--paper);
}
form {
  display: flex;
  align-items: flex-end;
  border-top: 1px solid var(--line);
}
textarea {
  flex: 1;
  min-width: 0;
  min-height: 44px;
  max-height: 108px;
  padding: 11px 4px 11px 14px;
  border: 0;
  background: none;
  resize: none;
  unicode-bidi: plaintext;
  field-sizing: content;
}
textarea::placeholder { color: var(--quiet); opacity: 1; }
textarea:focus-visible { outline-offset: -2px; border-radius: 12px; }
form button {
  min-height: 44px;
  padding: 0 14px;
  border-radius: 12px;
  font-weight: 650;
  color: var(--quiet);
}
form button:focus-visible { outline-offset: -2px; }
@media (pointer: coarse) {
  header button, .failure button, input { min-height: 44px; }
}
@media (max-width: 400px) {
  .window { right: 8px; left: 8px; bottom: 8px; width: auto; }
}
`;

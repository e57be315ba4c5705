/** Style sheet of the page on which refused people appeal. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --bg: #faf9f7; --surface: #fff; --line: #e5e1da; --edge: #8c857a;
  --text: #1f1d1a; --muted: #69635a; --accent: #1c5f5a; --on-accent: #fff;
  --soft: #e4f0ee; --danger: #a4262c; --focus: #2f6fed;
}
@media (prefers-color-scheme: dark) {
  :root {
    --bg: #151412; --surface: #1d1b19; --line: #37332e; --edge: #857d72;
    --text: #f2efea; --muted: #aaa398; --accent: #74c5bd; --on-accent: #0d2523;
    --soft: #1c3230; --danger: #ff9b92; --focus: #6c9bff;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; padding: 24px 16px 40px; background: var(--bg); color: var(--text);
  font: 15px/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
}
main {
  max-width: 560px; margin: 0 auto; padding: 24px; background: var(--surface);
  border: 1px solid var(--line); border-radius: 12px;
}
h1 { margin: 0 0 8px; font-size: 21px; line-height: 1.3; font-weight: 650; }
h2 { margin: 24px 0 4px; font-size: 15px; font-weight: 650; }
p { margin: 0 0 12px; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 4px 16px; margin: 0 0 16px; }
dt { color: var(--muted); }
dd { margin: 0; }
code { font-family: ui-monospace, Menlo, Consolas, monospace; user-select: all; }
.text { white-space: pre-wrap; margin: 0 0 12px; padding: 12px; border-radius: 8px; background: var(--bg); }
.answer { background: var(--soft); }
.hint { margin: 0; color: var(--muted); font-size: 13px; }
.error { color: var(--danger); font-weight: 600; }
form { display: grid; gap: 4px; margin-top: 20px; }
label { font-weight: 600; }
label:not(:first-of-type) { margin-top: 12px; }
textarea, input {
  width: 100%; padding: 8px 10px; font: inherit; color: inherit;
  background: var(--surface); border: 1px solid var(--edge); border-radius: 8px;
}
textarea { min-height: 8em; resize: vertical; }
button {
  justify-self: start; min-height: 44px; margin-top: 16px; padding: 0 20px; font: inherit;
  font-weight: 600; color: var(--on-accent); background: var(--accent);
  border: 1px solid transparent; border-radius: 8px; cursor: pointer;
}
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
nav { max-width: 560px; margin: 12px auto 0; padding: 0 8px; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 16px; margin: 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding: 6px 0; color: var(--muted); font-size: 13px; }
nav a[aria-current] { color: var(--text); font-weight: 600; text-decoration: none; }
@media (max-width: 480px) { body { padding: 8px 8px 24px; } main { padding: 16px; } }
`;

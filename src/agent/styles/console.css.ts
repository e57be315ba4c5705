/**
 * Sign-in, top bar, lists of chats. An empty list keeps a height: with none it
 * would count as hidden.
 */
export const CONSOLE = `
.sign-in { display: grid; place-items: center; height: 100%; padding: 24px; }
.sign-in form {
  display: grid; gap: 16px; width: 100%; max-width: 340px; padding: 28px;
  background: var(--dl-surface); border: 1px solid var(--dl-line);
  border-radius: 12px;
}
.console { display: flex; flex-direction: column; height: 100%; }
main { flex: 1; min-height: 0; }
.bar { border-bottom: 1px solid var(--dl-line); background: var(--dl-surface); }
nav { display: flex; align-items: center; padding: 0 8px; }
nav button {
  border: 0; border-radius: 0; padding: 0 10px; min-height: 44px;
  background: none; color: var(--dl-muted);
}
nav :focus-visible, .row:focus-visible, .log:focus-visible { outline-offset: -4px; }
nav [aria-current] {
  color: var(--dl-text); font-weight: 600;
  box-shadow: inset 0 -2px var(--dl-accent);
}
.me { flex: 1; text-align: right; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.line { padding: 6px 16px; }
.line.warns { background: var(--dl-warn-soft); }
.chats { display: grid; grid-template-columns: minmax(200px, 34%) 1fr; }
@media (min-width: 800px) { .chats { grid-template-columns: 280px 1fr; } }
.lists { overflow: auto; border-right: 1px solid var(--dl-line); }
.lists h2 { font-size: 13px; color: var(--dl-muted); padding: 14px 16px 8px; }
.lists ul { padding-bottom: 1px; }
.lists .empty { padding: 4px 16px; font-size: 14px; }
.row {
  display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 8px;
  width: 100%; padding: 9px 16px 9px 20px; text-align: left; border: 0;
  border-radius: 0; background: none;
}
.row[aria-current] {
  background: var(--dl-surface); box-shadow: inset 3px 0 var(--dl-accent);
}
.name, .last { flex: 1 1 70%; overflow: hidden; text-overflow: ellipsis; color: var(--dl-muted); }
.name { font-size: 15px; font-weight: 600; }
.last { flex-basis: 40%; }
.name, .waits .last { color: inherit; }
.row .blocked { color: var(--dl-danger); }
@media (max-width: 480px) {
  .chats { grid-template-columns: 1fr; }
  .lists { border: 0; }
  .chats > .middle, .chosen > .lists { display: none; }
}
`;

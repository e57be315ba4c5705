/** The lists of chats. An empty list keeps a height: with none it would count as hidden. */
export const CHATS_STYLES = `
.chats { display: grid; grid-template-columns: 316px minmax(0, 1fr); height: 100%; }
.lists { overflow: auto; border-inline-end: 1px solid var(--dl-line); }
.lists h2 { font-size: 12.5px; color: var(--dl-muted); padding: 14px 16px 8px; }
.lists ul { padding-bottom: 1px; }
.lists .empty { padding: 4px 16px; }
.row {
  display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 8px;
  width: 100%; padding: 9px 16px; text-align: start; border: 0;
  border-radius: 0; background: none; font-weight: 400;
}
.row:focus-visible, .log:focus-visible { outline-offset: -4px; }
.row[aria-current] {
  background: var(--dl-surface); box-shadow: inset 3px 0 var(--dl-accent);
}
.name, .last { flex: 1 1 70%; overflow: hidden; text-overflow: ellipsis; color: var(--dl-muted); }
.name { font-weight: 600; }
.last { flex-basis: 40%; }
.name, .waits .last { color: inherit; }
.row .blocked { color: var(--dl-danger); }
@media (max-width: 1099px) { .chats { grid-template-columns: 272px minmax(0, 1fr); } }
@media (max-width: 640px) {
  .chats { grid-template-columns: minmax(0, 1fr); }
  .lists { border: 0; }
  .chats > .middle, .chosen > .lists { display: none; }
}
`;

/** The list of chats. An empty list keeps a height: with none it would count as hidden. */
export const CHATS_STYLES = `
.chats { display: grid; grid-template-columns: 316px minmax(0, 1fr); height: 100%; }
.chat-chosen { grid-template-columns: 316px minmax(0, 1fr) 320px; }
.lists {
  display: flex; flex-direction: column; min-height: 0; position: relative;
  border-inline-end: 1px solid var(--dl-line);
}
.lists > fieldset { padding: 12px 14px 6px; }
.lists .segments span { font-variant-numeric: tabular-nums; }
.scroller { flex: 1; min-height: 0; overflow: auto; overflow-anchor: none; }
.rows { min-height: 1px; position: relative; }
.windowed > * { position: absolute; inset-inline: 0; top: 0; }
.lists .empty { padding: 12px 16px; }
.show-new {
  position: absolute; z-index: 1; top: 58px; inset-inline: 0; margin: auto; width: fit-content;
  background: var(--dl-accent); color: var(--dl-on-accent); border-radius: 999px;
}
.waves { max-height: 45%; overflow: auto; flex: none; }
.wave { display: grid; gap: 6px; padding: 8px 16px; background: var(--dl-warn-soft); border-block: 1px solid var(--dl-line); }
.wave .fold { margin: 0; padding: 0; border: 0; text-align: start; color: var(--dl-warn); min-height: 28px; }
.wave > button { justify-self: start; }
.who-wrote { display: flex; flex-wrap: wrap; gap: 2px 10px; font-size: 12.5px; }
.group-head {
  display: flex; align-items: baseline; justify-content: space-between; gap: 8px;
  width: 100%; padding: 14px 16px 6px; font-size: 12.5px; color: var(--dl-muted);
}
.group-head h2, .group-head .title { font-size: 12.5px; font-weight: 650; }
.fold {
  border: 0; border-top: 1px solid var(--dl-line); border-radius: 0; background: none;
  padding: 12px 16px; margin-top: 8px; font-weight: 400;
}
.fold .title { flex: 1; text-align: start; }
.fold .title::before { content: '›'; content: '›' / ''; display: inline-block; width: 16px; }
.fold[aria-expanded=true] .title::before { rotate: 90deg; translate: -4px 2px; }
.fold[aria-expanded=true] .title:dir(rtl)::before { rotate: -90deg; translate: 4px 2px; }
.row {
  display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 1px 8px;
  width: 100%; padding: 9px 16px; text-align: start; border: 0; align-items: center;
  border-radius: 0; background: none; font-weight: 400;
}
:is(.row, .fold):focus-visible, .log:focus-visible { outline-offset: -4px; }
.row:hover { background: var(--dl-hover); }
.row[aria-current] {
  background: var(--dl-surface); box-shadow: inset 3px 0 var(--dl-accent);
}
.row[aria-current]:dir(rtl) { box-shadow: inset -3px 0 var(--dl-accent); }
.name, .last-message { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.name { font-weight: 600; }
.row time { font-size: 12.5px; color: var(--dl-muted); text-align: end; white-space: nowrap; }
.last-message { font-size: 13px; color: var(--dl-muted); text-align: start; }
.waits .last-message { color: inherit; }
.last-message.is-blocked { color: var(--dl-danger); }
.marks { display: flex; gap: 6px; justify-content: end; min-height: 20px; }
.row .tag { grid-column: 1 / -1; justify-self: start; margin-top: 3px; max-width: 100%; overflow: hidden; text-overflow: ellipsis; }
.tag.possible, .tag.quiet, .tag.watched { background: var(--dl-hover); color: var(--dl-muted); }
.tag.is-proven { background: var(--dl-accent-soft); color: var(--dl-accent); }
.tag.likely::before { content: '⚠ '; content: '⚠ ' / ''; }
.proven {
  display: inline-block; width: 14px; height: 14px; margin-inline-start: 5px; vertical-align: -2px;
  border: 1.5px solid var(--dl-accent); border-radius: 50%; position: relative;
}
.proven::after {
  content: ''; position: absolute; inset: 0; margin: 1.5px auto auto; translate: .75px; width: 3px; height: 6px;
  border: solid var(--dl-accent); border-width: 0 1.5px 1.5px 0; rotate: 40deg;
}
@media (min-width: 1800px) {
  .chat-chosen { grid-template-columns: 372px minmax(0, 1fr) 384px; }
  .chats:not(.chat-chosen) { grid-template-columns: 372px minmax(0, 1fr); }
}
@media (max-width: 1099px) {
  .chats, .chat-chosen { grid-template-columns: 272px minmax(0, 1fr); }
}
@media (max-width: 640px) {
  .chats, .chat-chosen { grid-template-columns: minmax(0, 1fr); }
  .lists { border: 0; }
  .chats:not(.chat-chosen) > .empty-state, .chat-chosen > .lists { display: none; }
}
`;

/** Around every view: sign-in, the bar, warnings. Columns scroll, never the page. */
export const SHELL = `
.sign-in { display: grid; place-items: center; height: 100%; padding: 24px; overflow: auto; }
.entry {
  display: grid; gap: 16px; width: 100%; max-width: 360px; padding: 28px;
  background: var(--dl-surface); border: 1px solid var(--dl-line);
  border-radius: 12px;
}
.entry .field-error { color: var(--dl-danger); font-size: 12.5px; margin-top: 6px; }
.entry [aria-invalid] { border-color: var(--dl-danger); }
.entry .plain { min-height: 32px; }
.entry .failure { border-radius: 8px; }
.steps { display: flex; gap: 16px; list-style: none; font-size: 12.5px; color: var(--dl-muted); }
.steps [aria-current] { color: var(--dl-text); font-weight: 650; }
.steps i, .ticks i { display: inline-grid; place-items: center; width: 18px; height: 18px; margin-inline-end: 6px; border-radius: 50%; font: 600 11px/1 system-ui; background: var(--dl-hover); color: var(--dl-muted); }
:is(.steps [aria-current], .steps .done, .ticks .done) i { background: var(--dl-accent); color: var(--dl-on-accent); }
.entry.first-site { max-width: 460px; }
.snippet-box { display: flex; align-items: start; gap: 4px; padding-block: 10px; padding-inline: 12px 4px; border: 1px solid var(--dl-line); border-radius: 8px; background: var(--dl-bg); }
.snippet-box pre { flex: 1; min-width: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.snippet-box code { white-space: inherit; }
.ticks { border: 1px solid var(--dl-line); border-radius: 8px; }
.ticks li { display: flex; gap: 4px; padding: 10px 12px; color: var(--dl-muted); overflow-wrap: anywhere; }
.ticks li + li { border-top: 1px solid var(--dl-line); }
.ticks .done { color: var(--dl-text); background: var(--dl-accent-soft); }
.ticks code { white-space: normal; }
.refused-origin { display: flex; align-items: center; gap: 12px; padding: 8px 12px; border-radius: 8px; background: var(--dl-warn-soft); color: var(--dl-warn); overflow-wrap: anywhere; }
.refused-origin p { flex: 1; }
.refused-origin button { background: none; color: inherit; border-color: currentColor; }
.sign-in-again .entry { border: 0; max-width: none; }
@media (min-width: 481px) {
  .sign-in-again { width: 360px; }
}
.console {
  display: grid; height: 100%; grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr);
}
main { min-height: 0; outline: 0; }
.console > main { grid-row: 3; overflow: auto; }
.unsent-acts > ul { max-height: 30vh; overflow: auto; border-bottom: 1px solid var(--dl-line); }
.unsent-acts li { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; padding: 6px 16px; }
.unsent-acts li > p { flex: 1 1 220px; min-width: 0; overflow-wrap: anywhere; }
.is-refused { color: var(--dl-danger); }
.skip { position: absolute; inset-block-start: -60px; z-index: 2; }
.skip:focus { inset-block-start: 8px; inset-inline-start: 8px; }
.bar {
  display: flex; align-items: center; gap: 12px; height: 54px; padding: 0 16px;
  border-bottom: 1px solid var(--dl-line); background: var(--dl-surface);
}
.product { font-size: 15px; }
.views { display: flex; align-self: stretch; flex: 1; margin-inline-start: 12px; }
.views a {
  display: flex; align-items: center; gap: 8px; padding: 0 10px;
  color: var(--dl-muted); text-decoration: none;
}
.views a:hover { color: var(--dl-text); }
.views a:focus-visible { outline-offset: -4px; }
.views [aria-current] {
  color: var(--dl-text); font-weight: 600;
  box-shadow: inset 0 -2px var(--dl-accent);
}
.views .short { display: none; }
.tools { display: flex; align-items: center; gap: 12px; }
.person, .person:hover { padding: 2px; border: 0; background: none; border-radius: 50%; }
.person .initials { width: 30px; height: 30px; font-size: 12px; }
.site-filter { max-width: 160px; text-overflow: ellipsis; }
.shield-switch { display: flex; align-items: center; gap: 8px; }
.shield-switch span { font-weight: 400; color: var(--dl-muted); }
.shield-switch svg { width: 16px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.5; }
.shield-switch.on, .shield-switch.on:hover { background: var(--dl-accent); color: var(--dl-on-accent); border-color: transparent; }
.shield-switch.on span { color: inherit; }
.shield-switch.on svg { fill: currentColor; }
.search { position: relative; }
.search-field { position: relative; width: 214px; }
.search-field kbd { position: absolute; inset-block-start: 8px; inset-inline-end: 8px; pointer-events: none; }
.search.open .search-field { width: min(420px, 34vw); }
.search-results {
  position: absolute; inset-block-start: calc(100% + 6px); inset-inline-end: 0; z-index: 3;
  width: min(480px, calc(100vw - 16px)); max-height: min(560px, calc(100vh - 72px)); overflow: auto; padding: 6px;
  background: var(--dl-raised); border: 1px solid var(--dl-line); border-radius: 12px;
  box-shadow: var(--dl-shadow);
}
.search-results > .muted { padding: 8px 10px; overflow-wrap: anywhere; }
.group-name { padding: 8px 10px 4px; font-size: 12.5px; font-weight: 600; color: var(--dl-muted); }
[role=option] { padding: 6px 10px; border-radius: 8px; cursor: pointer; }
[role=option][aria-selected=true] { background: var(--dl-accent-soft); }
[role=option] p { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
[role=option] p:first-child { font-weight: 600; }
[role=option] code { margin-inline-start: 8px; font-weight: 400; color: var(--dl-muted); }
[role=option] .all { color: var(--dl-accent); overflow-wrap: anywhere; }
.tag.over { background: var(--dl-hover); color: var(--dl-muted); }
@media (max-width: 1099px) {
  .search { position: static; }
  .search:not(.open) .search-field { position: absolute; clip-path: inset(50%); width: 1px; pointer-events: none; }
  .search.open .search-field {
    position: fixed; inset: 0 0 auto; z-index: 4; display: flex; gap: 8px; align-items: center; width: auto; height: 54px; padding: 0 16px;
    background: var(--dl-surface); border-bottom: 1px solid var(--dl-line);
  }
  .search-field .plain { font-size: 20px; line-height: 1; }
  .search-results { position: fixed; inset: 58px 8px auto; width: auto; z-index: 4; }
}
@media (forced-colors: active) {
  [role=option][aria-selected=true] { outline: 2px solid Highlight; outline-offset: -2px; }
}
@media (max-width: 819px) {
  .console { grid-template-rows: auto auto minmax(0, 1fr) auto; }
  .views {
    position: fixed; inset: auto 0 0; margin: 0; z-index: 1; height: 56px;
    background: var(--dl-surface); border-top: 1px solid var(--dl-line);
  }
  .console > main { margin-block-end: 56px; }
  .views a { flex: 1; justify-content: center; font-size: 12.5px; min-width: 0; }
  .views [aria-current] { box-shadow: inset 0 2px var(--dl-accent); }
  .views .long { position: absolute; clip-path: inset(50%); }
  .views .short { display: inline; }
  .tools { margin-inline-start: auto; gap: 8px; }
  .shield-switch { padding-inline: 8px; }
}
@media (max-width: 519px) {
  /* What there is room for: signs, whose names are still heard. */
  .product { position: absolute; clip-path: inset(50%); }
  .tools { flex: 1; justify-content: flex-end; min-width: 0; }
  .site-filter { flex: 0 1 auto; min-width: 44px; }
  .shield-switch { font-size: 0; gap: 0; }
  .views a { position: relative; flex: 1 1 auto; padding: 0 3px; font-size: 11.5px; }
  .views .short { overflow: hidden; text-overflow: ellipsis; }
  .views .count {
    position: absolute; inset-block-start: 5px; inset-inline-start: 50%; min-width: 16px; padding: 0 4px;
    font-size: 10.5px; line-height: 16px; margin-inline-start: 8px;
  }
}
@media (max-width: 640px) {
  .console:has(.chat-chosen) .views { display: none; }
  .console:has(.chat-chosen) > main { margin-block-end: 0; }
}
@media (max-height: 419px) {
  /* So much is one screen at 400 %: bars scroll away, and leave it to the view. */
  .console { display: block; position: relative; overflow: auto; }
  .console > main { height: 100%; margin-block-end: 0; }
  .bar { height: auto; min-height: 54px; flex-wrap: wrap; }
  .views { position: static; flex: 1 1 100%; flex-wrap: wrap; height: auto; min-height: 44px; border: 0; }
}
`;

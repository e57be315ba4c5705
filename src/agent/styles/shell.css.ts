/** Around every view: sign-in, the bar, warnings. Columns scroll, never the page. */
export const SHELL = `
.sign-in { display: grid; place-items: center; height: 100%; padding: 24px; overflow: auto; }
.entry {
  display: grid; gap: 16px; width: 100%; max-width: 360px; padding: 28px;
  background: var(--dl-surface); border: 1px solid var(--dl-line);
  border-radius: 12px;
}
.sign-in-again { width: 360px; }
.sign-in-again .entry { border: 0; }
.console {
  display: grid; height: 100%; grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr);
}
main { min-height: 0; outline: 0; }
.console > main { grid-row: 3; overflow: auto; }
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
  .tools { margin-inline-start: auto; }
}
@media (max-width: 640px) {
  .console:has(.chosen) .views { display: none; }
  .console:has(.chosen) > main { margin-block-end: 0; }
}
`;

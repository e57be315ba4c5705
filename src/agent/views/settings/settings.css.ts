/** Around every page of the settings: the navigation, frames, what is unsaved. */
export const SETTINGS_STYLES = `
.settings { display: grid; grid-template-columns: 208px minmax(0, 1fr); min-height: 100%; }
.settings-nav {
  position: sticky; top: 0; align-self: start; display: grid; gap: 2px; padding: 16px 10px;
  max-height: calc(100dvh - 54px); overflow: auto;
}
.settings-nav a {
  padding: 6px 12px; border-radius: 8px; color: var(--dl-muted); text-decoration: none;
}
.settings-nav a:hover { background: var(--dl-hover); color: var(--dl-text); }
.settings-nav a[aria-current] { background: var(--dl-accent-soft); color: var(--dl-accent); font-weight: 600; }
.settings-page {
  position: relative; display: flex; flex-direction: column; gap: 16px; min-width: 0; width: 100%;
  max-width: 1312px; margin-inline: 0 auto; padding: 20px 24px 12px;
  border-inline-start: 1px solid var(--dl-line);
}
.page-head { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 12px 24px; }
.page-head > :first-child { flex: 1 1 240px; min-width: 0; }
.page-head .muted { font-size: 14px; }
.page-head .acts, .panel header .acts { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
.panels { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 16px; align-items: stretch; }
.panels > .wide { grid-column: 1 / -1; }
.panel {
  display: flex; flex-direction: column; gap: 12px; min-width: 0; padding: 14px 16px;
  background: var(--dl-surface); border: 1px solid var(--dl-line); border-radius: 12px;
}
.panel > header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 10px; }
.panel > header h2 { font-size: 14px; }
.panel > header .acts { margin-inline-start: auto; }
.panel .entries > li, .panel tbody tr { border-top: 1px solid var(--dl-line); }
.panel .entries { margin: 0 -16px -2px; }
.panel .entries > li { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px; padding: 8px 16px; min-height: 44px; }
.panel .entries > li > .grows { flex: 1 1 200px; min-width: 0; overflow-wrap: anywhere; }
.panel .entries .acts { display: flex; gap: 8px; align-items: center; margin-inline-start: auto; }
.panel .plain { padding-inline: 6px; min-height: 28px; font-weight: 400; }
.panel .plain.danger, .panel .plain.danger:hover { color: var(--dl-danger); border-color: transparent; }
.points { padding-inline-start: 18px; list-style: disc; display: grid; gap: 6px; }
.save-bar {
  position: sticky; bottom: 12px; z-index: 2; margin-top: auto; display: flex; flex-wrap: wrap;
  align-items: center; gap: 8px 16px; padding: 10px 14px; background: var(--dl-raised);
  border: 1px solid var(--dl-line); border-radius: 12px; box-shadow: var(--dl-shadow);
}
.save-bar > p:first-child { flex: 1 1 200px; min-width: 0; overflow-wrap: anywhere; }
.save-bar .acts { display: flex; gap: 8px; margin-inline-start: auto; }
@media (prefers-reduced-motion: no-preference) {
  .save-bar { animation: rise .18s; }
}
@media (max-width: 1099px) { .panels { grid-template-columns: minmax(0, 1fr); } }
@media (max-width: 819px) {
  .settings { grid-template-columns: minmax(0, 1fr); grid-template-rows: auto 1fr; }
  .settings-nav { position: static; padding: 12px 16px 0; }
  .settings-page { padding: 12px 16px; border: 0; }
  .save-bar { bottom: 8px; }
}
@media (forced-colors: active) {
  .settings-nav a[aria-current] { outline: 2px solid Highlight; outline-offset: -2px; }
}
`;

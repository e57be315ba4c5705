/** The page of the sites: the list, and one of them beside it. */
export const SITES_STYLES = `
.sites { display: grid; grid-template-columns: minmax(200px, 288px) minmax(0, 1fr); gap: 16px; align-items: start; flex: 1; }
.one-site { display: flex; flex-direction: column; gap: 16px; min-width: 0; min-height: 100%; }
.site-list { padding: 0; gap: 0; overflow: hidden; }
.site-list a {
  display: grid; gap: 2px; padding: 10px 14px; color: inherit; text-decoration: none; overflow-wrap: anywhere;
}
.site-list a + a { border-top: 1px solid var(--dl-line); }
.site-list a:hover { background: var(--dl-hover); }
.site-list a[aria-current] { background: var(--dl-accent-soft); box-shadow: inset 2px 0 var(--dl-accent); }
.site-list a[aria-current]:dir(rtl) { box-shadow: inset -2px 0 var(--dl-accent); }
.site-list a:focus-visible { outline-offset: -2px; }
.site-list .lamp { font-size: 12.5px; color: var(--dl-muted); }
.one-site h3 { font-size: 12.5px; font-weight: 650; margin-bottom: -6px; }
.installation { display: grid; gap: 8px; }
.tick {
  padding: 8px 12px; border-radius: 8px; background: var(--dl-accent-soft); overflow-wrap: anywhere;
}
.tick.not-yet { background: var(--dl-warn-soft); color: var(--dl-warn); }
.tag-tools { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: flex-end; }
.tag-tools .field { flex: 0 1 260px; }
.stranger code { color: var(--dl-warn); }
.one-site .entries code { white-space: normal; }
.one-site .segments { max-width: 460px; }
@media (max-width: 1099px) {
  .sites { grid-template-columns: minmax(0, 1fr); }
  .site-list { max-height: 232px; overflow: auto; }
}
@media (forced-colors: active) {
  .site-list a[aria-current] { outline: 2px solid Highlight; outline-offset: -2px; }
  .tick { border: 1px solid CanvasText; }
}
`;

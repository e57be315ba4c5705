/** Dialogs that ask for several things. */
export const DIALOG_FORM_STYLES = `
.form-dialog legend .muted { font-weight: 400; }
.form-dialog .lead { margin-top: -10px; color: var(--dl-muted); font-size: 14px; overflow-wrap: anywhere; }
.form-dialog .field select { width: 100%; }
.checks > div { display: flex; flex-wrap: wrap; gap: 2px 18px; }
.check { display: block; padding: 4px 0; overflow-wrap: anywhere; }
.check input { width: 18px; height: 18px; min-height: 0; margin: 0; margin-inline-end: 4px; accent-color: var(--dl-accent); vertical-align: -4px; }
.check .hint { display: block; padding-inline-start: 26px; }
.secret { display: flex; align-items: center; gap: 8px; padding-block: 8px; padding-inline: 14px 8px; background: var(--dl-bg); border: 1px solid var(--dl-line); border-radius: 8px; }
.secret code { flex: 1; white-space: normal; overflow-wrap: anywhere; user-select: all; }
`;

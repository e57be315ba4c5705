/** The page of texts: languages, a field, and the notice beside it. */
export const TEXTS_STYLES = `
.visitor-texts { align-items: start; }
.languages { display: flex; flex-wrap: wrap; gap: 8px; }
.languages button { border-radius: 999px; padding-inline: 14px; font-weight: 400; }
.languages [aria-pressed=true] { border-color: var(--dl-accent); background: var(--dl-accent-soft); color: var(--dl-accent); font-weight: 600; }
.visitor-texts textarea { resize: vertical; display: block; }
.visitor-texts .field > .plain { margin-top: 4px; margin-inline-start: -6px; }
.notice-preview {
  display: grid; gap: 8px; width: 320px; max-width: 100%; padding: 16px; font-family: system-ui, sans-serif;
  background: var(--dl-raised); border: 1px solid var(--dl-line); border-radius: 12px;
  box-shadow: 0 8px 24px rgb(0 0 0 / .14); overflow-wrap: anywhere;
}
.notice-preview b { font-size: 15px; }
.notice-preview p { white-space: pre-line; }
.notice-preview .link { color: var(--dl-accent); text-decoration: underline; }
@media (forced-colors: active) {
  .languages [aria-pressed=true] { outline: 2px solid Highlight; }
}
`;

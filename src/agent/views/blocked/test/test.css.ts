/** The question whether somebody is refused, and its answer. */
export const TEST_STYLES = `
.test-form { display: flex; flex-wrap: wrap; gap: 12px; align-items: flex-end; margin-bottom: 16px; }
.test-form .field { flex: 1 1 220px; }
.test-form select { width: 100%; }
.verdict { margin-bottom: 16px; overflow-wrap: anywhere; }
.card.verdict h2 { font-size: 16px; margin-bottom: 2px; }
.verdict h3 { margin: 14px 0 8px; font-size: 12.5px; font-weight: 600; }
.verdict h2::before { content: '✓'; content: '✓' / ''; display: inline-grid; place-items: center; width: 26px; height: 26px; margin-inline-end: 10px; border-radius: 8px; background: var(--dl-accent-soft); color: var(--dl-accent); font-size: 14px; }
.verdict h2.refused-mark::before { content: '×'; content: '×' / ''; background: var(--dl-danger-soft); color: var(--dl-danger); }
.verdict ol { list-style: none; margin-inline-start: 6px; border-inline-start: 1px solid var(--dl-line); }
.verdict li { position: relative; padding-block-end: 14px; padding-inline-start: 20px; }
.verdict li::before { content: ''; position: absolute; inset-inline-start: -6px; top: 5px; width: 11px; height: 11px; box-sizing: border-box; border: 2px solid var(--dl-edge); border-radius: 50%; background: var(--dl-surface); }
.verdict .refuses::before { background: var(--dl-danger); border-color: var(--dl-danger); }
.verdict .admits::before { background: var(--dl-accent); border-color: var(--dl-accent); }
.verdict .watches::before { border-color: var(--dl-warn); }
.verdict .says { float: inline-end; margin-inline-start: 12px; }
.verdict li a { color: inherit; }
`;

/** Receivers of events, and what they were sent. */
export const WEBHOOKS_STYLES = `
.rows-table .url { overflow-wrap: anywhere; white-space: normal; }
.rows-table .events { max-width: 320px; }
.rows-table .act.wraps { white-space: normal; max-width: 300px; }
.form-dialog.wide { width: 620px; }
.deliveries li { display: grid; grid-template-columns: 1fr 1fr auto; gap: 12px; align-items: center; padding: 8px 0; border-top: 1px solid var(--dl-line); }
.deliveries .detail { display: block; }
@media (max-width: 819px) {
  .deliveries li { grid-template-columns: 1fr auto; }
  .deliveries .lamp { grid-row: 2; }
  .rows-table :is(.events, .act.wraps) { max-width: none; }
}
`;

/** The dialog that blocks. */
export const DIALOG = `
dialog {
  width: 432px; max-width: calc(100% - 32px); max-height: calc(100% - 32px);
  margin: auto; overflow: auto; color: inherit; background: var(--dl-raised);
  border: 1px solid var(--dl-line); border-radius: 14px;
  box-shadow: var(--dl-shadow);
}
dialog::backdrop { background: #1514128c; }
@media (prefers-reduced-motion: no-preference) {
  dialog { animation: rise .15s; }
  @keyframes rise { from { opacity: 0; transform: translateY(6px); } }
}
.key-help { width: 560px; }
.key-help h3 { margin-bottom: 8px; font-size: 12.5px; font-weight: 600; color: var(--dl-muted); }
.key-help .keys { display: grid; grid-template-columns: repeat(auto-fill, minmax(220px, 1fr)); gap: 6px 20px; }
.key-help .keys > div { display: grid; grid-template-columns: 92px 1fr; align-items: baseline; }
.key-help kbd { display: inline-block; margin-inline: 0 4px; }
.block-body { display: grid; gap: 18px; padding: 20px 22px; }
#block-means { font-size: 14px; margin-top: -14px; }
dialog legend { margin-bottom: 8px; }
.choice {
  display: grid; grid-template-columns: 18px 1fr; gap: 2px 10px; padding: 4px 0 8px;
}
.choice p { grid-column: 2; }
.choice .address, .choice :disabled ~ * { color: var(--dl-muted); }
.choice input { margin-top: 2px; height: 18px; min-height: 0; accent-color: var(--dl-accent); }
dialog footer {
  position: sticky; bottom: 0; display: flex; gap: 10px; align-items: center;
  padding: 12px 22px; background: var(--dl-bg);
  border-top: 1px solid var(--dl-line);
}
footer p { flex: 1; }
dialog :is(.qr, .codes) { justify-self: center; }
.qr { width: 180px; border-radius: 8px; }
.codes { display: grid; grid-template-columns: auto auto; gap: 6px 28px; overflow-wrap: anywhere; }
@media (max-width: 480px) {
  dialog {
    width: 100%; max-width: 100%; margin: auto 0 0; border-width: 1px 0 0;
    border-radius: 14px 14px 0 0;
  }
  dialog .segments span { padding: 12px 2px; font-size: 13px; }
}
@media (max-height: 419px) {
  dialog footer { flex-wrap: wrap; padding: 6px 12px; max-height: 50vh; overflow: auto; }
  dialog footer p { flex: 1 1 100%; }
}
`;

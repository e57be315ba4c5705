/** The sheet of the shield: below its switch, at the side of the bar. */
export const SHIELD_STYLES = `
.shield-sheet { width: 452px; margin-block: 60px auto; margin-inline: auto 16px; max-height: calc(100% - 76px); }
.shield-sheet h2 { font-size: 17px; }
.shield-sheet .block-body { gap: 14px; }
.shield-sheet .lead { margin-top: -10px; font-size: 14px; }
.shield-sheet .choice { padding: 3px 0 6px; grid-template-columns: 18px minmax(0, 1fr); }
.shield-sheet .choice input { width: 18px; }
.shield-sheet .choice p { grid-column: 2; }
.would { padding: 10px 12px; border-radius: 8px; background: var(--dl-accent-soft); min-height: 62px; }
.shield-sheet .notice { gap: 2px; margin: 6px 0 0; padding: 8px 12px; border: 0; border-inline-start: 2px solid var(--dl-line); border-radius: 0; box-shadow: none; background: var(--dl-bg); font-size: 12.5px; color: var(--dl-muted); }
.shield-sheet .notice b { font-size: 12.5px; color: var(--dl-text); }
.shield-sheet select { width: 100%; }
@media (max-width: 480px) { .shield-sheet { width: 100%; margin: auto 0 0; } }
`;

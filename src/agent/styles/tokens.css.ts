/** Colours and type; the names are the design's. */
export const TOKENS = `
:host {
  --dl-bg: light-dark(#faf9f7, #151412);
  --dl-surface: light-dark(#fff, #1d1b19);
  --dl-raised: light-dark(#fff, #25221f);
  --dl-hover: light-dark(#f3f0eb, #2a2723);
  --dl-line: light-dark(#e5e1da, #37332e);
  --dl-rim: light-dark(#d0c9bf, #4d4740);
  --dl-edge: light-dark(#8c857a, #857d72);
  --dl-text: light-dark(#1f1d1a, #f2efea);
  --dl-muted: light-dark(#69635a, #aaa398);
  --dl-accent: light-dark(#1c5f5a, #74c5bd);
  --dl-accent-soft: light-dark(#e4f0ee, #1c3230);
  --dl-on-accent: light-dark(#fff, #0d2523);
  --dl-danger: light-dark(#a4262c, #ff9b92);
  --dl-danger-soft: light-dark(#fbeceb, #3a1f1d);
  --dl-on-danger: light-dark(#fff, #3b0d0b);
  --dl-warn: light-dark(#7d5200, #f0c468);
  --dl-warn-soft: light-dark(#fdf3dc, #36290f);
  --dl-chart-2: light-dark(#b98227, #d9a653);
  --dl-chart-3: light-dark(#8c857a, #857d72);
  --dl-chart-4: light-dark(#6f83a8, #8fa3c9);
  --dl-focus: light-dark(#2f6fed, #6c9bff);
  --dl-shadow: 0 16px 48px light-dark(#1f1d1a40, #000c);
  --dl-mono: ui-monospace, Menlo, Consolas, monospace;
  color-scheme: light dark;
  display: block;
  height: 100%;
  background: var(--dl-bg);
  color: var(--dl-text);
  font: 14px/1.45 'Inter Variable', system-ui, sans-serif;
}
:host([data-theme=light]) { color-scheme: light; }
:host([data-theme=dark]) { color-scheme: dark; }
`;

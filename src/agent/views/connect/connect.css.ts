/** The window in which a page asks to act for somebody. */
export const CONNECT = `
.asks {
  display: block; padding: 10px 12px; border: 1px solid var(--dl-edge);
  border-radius: 8px; font-size: 15px; white-space: normal; overflow-wrap: anywhere;
}
`;

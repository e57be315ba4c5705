/** Returns whether nothing on the page has the focus. */
export const isFocusLost = (): boolean => {
  const { activeElement, body } = document;
  return !activeElement?.isConnected || activeElement === body;
};

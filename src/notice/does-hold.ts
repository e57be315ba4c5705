/** Returns whether a check comes to something true, and does not throw. */
export const doesHold = (check: () => unknown): boolean => {
  try {
    return !!check();
  } catch {
    return false;
  }
};

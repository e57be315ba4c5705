let hasWarned = false;

/** Says in the console, once, that the page may not store what it is told. */
export const warnStorage = (error: unknown): undefined => {
  if (hasWarned) return;
  hasWarned = true;
  console.warn(
    `Doorlist: no storage here, so each page asks the gateway: ${error}`,
  );
};

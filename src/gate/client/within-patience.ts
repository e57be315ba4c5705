/** Milliseconds. */
const PATIENCE = 500;

/** Waits for storage, but for half a second at most: it may hang. */
export const withinPatience = <T>(work: () => Promise<T>) =>
  new Promise<T | undefined>((resolve, reject) => {
    setTimeout(resolve, PATIENCE);
    (async () => work())().then(resolve, reject);
  });

import { NativePromise } from '../../dom/builtins';

/** Milliseconds. */
const PATIENCE = 500;

/** Waits for storage, but for half a second at most: it may hang. */
export const withinPatience = <T>(work: () => Promise<T>) =>
  new NativePromise<T | undefined>((resolve, reject) => {
    setTimeout(resolve, PATIENCE);
    (async () => work())().then(resolve, reject);
  });

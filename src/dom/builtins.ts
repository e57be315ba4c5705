/** The language's own Promise: the page's may be an old library's. */
export const NativePromise = (async () => {})()
  .constructor as PromiseConstructor;

/**
 * Returns this machine's time in milliseconds since 1970. Not by `Date.now`,
 * which old libraries replace.
 */
export const localTime = (): number => +new Date();

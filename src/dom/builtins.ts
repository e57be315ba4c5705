// A constant of its own, so that bundles without the next one leave it out.
const promise = /* @__PURE__ */ (async () => {})();

/** The language's own Promise: the page's may be an old library's. */
export const NativePromise = promise.constructor as PromiseConstructor;

/**
 * Returns whether an object itself has a property: pages extend
 * `Object.prototype`. Not by `Object.hasOwn`, which browsers of 2021 lack.
 */
export const hasOwn = <Holder extends object>(
  holder: Holder,
  name: PropertyKey,
): name is keyof Holder => Object.prototype.hasOwnProperty.call(holder, name);

/**
 * Returns this machine's time in milliseconds since 1970. Not by `Date.now`,
 * which old libraries replace.
 */
export const localTime = (): number => +new Date();

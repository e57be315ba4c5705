import { onTestFinished } from 'vitest';

/**
 * Gives an element the name of a member of `document`, which browsers then
 * return for that member. happy-dom does not do so by itself.
 */
export const nameInDocument = (name: string, element: Element): void => {
  Object.defineProperty(document, name, { value: element, configurable: true });
  onTestFinished(() => {
    Reflect.deleteProperty(document, name);
  });
};

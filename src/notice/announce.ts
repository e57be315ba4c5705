import { element } from '../dom/element';

/**
 * Has screen readers say something once, when they next pause. Returns how to
 * stop.
 * @param words asked for at the last moment
 */
export const announce = (
  region: HTMLElement,
  words: () => string,
): (() => void) => {
  const status = element('p', { role: 'status' });
  region.append(status);
  // They speak of changes to what they already know, not of what it held when
  // it came; and nobody should find the words twice afterwards.
  let timer = setTimeout(() => {
    status.textContent = words();
    timer = setTimeout(() => status.remove(), 5000);
  }, 500);
  return () => clearTimeout(timer);
};

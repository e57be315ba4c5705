import { element } from '../dom/element';

/**
 * Announces a text to screen readers once, when they next pause. Returns a
 * function that cancels the announcement.
 *
 * @param getText returns the text; called just before it is announced
 */
export const announce = (
  region: HTMLElement,
  getText: () => string,
): (() => void) => {
  const status = element('p', { role: 'status' });
  region.append(status);
  // Screen readers announce a change of a status they already know, not the
  // text that it came with. It is removed so that nobody reads the text twice.
  let timer = setTimeout(() => {
    status.textContent = getText();
    timer = setTimeout(() => status.remove(), 5000);
  }, 500);
  return () => clearTimeout(timer);
};

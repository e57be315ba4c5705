import { createNotice, type Notice } from './notice';
import type { NoticeOptions } from './notice-options';

let shown: Notice | undefined;

const removeShown = () => {
  shown?.remove();
  shown = undefined;
};

/**
 * Shows the notice to a refused visitor. Called again, `show` changes the
 * notice in place, unless the visitor closed it. Never throws: a browser that
 * cannot show the notice as designed shows none.
 *
 * Returns a function that removes the notice.
 */
export const show = (refusal: NoticeOptions): (() => void) => {
  try {
    shown ??= createNotice();
    shown._update(refusal);
  } catch {
    // A browser without constructable sheets; the chat is hidden all the same.
    removeShown();
  }
  return removeShown;
};

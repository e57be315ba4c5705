import { createNotice, type Notice } from './notice';
import type { NoticeOptions } from './notice-options';

let shown: Notice | undefined;

const removeShown = () => {
  shown?.remove();
  shown = undefined;
};

/**
 * Shows a refused visitor that there is no chat. Called again, it says what is
 * known by then, in the same place; not if the visitor closed it meanwhile.
 * Never throws: where it cannot be shown as it should, nothing is.
 *
 * Returns how to take away whatever notice is shown.
 */
export const show = (refusal: NoticeOptions): (() => void) => {
  try {
    shown ??= createNotice();
    shown.update(refusal);
  } catch {
    // A browser without constructable sheets; the chat is hidden all the same.
    removeShown();
  }
  return removeShown;
};

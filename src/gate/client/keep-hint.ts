import { HEAD, type PageWithHead } from '../page-with-head';
import { isChatOnly } from '../is-chat-only';
import { gate } from './gate';

/**
 * Leaves word for the next page whether this browser is refused: the gate reads
 * that at once, before it could read the record. None is left where other
 * channels of the widget stay, as the next page would hide them until it knows.
 *
 * @param refused whether to leave that word; false takes it back
 */
export const keepHint = (refused: boolean): void => {
  const { base, record, options } = gate.now();
  try {
    if (refused && !isChatOnly(record, options)) {
      localStorage.setItem(base, '1');
    } else {
      localStorage.removeItem(base);
    }
  } catch {
    // Without storage the next page reads nothing, and waits for its record.
  }
  if (!refused) gate.guard(() => (document as PageWithHead)[HEAD]?.())();
};

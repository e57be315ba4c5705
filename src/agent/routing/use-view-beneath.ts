import { useRef } from 'preact/hooks';
import { PATHS } from './routes';

/**
 * Returns the address of the view that is shown, and whether the dialog lies over
 * it that has an address without a view: that stays as it was opened from, and is
 * the list of blocked visitors for who opens a link.
 */
export const useViewBeneath = (
  url: string,
): { shown: string; isNewBlock: boolean } => {
  const beneath = useRef<string>(PATHS.blocked);
  const isNewBlock = url.split('?')[0] === PATHS.newBlock;
  if (!isNewBlock) beneath.current = url;
  return { shown: beneath.current, isNewBlock };
};

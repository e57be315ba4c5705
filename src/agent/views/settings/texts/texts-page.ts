import type { LoadedView } from '../../shell/lazy';
import { VisitorTexts } from './VisitorTexts';
import { TEXTS_STYLES } from './texts.css';

/** The page of what refused visitors read. */
export const TEXTS_PAGE: LoadedView = {
  View: VisitorTexts,
  styles: TEXTS_STYLES,
};

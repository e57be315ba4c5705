import type { LoadedView } from '../../shell/lazy';
import { DATA_STYLES } from './data.css';
import { DataAndPrivacy } from './DataAndPrivacy';

/** The page of what is kept how long, and of erasing a person. */
export const DATA_PAGE: LoadedView = {
  View: DataAndPrivacy,
  styles: DATA_STYLES,
};

import type { LoadedView } from '../shell/lazy';
import { Overview } from './Overview';
import { OVERVIEW_STYLES } from './overview.css';

/** The overview, which is loaded when it is opened; its chart after that. */
export const OVERVIEW_VIEW: LoadedView = {
  View: Overview,
  styles: OVERVIEW_STYLES,
};

import type { LoadedView } from '../shell/lazy';
import { Appeals } from './Appeals';
import { APPEALS_STYLES } from './appeals.css';

/** The appeals, which are loaded when they are opened. */
export const APPEALS_VIEW: LoadedView = {
  View: Appeals,
  styles: APPEALS_STYLES,
};

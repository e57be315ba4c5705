import type { LoadedView } from '../../shell/lazy';
import { Blocking } from './Blocking';
import { BLOCKING_STYLES } from './blocking.css';

/** The page of what blocks are like, and which happen by themselves. */
export const BLOCKING_PAGE: LoadedView = {
  View: Blocking,
  styles: BLOCKING_STYLES,
};

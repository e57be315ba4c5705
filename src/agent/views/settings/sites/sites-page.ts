import type { LoadedView } from '../../shell/lazy';
import { SITES_STYLES } from './sites.css';
import { Sites } from './Sites';

/** The page of the sites. */
export const SITES_PAGE: LoadedView = { View: Sites, styles: SITES_STYLES };

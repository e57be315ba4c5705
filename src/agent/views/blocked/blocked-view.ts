import type { LoadedView } from '../shell/lazy';
import { BLOCKED_STYLES } from './blocked.css';
import { Bans } from './Bans';

/** The blocked visitors, which are loaded when they are opened. */
export const BLOCKED_VIEW: LoadedView = { View: Bans, styles: BLOCKED_STYLES };

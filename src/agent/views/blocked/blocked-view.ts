import { BLOCK_STYLES } from '../block/block.css';
import type { LoadedView } from '../shell/lazy';
import { BAN_STYLES } from './ban/ban.css';
import { BlockedView } from './BlockedView';
import { LIST_STYLES } from './list/list.css';
import { TEST_STYLES } from './test/test.css';

/** The blocked visitors, which are loaded when they are opened. */
export const BLOCKED_VIEW: LoadedView = {
  View: BlockedView,
  styles: BLOCK_STYLES + LIST_STYLES + BAN_STYLES + TEST_STYLES,
};

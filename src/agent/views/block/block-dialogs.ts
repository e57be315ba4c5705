import { BLOCK_STYLES } from './block.css';
import { BlockDialog } from './BlockDialog';
import { NewBlockDialog } from './NewBlockDialog';

/** The dialogs that block, which are loaded while a chat is read. */
export const BLOCK_DIALOGS = {
  BlockDialog,
  NewBlockDialog,
  styles: BLOCK_STYLES,
};

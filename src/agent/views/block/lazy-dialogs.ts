import { lazyPart } from '../shell/lazy';
import type { BlockDialogProps } from './BlockDialog';
import type { NewBlockDialogProps } from './NewBlockDialog';

const load = async () => (await import('./block-dialogs')).BLOCK_DIALOGS;

/** The dialog that blocks a chat's visitor. */
export const LazyBlockDialog = lazyPart<BlockDialogProps>(async () => {
  const { BlockDialog, styles } = await load();
  return { Part: BlockDialog, styles };
});

/** The dialog that blocks by what one types. */
export const LazyNewBlockDialog = lazyPart<NewBlockDialogProps>(async () => {
  const { NewBlockDialog, styles } = await load();
  return { Part: NewBlockDialog, styles };
});

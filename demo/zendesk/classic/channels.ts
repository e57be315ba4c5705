import type { Chat } from '../../widget/create-chat';
import type { Help } from './mount-help';

/**
 * What of the widget is on the page: the chat unless it is suppressed, else the
 * help, if the account has that; nothing while the page hides the widget.
 */
export const createChannels = (
  { state }: Chat,
  help: Help | undefined,
  firstSuppress: boolean,
) => {
  let isShown = true;
  let isSuppressed = firstSuppress;

  const draw = () => {
    const hidden = !isShown || isSuppressed;
    state.set(hidden ? { hidden, open: false } : { hidden });
    help?.setShown(isShown && isSuppressed);
  };
  draw();

  return {
    setShown(shown: boolean) {
      isShown = shown;
      draw();
    },
    suppress(suppress: boolean) {
      isSuppressed = suppress;
      draw();
    },
    setOpen(open: boolean) {
      if (isSuppressed) help?.setOpen(open);
      else if (isShown) state.set({ open });
    },
    /** In the vendor's words. */
    display() {
      if (!isShown || (isSuppressed && !help)) return 'hidden';
      if (isSuppressed) return 'helpCenter';
      return state.get().open || !help ? 'chat' : 'contactOptions';
    },
  };
};

export type Channels = ReturnType<typeof createChannels>;

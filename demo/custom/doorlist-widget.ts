import type { LumenChat } from './lumen-chat';

/** What the gate wants to hear of a chat. */
interface Listener {
  onChatInitiated(): void;
  onAgentAssign(): void;
  onChatEnded(): void;
}

/** The shop's own widget, as `Doorlist.init({ widget })` takes it. */
export const doorlistWidget = (chat: LumenChat) => ({
  name: 'lumen',
  hide: chat.hide,
  show: chat.show,
  setCode: chat.setReference,
  claims: chat.customer,
  /** Returns how to stop hearing. */
  subscribe({ onChatInitiated, onAgentAssign, onChatEnded }: Listener) {
    const undos = [
      chat.onStart(onChatInitiated),
      chat.onAnswer(onAgentAssign),
      chat.onEnd(onChatEnded),
    ];
    if (chat.isRunning()) onChatInitiated();
    return () => undos.forEach((undo) => undo());
  },
});

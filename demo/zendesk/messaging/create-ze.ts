import type { Chat } from '../../widget/create-chat';
import type { Events } from '../../widget/create-events';
import type { Ze } from '../keep-calls';

/** The names of documented events that the widget emits. */
export type MessagingEvent =
  | 'open'
  | 'close'
  | 'unreadMessages'
  | 'messagesShown'
  | 'conversationStarted'
  | 'conversationAgentAssigned';

export type Revision = 'current' | 'old';

/**
 * What page script can do with the Messaging Web Widget, of the documented
 * what this widget has a use for. Only in the current revision listening
 * returns how to stop.
 * https://developer.zendesk.com/api-reference/widget-messaging/web/core/
 */
export const createZe = (
  { state, describe }: Chat,
  events: Events<MessagingEvent>,
  revision: Revision,
): Ze => {
  const listen = (name: string, handler: (...args: unknown[]) => void) => {
    let isOn = true;
    events.on(name, (...args) => {
      if (isOn) handler(...args);
    });
    return () => {
      isOn = false;
    };
  };

  const commands: Record<string, () => void> = {
    show: () => state.set({ hidden: false }),
    hide: () => state.set({ hidden: true }),
    open: () => state.set({ hidden: false, open: true }),
    close: () => state.set({ open: false }),
  };

  return (area, name, value) => {
    if (area === 'messenger') commands[name]?.();
    if (area === 'messenger:set' && name === 'conversationTags') {
      describe({ tags: (value as string[]).join(' ') });
    }
    if (area !== 'messenger:on') return undefined;
    const stop = listen(name, value as (...args: unknown[]) => void);
    return revision === 'current' ? stop : undefined;
  };
};

import { readZendesk, zendesk } from './zendesk';
import { zendeskClassic } from './zendesk-classic';

/**
 * Adapter of the Messaging Web Widget, in its older and its current revision.
 * The widget has no call that ends a conversation, and no event for its end.
 * https://developer.zendesk.com/api-reference/widget-messaging/web/core/
 */
export const zendeskMessaging = zendesk(
  'messenger',
  () => !!readZendesk('zE') && !zendeskClassic.isHere(),

  (zE, { onChatInitiated, onAgentAssign }) => ({
    // No event tells of a conversation that began before the gate, and the older
    // revision has none for its start: so whatever shows messages may be a chat.
    _events: {
      conversationStarted: onChatInitiated,
      open: onChatInitiated,
      close: onChatInitiated,
      messagesShown: onChatInitiated,
      unreadMessages: (count) => count && onChatInitiated(),
      conversationAgentAssigned: () => onAgentAssign(),
    },

    _setHidden(hidden) {
      if (hidden) zE('close');
      zE(hidden ? 'hide' : 'show');
    },
  }),
);

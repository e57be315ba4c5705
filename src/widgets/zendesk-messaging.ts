import { readZendesk, zendesk } from './zendesk';
import { zendeskClassic } from './zendesk-classic';

/**
 * Adapter of the Messaging Web Widget, in its older and its current revision.
 * The widget has no call that ends a conversation, and no event for its end.
 * https://developer.zendesk.com/api-reference/widget-messaging/web/core/
 */
export const zendeskMessaging = zendesk(
  'messenger',
  () => Boolean(readZendesk('zE') && !zendeskClassic.isHere()),

  (zE, listener) => {
    let hasStartEvents = false;

    return {
      _events: {
        // The older revision has no other event, so each opening may be a chat.
        // Once a start was reported, only a start counts.
        open(_, refused) {
          if (!refused && !hasStartEvents) listener.onChatInitiated();
        },
        conversationStarted() {
          hasStartEvents = true;
          listener.onChatInitiated();
        },
        conversationAgentAssigned: listener.onAgentAssign,
      },

      _setHidden(hidden) {
        if (hidden) zE('', 'close');
        zE('', hidden ? 'hide' : 'show');
      },

      _putTag: (tag) => zE(':set', 'conversationTags', [tag]),
    };
  },
);

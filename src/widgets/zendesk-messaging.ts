import { page, zendesk } from './zendesk';
import { zendeskClassic } from './zendesk-classic';

/**
 * Messaging Web Widget, in its older and its current revision. Nothing on the
 * page can end a conversation, or tells that one has ended.
 * https://developer.zendesk.com/api-reference/widget-messaging/web/core/
 */
export const zendeskMessaging = zendesk(
  'messenger',
  () => Boolean(page().zE && !zendeskClassic.isHere()),

  (zE, listener) => {
    let toldOfStart = false;

    return {
      _events: {
        // The older revision tells of nothing else, so there each opening may
        // be a chat; once a start is told of, only a start is.
        open(_, refused) {
          if (!refused && !toldOfStart) listener.onChatInitiated();
        },
        conversationStarted() {
          toldOfStart = true;
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

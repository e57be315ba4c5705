import { page, zendesk } from './zendesk';

/**
 * Web Widget (Classic) with Chat. Its other channels stay when the visitor is
 * refused, as nobody banned them there.
 * https://developer.zendesk.com/api-reference/widget/chat-api/
 */
export const zendeskClassic = zendesk(
  'webWidget',
  // Both products have `zE`, and asking it would leave an unknown call in the
  // other's queue: so only what the page says of itself counts.
  () => Boolean(page().zESettings || page().$zopim),

  (zE, listener, { chatOnly }) => {
    let suppressed = false;
    let hidden = false;
    let chatting = false;
    let tags: string[] | undefined;

    const isChatting = () => Boolean(zE(':get', 'chat:isChatting'));

    // An end by the agent has no event: it is seen at whatever comes next.
    const look = () => {
      if (chatting && !isChatting()) listener.onChatEnded();
      chatting = isChatting();
    };

    return {
      _events: {
        'chat:connected': look,
        'chat:start'() {
          if (chatting) listener.onChatEnded();
          listener.onChatInitiated();
          look();
        },
        'chat:end': listener.onChatEnded,
        open: look,
        close: look,
        userEvent(event) {
          look();
          if (event?.action === 'Chat Served by Operator') {
            listener.onAgentAssign();
          }
        },
      },

      _setHidden(suppress) {
        const widget = ((page().zESettings ??= {}).webWidget ??= {});
        const chat = (widget.chat ??= {});
        // What the page itself suppresses is not ours to bring back.
        suppressed ||= !chat.suppress;
        if (suppress || suppressed) {
          chat.suppress = suppress;
          zE('', 'updateSettings', {
            webWidget: {
              chat: { suppress },
              // Or a chat could go on in a window of its own.
              navigation: {
                popoutButton: {
                  enabled:
                    !suppress &&
                    widget.navigation?.popoutButton?.enabled !== false,
                },
              },
            },
          });
        }
        if (suppress) {
          if (isChatting()) zE('', 'chat:end');
          // Still the chat: there is nothing else to show. "hidden" may be the
          // page's own doing, which is not ours to undo.
          if (!chatOnly && zE(':get', 'display') === 'chat') {
            hidden = true;
            zE('', 'hide');
          }
        } else if (hidden) {
          hidden = false;
          zE('', 'show');
        }
      },

      _putTag(tag) {
        if (tags) zE('', 'chat:removeTags', tags);
        zE('', 'chat:addTags', (tags = [tag]));
      },
    };
  },
);

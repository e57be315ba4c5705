import { readZendesk, zendesk, type ZendeskPage } from './zendesk';

/**
 * Adapter of the Web Widget (Classic) with Chat. A refusal hides the chat and
 * keeps the widget's other channels: a ban is for the chat.
 * https://developer.zendesk.com/api-reference/widget/chat-api/
 */
export const zendeskClassic = zendesk(
  'webWidget',
  // Both products have `zE`, and a call would stay in the queue of the other
  // product as an unknown one: so this looks at the classic's globals only.
  () => !!(readZendesk('zESettings') || readZendesk('$zopim')),

  (zE, listener, isChatOnly) => {
    let suppressed = false;
    let hidden = false;
    let chatting = false;
    let hasStarted = false;

    // A boolean once the widget has loaded; anything before.
    const isChatting = () => zE('chat:isChatting', 0, ':get');

    const onEnd = () => {
      chatting = hasStarted = false;
      listener.onChatEnded();
    };
    const onStart = () => {
      chatting = true;
      listener.onChatInitiated();
    };
    // An agent who ends the chat causes no event, and a chat may have begun
    // before the gate: checked at every event.
    const checkChat = () => {
      if (isChatting() === !chatting) (chatting ? onEnd : onStart)();
    };

    return {
      _events: {
        'chat:connected': checkChat,
        'chat:start'() {
          // The one before was ended by the agent.
          if (hasStarted) onEnd();
          onStart();
          hasStarted = true;
        },
        'chat:end': onEnd,
        open: checkChat,
        close: checkChat,
        userEvent(event) {
          checkChat();
          if (event?.action === 'Chat Served by Operator') {
            listener.onAgentAssign();
          }
        },
      },

      _onFound: checkChat,

      _setHidden(suppress, forNow) {
        const settings =
          readZendesk('zESettings') ??
          ((window as ZendeskPage).zESettings = {});
        const widget = (settings.webWidget ??= {});
        const chat = (widget.chat ??= {});
        // A chat that the page itself suppresses stays suppressed.
        suppressed ||= !chat.suppress;
        if (suppress || suppressed) {
          chat.suppress = suppress;
          zE('updateSettings', {
            webWidget: {
              chat: { suppress },
              // Otherwise a chat could continue in a window of its own.
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
        if (isChatting() === suppress) {
          // The refusal ended the chat, perhaps on an earlier page. The gate
          // ignores ends while it refuses, so this reports the end later.
          if (!suppress) onEnd();
          else if (!forNow) zE('chat:end');
        }
        if (!suppress || isChatOnly()) {
          if (hidden) zE('show');
          hidden = false;
        } else if (zE('display', 0, ':get') === 'chat') {
          // Still "chat": the widget has no other channel, so it is hidden. A
          // page may itself have hidden it: then this does not show it again.
          hidden = true;
          zE('hide');
        }
      },
    };
  },
);

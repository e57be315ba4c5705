import type { WidgetChat } from './widget-chat';
import { pollUntil } from './poll-until';
import type { Guard } from './widget';
import { readZendesk, type ZendeskPage } from './zendesk';

// The code is a tag of the chat. A call that waits in the queue of `zE` cannot
// be taken back, and its tag would stay on a later chat: so a tag waits until
// the widget has loaded.

/** A legal tag has letters, digits, "_" and "-", and nothing else. */
const tagsOf = (code: string) => [`doorlist_${code}`];

/** The tags that the classic widget has of us. */
let classicTags: string[] | undefined;

/**
 * The chat in the Web Widget (Classic).
 * https://developer.zendesk.com/api-reference/widget/chat-api/
 */
export const zendeskClassicChat: WidgetChat = {
  showCode: (code, guard) =>
    pollUntil(guard, () => {
      const zE = readZendesk('zE');
      // Before the widget has loaded, the answer is anything but a boolean.
      if (zE?.('webWidget:get', 'chat:isChatting') !== true) return false;
      if (classicTags) zE('webWidget', 'chat:removeTags', classicTags);
      zE('webWidget', 'chat:addTags', (classicTags = tagsOf(code)));
      return true;
    }),
};

/** The events of messaging that show a conversation. */
const EVENTS = [
  ...['conversationStarted', 'conversationAgentAssigned', 'messagesShown'],
  ...['open', 'close', 'unreadMessages'],
];

/** The `zE` whose events are listened to: older ones let nobody unsubscribe. */
let known: ZendeskPage['zE'];
let onEvent: (() => void) | undefined;

const listen = (guard: Guard) => {
  const zE = readZendesk('zE');
  if (zE === known) return;
  known = zE;
  EVENTS.forEach((event) =>
    zE?.(
      'messenger:on',
      event,
      guard(() => zE === known && onEvent?.()),
    ),
  );
};

/**
 * The conversation in the Messaging Web Widget, which does not say whether it
 * has loaded: its first event shows it.
 * https://developer.zendesk.com/api-reference/widget-messaging/web/core/
 */
export const zendeskMessagingChat: WidgetChat = {
  showCode(code, guard, hasLoaded) {
    let isShown = false;
    const show = () => {
      readZendesk('zE')?.('messenger:set', 'conversationTags', tagsOf(code));
      isShown = true;
      onEvent = undefined;
    };
    onEvent = show;
    const stop = pollUntil(guard, () => {
      if (hasLoaded) show();
      else listen(guard);
      return isShown;
    });
    return () => {
      stop();
      onEvent = undefined;
    };
  },
};

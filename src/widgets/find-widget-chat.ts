import { acquireChat, acquireV1Chat } from './acquire-chat';
import type { adapters } from './adapters';
import type { WidgetChat } from './widget-chat';
import { customChat } from './custom-chat';
import type { CustomWidget } from './custom';
import { zendeskClassicChat, zendeskMessagingChat } from './zendesk-chat';

const CHATS: { [name in keyof typeof adapters]: WidgetChat } = {
  'acquire-v1': acquireV1Chat,
  acquire: acquireChat,
  'zendesk-classic': zendeskClassicChat,
  'zendesk-messaging': zendeskMessagingChat,
};

/**
 * Returns what can be asked of the chat in a widget; undefined for no widget.
 *
 * @param name as agents read it; undefined for no widget
 * @param option the option `widget`, which may be a site's own
 */
export const findWidgetChat = (
  name: string | undefined,
  option: string | CustomWidget | undefined,
): WidgetChat | undefined =>
  // Not by index: a site's own widget may be called `constructor`.
  Object.entries(CHATS).find(([known]) => known === name)?.[1] ??
  (name && typeof option === 'object' ? customChat(option) : undefined);

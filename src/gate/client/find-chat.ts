import type { WidgetChat } from '../../widgets/widget-chat';
import { findWidgetChat } from '../../widgets/find-widget-chat';
import { gate } from './gate';

/** Returns the chat in the widget that the page has; undefined for no widget. */
export const findChat = (): WidgetChat | undefined => {
  const { widgetName, options } = gate.now();
  return findWidgetChat(widgetName, options.widget);
};

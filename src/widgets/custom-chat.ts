import type { WidgetChat } from './widget-chat';
import type { CustomWidget } from './custom';

/** The chat in a site's own widget. */
export const customChat = (own: CustomWidget): WidgetChat => ({
  showCode(code) {
    own.setCode?.(code);
    return () => {};
  },
  claims: () => own.claims?.(),
});

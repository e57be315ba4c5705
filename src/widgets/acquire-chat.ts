import { readAcquire } from './attach-acquire';
import type { WidgetChat } from './widget-chat';
import { pollUntil } from './poll-until';

const claims = () => {
  const app = readAcquire('acquireIO');
  return app?.userDetails?.() ?? app?.myself();
};

/**
 * The chat in Acquire 1.x. It takes fields for agents only before it loads, when
 * the session has no code yet: agents do not see the code.
 */
export const acquireV1Chat: WidgetChat = { claims };

/** The chat in Acquire 2.x. The code is the contact's attribute `doorlist`. */
export const acquireChat: WidgetChat = {
  claims,
  showCode(code, guard, hasLoaded) {
    let wasLoaded = hasLoaded;
    return pollUntil(guard, () => {
      // At the second look: an entry pushed while the widget processes its queue
      // might be lost with it.
      if (wasLoaded) {
        readAcquire('acquire')?.push({
          fields: { contact: { doorlist: code } },
        });
        return true;
      }
      wasLoaded = !!readAcquire('acquireIO');
      return false;
    });
  },
};

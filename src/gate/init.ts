import { pause, resume, start, tellChat, widgetListener } from './chat';
import { attach, base, configure, patience, type Options } from './config';
import { enforce, tellVerdict } from './enforce';
import { guard, listeners } from './hooks';
import { refresh, refreshInTime } from './refresh';
import { load, onChange } from './shared-record';

const settle = guard(() => {
  enforce();
  refreshInTime();
  resume();
});

/**
 * Starts the gate of this page. Called again, it only adds the hooks. Never
 * throws: what is wrong goes to `onError`.
 */
export const init = guard((options: Options = {}) => {
  listeners.push(options);
  if (base) {
    tellVerdict(options);
    tellChat(options);
  } else {
    configure(options);
    // Before all else: the rest is done while the database opens.
    onChange(settle);
    attach(widgetListener);
    addEventListener('online', refresh);
    // A page kept for the back button must not keep the other tabs' lock.
    addEventListener('pagehide', pause);
    addEventListener('pageshow', (event) => event.persisted && load());
    setTimeout(enforce, patience);
    setTimeout(start, patience);
    enforce();
  }
});

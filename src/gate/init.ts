import { localTime } from '../dom/builtins';
import type { WidgetListener } from '../widgets/widget';
import {
  configure,
  holdsUntil,
  options as configured,
  type Setup,
} from './config';
import { enforce, refused, notifyVerdict } from './enforce';
import { loadClient, loaded } from './gateway-client';
import { guard, listeners, start, stop as stopGuards } from './hooks';
import { detachWidgets, findWidgets } from './page-widget';
import type { Options } from './options';
import {
  consented,
  endHint,
  hint,
  keep,
  load,
  onChange,
  record,
} from './record-store';

const settle = guard(async () => {
  const now = localTime();
  enforce();
  if (
    loaded ||
    refused ||
    // The client mends one that was wrong.
    hint !== undefined ||
    record.chatAt ||
    record.pause ||
    now < (record.asksUntil as number) ||
    now < record.answeredAt ||
    now >= record.dueAt ||
    (record.dueAt
      ? (consented ?? true) !== true
      : (consented || configured.storage) !== 'after-chat')
  ) {
    (await loadClient()).settle(consented);
  }
});

const onWidgetAttached = () => {
  enforce();
  loaded?.settle();
};

const listener: WidgetListener = {
  onChatInitiated: guard(async () => {
    // At once: the widget may have opened although it was refused, and the chat
    // may end before the client bundle is loaded.
    keep({ ...record, chatAt: localTime() }, 0);
    (await loadClient()).onChatInitiated();
  }),
  onChatEnded: guard(async () => (await loadClient()).onChatEnded()),
  onAgentAssign: guard(async (isHint) =>
    (await loadClient()).onAgentAssign(isHint),
  ),
};

let isRunning = false;

const run = guard((options: Options, setup: Setup) => {
  listeners.push(options);
  if (isRunning) {
    enforce();
    notifyVerdict(options);
    return loaded?.tellChat(options);
  }
  configure(options, setup);
  isRunning = true;
  // First, so that the rest is done while the database opens.
  onChange(settle);
  findWidgets(listener, onWidgetAttached);
  addEventListener('pageshow', (event) => event.persisted && load());
  setTimeout(endHint, holdsUntil - localTime());
  if (!options.load) enforce();
});

/**
 * Starts the gate on this page. Called again, `init` only adds the hooks. Never
 * throws: errors go to `onError`.
 */
export const init = (options: Options, setup: Setup): void => {
  start();
  run(options, setup);
};

/**
 * Identifies the visitor by a JWT that the site's server signed. Without a JWT,
 * forgets the identity.
 */
export const identify = guard(async (jwt?: string) =>
  (await loadClient()).identify(jwt),
);

export { consent } from './record-store';

/** Stops the gate until `init()` starts it again, or another site's. */
export const stop = guard(() => {
  loaded?.stop();
  detachWidgets();
  isRunning = false;
  stopGuards();
});

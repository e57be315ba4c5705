import type { WidgetListener } from '../widgets/widget';
import { base, configure, patience, type Options, type Setup } from './config';
import { enforce, removeNotice, refused, notifyVerdict } from './enforce';
import { loadClient, loaded } from './gateway-client';
import { guard, listeners, stop as stopGuards } from './hooks';
import { findWidget, detachWidget } from './page-widget';
import { keep, load, onChange, record } from './record-store';

const settle = guard(async () => {
  const now = Date.now();
  enforce();
  if (
    loaded ||
    refused ||
    record.chatAt ||
    record.pause ||
    now < record.answeredAt ||
    now >= record.dueAt
  ) {
    (await loadClient()).settle();
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
    keep({ ...record, chatAt: Date.now() }, 0);
    (await loadClient()).onChatInitiated();
  }),
  onChatEnded: guard(
    async () => record.chatAt && (await loadClient()).onChatEnded(),
  ),
  onAgentAssign: guard(
    async () => record.chatAt && (await loadClient()).onAgentAssign(),
  ),
};

/**
 * Starts the gate on this page. Called again, `init` only adds the hooks. Never
 * throws: errors go to `onError`.
 */
export const init = guard((options: Options, setup: Setup) => {
  listeners.push(options);
  if (base) {
    notifyVerdict(options);
    loaded?.tellChat(options);
  } else {
    configure(options, setup);
    // First, so that the rest is done while the database opens.
    onChange(settle);
    findWidget(listener, onWidgetAttached);
    addEventListener('pageshow', (event) => event.persisted && load());
    setTimeout(settle, patience);
    if (!options.load) enforce();
  }
});

/**
 * Identifies the visitor by a JWT that the site's server signed. Without a JWT,
 * forgets the identity.
 */
export const identify = guard(async (jwt?: string) =>
  (await loadClient()).identify(jwt),
);

/** Stops the gate until the page is loaded again. */
export const stop = guard(() => {
  loaded?.pause();
  detachWidget();
  removeNotice?.();
  stopGuards();
});

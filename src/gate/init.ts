import type { WidgetListener } from '../widgets/widget';
import { base, configure, patience, type Options, type Setup } from './config';
import { enforce, removeNotice, refused, notifyVerdict } from './enforce';
import { client, loaded } from './gateway-client';
import { guard, listeners, stop as stopGuards } from './hooks';
import { findWidget, leaveWidget } from './page-widget';
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
    (await client()).settle();
  }
});

const found = () => {
  enforce();
  loaded?.settle();
};

const listener: WidgetListener = {
  onChatInitiated: guard(async () => {
    // At once, as the widget may have opened although it was refused, and the
    // chat may be over again before anything is loaded.
    keep({ ...record, chatAt: Date.now() }, 0);
    (await client()).onChatInitiated();
  }),
  onChatEnded: guard(
    async () => record.chatAt && (await client()).onChatEnded(),
  ),
  onAgentAssign: guard(
    async () => record.chatAt && (await client()).onAgentAssign(),
  ),
};

/**
 * Starts the gate of this page. Called again, it only adds the hooks. Never
 * throws: what is wrong goes to `onError`.
 */
export const init = guard((options: Options, setup: Setup) => {
  listeners.push(options);
  if (base) {
    notifyVerdict(options);
    loaded?.tellChat(options);
  } else {
    configure(options, setup);
    // Before all else: the rest is done while the database opens.
    onChange(settle);
    findWidget(listener, found);
    addEventListener('pageshow', (event) => event.persisted && load());
    setTimeout(settle, patience);
    if (!options.load) enforce();
  }
});

/**
 * Says who the visitor is, by a JWT that the site's server signed; without one,
 * that nobody knows any more.
 */
export const identify = guard(async (jwt?: string) =>
  (await client()).identify(jwt),
);

/** Ends the gate on this page, for as long as it is open. */
export const stop = guard(() => {
  loaded?.pause();
  leaveWidget();
  removeNotice?.();
  stopGuards();
});

import { poll } from '../widgets/poll';
import type { WidgetListener } from '../widgets/widget';
import { candidates, named, options, type Candidate } from './config';
import { guard } from './hooks';
import { isChatOnly } from './is-chat-only';
import { record } from './record-store';

/** The widget that reported the last chat, else the one that was found first. */
export let found: Candidate | undefined;

let listener: WidgetListener;
let stopPolling: (() => void) | undefined;

/** Attaches to a widget. */
export const attach = (candidate: Candidate) => {
  candidate[2] = candidate[1].attach(
    {
      ...listener,
      onChatInitiated() {
        found = candidate;
        listener.onChatInitiated();
      },
      onAgentAssign(isHint) {
        // An agent who joins may be the first sign of a chat.
        if (!record.chatAt) found = candidate;
        listener.onAgentAssign(isHint);
      },
    },
    guard,
    () => isChatOnly(record, options),
  );
  found ??= candidate;
};

/**
 * Attaches to the page's widgets: at once to the one that the options name, and
 * to one of each vendor once the page shows a sign of it.
 *
 * @param onAttached called once a widget is attached
 */
export const findWidgets = (
  newListener: WidgetListener,
  onAttached: () => void,
): void => {
  listener = newListener;
  stopPolling = poll(guard, () =>
    candidates.forEach((candidate) => {
      const [name, adapter] = candidate;
      const vendor = name.slice(0, 4);
      if (
        (candidate === named ? !options.load : adapter.isHere()) &&
        // The products of one vendor share globals.
        !candidates.some(
          ([other, , widget]) => widget && !other.indexOf(vendor),
        )
      ) {
        attach(candidate);
        onAttached();
      }
    }),
  );
};

/** Detaches from all widgets and stops looking for others. */
export const detachWidgets = (): void => {
  if (stopPolling) {
    stopPolling();
    candidates.forEach(([, , widget]) => widget?.undo());
    found = undefined;
  }
};

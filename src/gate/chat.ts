import type { WidgetListener } from '../widgets/widget';
import { answered, ask } from './ask';
import { widget } from './config';
import { enforce, hidden } from './enforce';
import { guard, tell, type Hooks } from './hooks';
import { isAnswer } from './is-answer';
import { follow } from './live';
import { post } from './request';
import { change, record } from './shared-record';

const RETRY = 15_000;
const HALF_HOUR = 1_800_000;

let starting = false;
/** Token of the session that widget and hooks were told of. */
let shown: string | undefined;
let begunHere: string | undefined;
let assigned: string | undefined;
let unfollow: (() => undefined) | undefined;

const drop = (token?: string) =>
  change((known) => ({
    ...known,
    session: known.session?.token === token ? undefined : known.session,
    chatAt: 0,
  }));

/**
 * Makes a session of the chat, now or as soon as the gateway is there. Also
 * asked once by each page: the one before may have been left too soon.
 */
export const start = guard(async () => {
  const goesOn = Date.now() - record.chatAt < HALF_HOUR;
  if (starting || !goesOn || record.session) return;
  starting = true;
  try {
    if (hidden) return;
    const answer = await ask('sessions', {
      widget: widget.name,
      page: location.href.split('#')[0],
    });
    const { code = '', token } = answer;
    begunHere = token;
    change((known) => ({
      ...answered(answer)(known),
      session: token ? { code, token } : known.session,
    }));
    if (!record.chatAt) end();
  } finally {
    starting = false;
    setTimeout(start, RETRY);
  }
});

const end = guard(() => {
  // Closing the widget in front of a refused visitor may say so as well.
  if (hidden) return;
  if (shown) guard(post)(`sessions/${shown}/ended`);
  drop(shown);
});

/** Makes a session of each chat of the widget. */
export const widgetListener: WidgetListener = {
  onChatInitiated() {
    change((known) => ({ ...known, chatAt: Date.now() }));
    // The widget may have opened although it was refused.
    enforce();
    start();
  },
  onChatEnded: end,
  onAgentAssign: guard(() => {
    if (!shown || assigned === shown) return;
    assigned = shown;
    tell((hooks) => hooks.onAgentAssign?.());
    return post(`sessions/${shown}/assigned`);
  }),
};

/** Lets another tab follow the session. */
export const pause = (): void => {
  unfollow = unfollow?.();
};

/** Tells one listener of the chat that goes on. */
export const tellChat = (hooks: Hooks): void => {
  const { session } = record;
  if (session) {
    hooks.onChatInitiated?.({
      ...session,
      resumed: session.token !== begunHere,
    });
  }
};

/** True for the event `ended`, and the problems with a session that is over. */
const isOver = (answer: unknown) =>
  /"(ended|session_)/.test(JSON.stringify(answer));

/** Brings widget, hooks and stream in line with the record's session. */
export const resume = (): void => {
  const { code = '', token } = record.session ?? {};
  if (token !== shown) {
    pause();
    shown = token;
    tell(tellChat);
    widget.setCode(code);
  }
  if (token) {
    unfollow ??= follow(`sessions/${token}/events`, (answer) => {
      if (isAnswer(answer)) change(answered(answer));
      else if (isOver(answer)) drop(token);
    });
  }
};

import type { Hooks } from '../hooks';
import { isAnswer } from '../is-answer';
import { requestAnswer } from './request-answer';
import { updateRecord } from './update-record';
import { follow } from './follow';
import { gate } from './gate';
import { readClaims } from './read-claims';
import { post } from './request';
import { answered } from './apply-answer';

const RETRY = 15_000;
const HALF_HOUR = 1_800_000;

let starting = false;
/** Token of the session that hooks were told of, and its widget. */
let shown: string | undefined;
let shownOn: unknown;
let begunHere: string | undefined;
let assigned: string | undefined;
let unfollow: (() => undefined) | undefined;

const drop = (token?: string) =>
  updateRecord(({ session }) => ({
    session: session?.token === token ? undefined : session,
    chatAt: 0,
  }));

/** Makes a session of the chat that goes on: as soon as the gateway is there. */
export const start = async (): Promise<void> => {
  const { record, hidden, widget, widgetName } = gate.now();
  if (starting || hidden || !record.chatAt || record.session) return;
  // Its page was left, and this one came too late for it.
  if (Date.now() - record.chatAt >= HALF_HOUR) return drop();
  starting = true;
  try {
    const answer = await requestAnswer('sessions', {
      widget: widgetName,
      page: location.href.split('#')[0],
      claims: readClaims(widget?.claims?.()),
    });
    const { code = '', token } = answer;
    begunHere = token;
    updateRecord((known) => ({
      ...answered(answer)(known),
      session: token ? { code, token } : known.session,
    }));
    if (!gate.now().record.chatAt) onChatEnded();
    starting = false;
  } catch (error) {
    setTimeout(restart, RETRY);
    throw error;
  }
};

const restart = () => {
  starting = false;
  gate.guard(start)();
};

/** The widget says that a chat has begun. */
export const onChatInitiated = (): void =>
  updateRecord(() => ({ chatAt: Date.now() }));

/** The widget says that the chat is over. */
export const onChatEnded = (): void => {
  // Closing the widget in front of a refused visitor may say so as well.
  const { hidden, record } = gate.now();
  if (hidden) return;
  const token = record.session?.token;
  if (token) gate.guard(post)(`sessions/${token}/ended`);
  drop(token);
};

/** The widget says that somebody answers. */
export const onAgentAssign = (): void => {
  if (!shown || assigned === shown) return;
  assigned = shown;
  gate.tell((hooks) => hooks.onAgentAssign?.());
  gate.guard(post)(`sessions/${shown}/assigned`);
};

/** Lets another tab follow the session. */
export const pause = (): void => {
  unfollow = unfollow?.();
};

/** Tells one listener of the chat that goes on. */
export const tellChat = (hooks: Hooks): void => {
  const { session } = gate.now().record;
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
  const { record, widget } = gate.now();
  const { code = '', token } = record.session ?? {};
  if (token !== shown) {
    pause();
    shown = token;
    shownOn = undefined;
    gate.tell(tellChat);
  }
  if (widget !== shownOn) {
    shownOn = widget;
    widget?.setCode?.(code);
  }
  if (token) {
    unfollow ??= follow(`sessions/${token}/events`, (answer) => {
      if (isAnswer(answer)) updateRecord(answered(answer));
      else if (isOver(answer)) drop(token);
    });
  }
};

import { localTime } from '../../dom/builtins';
import type { Hooks } from '../hooks';
import { isAnswer } from './is-answer';
import { requestAnswer } from './request-answer';
import { store, updateRecord } from './update-record';
import { follow } from './follow';
import { gate } from './gate';
import { readClaims } from './read-claims';
import { post } from './request';
import { readStored } from './stored-record';
import { underLock } from './under-lock';
import { withinPatience } from './within-patience';
import { withAnswer } from './apply-answer';

/** Milliseconds. */
const RETRY = 15_000;
const HALF_HOUR = 1_800_000;
/** Tabs hear of one chat within this time; what is stored may be an older's. */
const SAME_CHAT = 5000;

let starting = false;
/** Token of the session that hooks were last called with. */
let shownToken: string | undefined;
/** The widget that shows the code of that session. */
let shownWidget: unknown;
/** Whether a chat ended on this page, and none began since. */
let hasEnded = false;
/** Token of the session that began on this page. */
let startedToken: string | undefined;
/** Token of the session that an agent has joined. */
let assignedToken: string | undefined;
let unfollow: (() => undefined) | undefined;

const dropSession = (token?: string) =>
  updateRecord(({ session }) => ({
    session: session?.token === token ? undefined : session,
    chatAt: 0,
  }));

const ask = async () => {
  try {
    const { record, widget, widgetName } = gate.now();
    // Another tab may have asked since.
    const stored = await withinPatience(readStored).catch(() => undefined);
    if (stored && Math.abs(stored.chatAt - record.chatAt) < SAME_CHAT) {
      const { session } = stored;
      if (session) {
        starting = false;
        return updateRecord(() => ({ session }));
      }
    }
    const answer = await requestAnswer('sessions', {
      widget: widgetName,
      page: location.href.split('#')[0] as string,
      claims: readClaims(widget?.claims?.()),
    });
    const { code = '', token } = answer;
    startedToken = token;
    // The lock goes to the next tab only when it can read the session.
    await withinPatience(() =>
      store((stored) => ({
        ...withAnswer(answer)(stored),
        session: token ? { code, token } : stored.session,
      })),
    ).catch(gate.report);
    if (!gate.now().record.chatAt) onChatEnded();
    starting = false;
  } catch (error) {
    setTimeout(restart, RETRY);
    gate.report(error);
  }
};

/**
 * Starts a session for the running chat, unless the record already has one: one
 * tab asks for all. Tries again every 15 s until the gateway can be reached.
 */
export const start = (): void => {
  const { record, hidden } = gate.now();
  if (starting || hidden || !record.chatAt || record.session) return;
  // The chat began on a page that was left half an hour ago.
  if (localTime() - record.chatAt >= HALF_HOUR) return dropSession();
  starting = true;
  void underLock('sessions', ask);
};

const restart = () => {
  starting = false;
  gate.guard(start)();
};

/** Records that a chat has begun, as the widget reported. */
export const onChatInitiated = (): void => {
  hasEnded = false;
  updateRecord(() => ({ chatAt: localTime() }));
};

/** Ends the session, as the widget reported. */
export const onChatEnded = (): void => {
  hasEnded = true;
  // Closing the widget of a refused visitor may look like the end of a chat.
  const { hidden, record } = gate.now();
  if (hidden || !(record.chatAt || record.session)) return;
  const token = record.session?.token;
  if (token) gate.guard(post)(`sessions/${token}/ended`);
  dropSession(token);
};

/** Calls `onAgentAssign` once for each session, as the widget reported. */
export const onAgentAssign = (isHint?: boolean): void => {
  // Who joins a chat that nobody told of joins one that began before the gate.
  if (isHint !== true && !hasEnded && !gate.now().record.chatAt)
    onChatInitiated();
  if (!shownToken || assignedToken === shownToken) return;
  assignedToken = shownToken;
  gate.tell((hooks) => hooks.onAgentAssign?.());
  gate.guard(post)(`sessions/${shownToken}/assigned`);
};

/** Stops following the session, so that another tab can. */
export const pause = (): void => {
  unfollow = unfollow?.();
};

/** Calls `onChatInitiated` of one listener, if a chat is running. */
export const tellChat = (hooks: Hooks): void => {
  const { session } = gate.now().record;
  if (session) {
    const { code, token } = session;
    hooks.onChatInitiated?.({
      code,
      token,
      resumed: token !== startedToken,
    });
  }
};

/** Returns whether an event or a problem says that the session is over. */
const isOver = (answer: unknown) => {
  const { verdict, code } = Object(answer);
  return /^ended|session_/.test(`${verdict} ${code}`);
};

/**
 * Applies the record's session to the page: shows its code in the widget, calls
 * the hooks, and follows its events.
 */
export const resume = (): void => {
  const { record, widget } = gate.now();
  const { code = '', token } = record.session ?? {};
  if (token !== shownToken) {
    pause();
    shownToken = token;
    shownWidget = undefined;
    gate.tell(tellChat);
  }
  if (widget !== shownWidget) {
    shownWidget = widget;
    widget?.setCode?.(code);
  }
  if (token) {
    unfollow ??= follow(`sessions/${token}/events`, (answer) => {
      if (isAnswer(answer)) updateRecord(withAnswer(answer));
      else if (isOver(answer)) dropSession(token);
    });
  }
};

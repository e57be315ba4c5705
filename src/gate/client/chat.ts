import { localTime } from '../../dom/builtins';
import type { Hooks } from '../hooks';
import { isAnswer } from './is-answer';
import { requestAnswer } from './request-answer';
import { store, updateRecord } from './update-record';
import { follow } from './follow';
import { gate } from './gate';
import { askClaims } from './ask-claims';
import { post } from './request';
import { report } from './report';
import { hearWidget, showCode } from './show-code';
import { underLock } from './under-lock';
import { HALF_HOUR, nameChat } from './name-chat';
import type { GateRecord } from '../record';
import { formatClaims, stopWatching, watchClaims } from './watch-claims';
import { withinPatience } from './within-patience';
import { withAnswer } from './apply-answer';
import { askNow } from './refresh';
import { readDocument } from '../../dom/page-names';

/** Milliseconds. */
const RETRY = 15_000;
const DAY = 86_400_000;

let starting = false;
/** Token of the session that hooks were last called with. */
let shownToken: string | undefined;
/** Whether a chat ended on this page, and none began since. */
let hasEnded = false;
/** Token of the session that began on this page. */
let startedToken: string | undefined;
/** Token of the session that an agent has joined. */
let assignedToken: string | undefined;
/** The path of the site's routes that is followed, or was given up. */
let followed: string | undefined;
let unfollow: (() => undefined) | undefined;

const dropSession = (token?: string) =>
  updateRecord(({ session, chat }) => ({
    ...(session?.token === token
      ? { session: undefined, chat: undefined }
      : { session, chat }),
    chatAt: 0,
    asksUntil: localTime() + DAY,
  }));

const ask = async () => {
  try {
    const { record, widgetName } = gate.now();
    const name = nameChat(record.chatAt);
    let running: Partial<GateRecord> = { ...record, ...name(record) };
    // One transaction decides which tab's id counts; another tab may have asked
    // since. Where storage fails, what it holds may be of an older chat.
    await withinPatience(async () => {
      let stored = running;
      await store((current) => {
        stored = { ...current, ...name(current) };
        return name(current);
      });
      running = stored;
    }).catch(report);
    const { session, chat } = running;
    if (session) {
      starting = false;
      return updateRecord(() => ({ session, chat }));
    }
    const claims = askClaims();
    const answer = await requestAnswer('sessions', {
      chat,
      widget: widgetName ?? '',
      // More than the gateway keeps, and less than it refuses to read.
      page: (location.href.split('#')[0] as string).slice(0, 4e3),
      claims,
    });
    const { code = '', token } = answer;
    startedToken = token;
    // The lock goes to the next tab only when it can read the session.
    await withinPatience(() =>
      store((stored) => ({
        ...withAnswer(answer)(stored),
        ...(token && {
          session: { code, token },
          claims: formatClaims(token, claims),
        }),
      })),
    ).catch(report);
    if (!gate.now().record.chatAt) onChatEnded();
    starting = false;
  } catch (error) {
    setTimeout(restart, RETRY);
    report(error);
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
  hearWidget();
  const now = localTime();
  updateRecord(({ dueAt }) => ({
    chatAt: now,
    asksUntil: now + DAY,
    // Nothing was to be asked before: the session says what a visit would.
    dueAt: isNaN(dueAt) ? now + RETRY : dueAt,
  }));
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

/** Stops following, so that another tab can. */
export const pause = (): void => {
  stopWatching();
  followed = undefined;
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
 * the hooks, and follows its events. A refused page in sight that has no session
 * follows its refusal.
 */
export const resume = (): void => {
  const { record, refused } = gate.now();
  const token = record.session?.token;
  if (token !== shownToken) {
    shownToken = token;
    gate.tell(tellChat);
  }
  gate.guard(showCode)();
  const reference = record.answer?.reference;
  const path = token
    ? `sessions/${token}`
    : refused && reference && readDocument('visibilityState') === 'visible'
      ? `refusals/${reference}`
      : undefined;
  if (path !== followed) pause();
  if (token) watchClaims(token);
  if (!path || followed) return;
  followed = path;
  unfollow = follow(`${path}/events`, (answer) => {
    if (token && isAnswer(answer)) updateRecord(withAnswer(answer));
    else if (isOver(answer)) {
      // Blocked since, perhaps: the session would not say so any more.
      if (token) dropSession(token);
      askNow(token ? undefined : reference);
    } else if (!token && Object(answer).code) {
      // Too many pages wait: this one asks by its timer.
      unfollow = unfollow?.();
    }
  });
};

/**
 * Reads the record when the page comes into sight: it may have been frozen, and
 * have heard nothing. Out of sight it stops waiting for a lift, and reads nothing:
 * a page that is left goes out of sight, and one that opens the database then
 * keeps it open for as long as the browser keeps the page.
 */
export const hearSight = (): void => {
  if (readDocument('visibilityState') === 'visible') gate.load();
  else if (!gate.now().record.session) resume();
};
